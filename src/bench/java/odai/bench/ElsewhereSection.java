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
    public List<Row> measure(DataSets data) throws Exception {
        Path folder = data.work().resolve("elsewhere");
        if (!Files.exists(folder.resolve("labels.csv"))) {
            System.err.println("not there: packaging/models/elsewhere/fetch " + folder);
            return List.of();
        }
        Map<String, Double> figures =
                Commands.figures(List.of("odai.screening.ElsewhereBench", folder.toString()));
        List<Row> rows = new ArrayList<>();
        rows.addAll(people(figures, "faces", "face", .95, .92));
        rows.addAll(people(figures, "people", "person", .93, .89));
        Map<String, Found> generators = Found.group(figures, "folder-");
        rows.add(Found.sum(generators).recall("CAPTCHAs of the generators", .90));
        generators.forEach((name, found) -> rows.add(found.recall("of these " + name, Double.NaN)));
        rows.add(
                Found.of(figures, "sort-screenshot-captcha")
                        .alarmed("screenshots taken for a CAPTCHA", .03));
        for (String sort : SORTS) {
            for (String kind : List.of("face", "person", "captcha")) {
                rows.add(
                        Found.of(figures, "sort-" + sort + "-" + kind)
                                .alarmed(
                                        "%s without, taken for a %s".formatted(sort, kind),
                                        Double.NaN));
            }
        }
        return rows;
    }

    private static List<Row> people(
            Map<String, Double> figures,
            String what,
            String kind,
            double recall,
            double precision) {
        Found aside = Found.of(figures, kind + "-aside");
        Found nobody = Found.of(figures, kind + "-nobody");
        List<Row> rows = new ArrayList<>(aside.pair(what + " elsewhere", recall, precision));
        rows.add(nobody.precision(what + " elsewhere, who is drawn is nobody", Double.NaN));
        return rows;
    }
}
