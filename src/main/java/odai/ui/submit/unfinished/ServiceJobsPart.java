package odai.ui.submit.unfinished;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import odai.text.Texts;
import odai.text.UnfinishedTexts;
import odai.tuning.ordering.ServiceJobs;
import odai.ui.theme.Parts;

/// The jobs that a service lists, and below them the person's word that the one in question is none
/// of them.
final class ServiceJobsPart extends VBox {
    private static final double MOST = 220;

    /// @param none called when the person says so
    ServiceJobsPart(
            Texts texts,
            UnfinishedTexts sentences,
            ServiceJobs.ListedJobs listedJobs,
            String target,
            Runnable none) {
        super(8);
        setId("jobs-there");
        Label what = Parts.label("muted", sentences.listed(listedJobs, target));
        what.setWrapText(true);
        getChildren().add(what);
        if (!listedJobs.jobs().isEmpty()) {
            VBox lines = new VBox(4);
            listedJobs
                    .jobs()
                    .forEach(job -> {
                        Label line = Parts.label("event", sentences.line(job));
                        line.setWrapText(true);
                        lines.getChildren().add(line);
                    });
            ScrollPane scroll = new ScrollPane(lines);
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(MOST);
            getChildren().add(scroll);
        }
        Button word = Parts.button(texts.get("uploads.jobs.none"), "", none);
        word.setId("none-there");
        word.getStyleClass().add("danger");
        getChildren().add(word);
    }
}
