package odai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The same detectors against pictures that nothing was chosen on: out of published packages,
/// labelled by hand, fetched by `packaging/models/elsewhere/fetch`.
final class ElsewhereSection implements Bench.Section {
    private static final List<String> SORTS =
            List.of("photo", "animal", "drawing", "statue", "screenshot", "diagram", "icon");

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        Path folder = data.work().resolve("elsewhere");
        if (!Files.exists(folder.resolve("labels.csv"))) {
            System.err.println("not there: packaging/models/elsewhere/fetch " + folder);
            return List.of();
        }
        Map<String, Double> figures =
                Commands.figures(List.of("odai.screening.ElsewhereBench", folder.toString()));
        List<FigureRow> figureRows = new ArrayList<>();
        figureRows.addAll(people(figures, "faces", "face", .95, .92));
        figureRows.addAll(people(figures, "people", "person", .93, .89));
        Map<String, FoundCounts> generators = FoundCounts.group(figures, "folder-");
        figureRows.add(FoundCounts.sum(generators).recall("CAPTCHAs of the generators", .90));
        generators.forEach((name, foundCounts) ->
                figureRows.add(foundCounts.recall("of these " + name, Double.NaN)));
        figureRows.add(
                FoundCounts.of(figures, "sort-screenshot-captcha")
                        .alarmed("screenshots taken for a CAPTCHA", .03));
        for (String sort : SORTS) {
            for (String kind : List.of("face", "person", "captcha")) {
                figureRows.add(
                        FoundCounts.of(figures, "sort-" + sort + "-" + kind)
                                .alarmed(
                                        "%s without, taken for a %s".formatted(sort, kind),
                                        Double.NaN));
            }
        }
        return figureRows;
    }

    private static List<FigureRow> people(
            Map<String, Double> figures,
            String what,
            String kind,
            double recall,
            double precision) {
        FoundCounts aside = FoundCounts.of(figures, kind + "-aside");
        FoundCounts nobody = FoundCounts.of(figures, kind + "-nobody");
        List<FigureRow> figureRows =
                new ArrayList<>(aside.pair(what + " elsewhere", recall, precision));
        figureRows.add(nobody.precision(what + " elsewhere, who is drawn is nobody", Double.NaN));
        return figureRows;
    }
}
