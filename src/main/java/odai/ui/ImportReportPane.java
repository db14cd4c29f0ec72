package odai.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import odai.importing.ImportReport;
import odai.text.RowTexts;
import odai.text.Texts;
import odai.ui.task.Desktop;
import odai.ui.theme.Overlay;
import odai.ui.theme.Parts;
import odai.work.VisibleText;

/// What an import did, and every row it refused with its line and the reason.
final class ImportReportPane extends VBox {
    private static final int SHOWN = 500;

    ImportReportPane(Texts texts, ImportReport report, Runnable close) {
        super(12);
        setId("import-report");
        getStyleClass().add("dialog-card");
        getChildren()
                .addAll(
                        Parts.label("headline", texts.get("app.report.title")),
                        Parts.label("strong", summary(texts, report)));
        if (report.withDefects() > 0) {
            getChildren()
                    .add(
                            Parts.note(
                                    "attention",
                                    texts.get("app.report.defects", report.withDefects())));
        }
        if (!report.refused().isEmpty()) {
            RowTexts rows = new RowTexts(texts);
            VBox list = new VBox(4);
            report.refused().stream()
                    .limit(SHOWN)
                    .forEach(refusedEntry ->
                            list.getChildren()
                                    .add(Parts.label("event", sentence(rows, refusedEntry))));
            if (report.refused().size() > SHOWN) {
                list.getChildren()
                        .add(
                                Parts.label(
                                        "muted",
                                        texts.get(
                                                "app.report.more",
                                                report.refused().size() - SHOWN)));
            }
            ScrollPane scroll = new ScrollPane(list);
            scroll.setFitToWidth(true);
            scroll.setPrefViewportHeight(Math.min(320, 28.0 * report.refused().size() + 20));
            getChildren()
                    .addAll(
                            Parts.title(texts.get("app.report.refused")),
                            scroll,
                            Parts.link(
                                    texts.get("app.report.copy"),
                                    () ->
                                            Desktop.copy(
                                                    String.join(
                                                            "\n",
                                                            report.refused().stream()
                                                                    .map(it -> sentence(rows, it))
                                                                    .toList()))));
        }
        getChildren().add(Parts.button(texts.get("app.close"), "Esc", close));
    }

    /// Short where all went well; in full where rows were refused.
    static void tell(Texts texts, ImportReport report, StatusBar status, Overlay overlay) {
        status.rest(summary(texts, report));
        if (!report.refused().isEmpty()) {
            overlay.show(new ImportReportPane(texts, report, overlay::hide));
        }
    }

    private static String summary(Texts texts, ImportReport report) {
        return texts.get(
                "app.imported", report.added(), report.alreadyThere(), report.refused().size());
    }

    private static String sentence(RowTexts rows, ImportReport.RefusedEntry refusedEntry) {
        return VisibleText.line(
                rows.sentence(
                        refusedEntry.file(),
                        refusedEntry.line(),
                        refusedEntry.problem().reason().wire(),
                        refusedEntry.problem().detail()));
    }
}
