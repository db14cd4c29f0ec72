package odai.bench;

import java.util.List;
import java.util.Locale;

/// One figure beside what it must at least be.
///
/// @param figure what is compared with the bar: a ratio, a rate, a time
/// @param bar not a number where nothing is demanded
/// @param more whether more is better
record FigureRow(
        String work,
        String ours,
        String theirs,
        double figure,
        String unit,
        double bar,
        boolean more) {
    /// Our seconds against theirs, as a ratio.
    static FigureRow ratio(String work, double ours, double theirs, double bar) {
        return new FigureRow(work, seconds(ours), seconds(theirs), theirs / ours, "×", bar, true);
    }

    static FigureRow rate(String work, String ours, double figure, String unit, double bar) {
        return new FigureRow(work, ours, "", figure, unit, bar, true);
    }

    static FigureRow atMost(String work, double figure, String unit, double bar) {
        return new FigureRow(work, text(figure) + " " + unit, "", figure, unit, bar, false);
    }

    boolean met() {
        return more ? figure >= bar : figure <= bar;
    }

    String plain() {
        return String.join(
                " | ",
                work,
                ours,
                theirs,
                text(figure) + " " + unit,
                demanded(),
                Double.isNaN(bar) ? "" : met() ? "met" : "MISSED");
    }

    private String demanded() {
        return Double.isNaN(bar) ? "" : (more ? "≥ " : "≤ ") + text(bar) + " " + unit;
    }

    static String table(List<FigureRow> figureRows) {
        StringBuilder out =
                new StringBuilder(
                        "| work | ours | side by side | figure | bar | |\n|---|---|---|---|---|---|\n");
        figureRows.forEach(figureRow -> out.append("| ").append(figureRow.plain()).append(" |\n"));
        return out.toString();
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f s", seconds);
    }

    private static String text(double value) {
        return String.format(
                Locale.ROOT, value >= 100 ? "%,.0f" : value < 1 ? "%.3f" : "%.2f", value);
    }
}
