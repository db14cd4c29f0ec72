package odai.ui.submit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import odai.dataset.JobRecord;
import odai.targets.Targets;
import odai.text.FollowingTexts;
import odai.text.Texts;
import odai.tuning.Refusal;
import odai.tuning.Stage;
import odai.ui.theme.Parts;

/// What is to be said of a job beside its state: when it will be done, that its service is away,
/// what it skipped, what it refused, and the one question that follows from that.
final class FollowingPart extends VBox {
    /// What can be done about a refusal.
    ///
    /// @param show the examples of these ids
    /// @param repair excludes what the refusal names, and sends the rest
    record Ways(Consumer<List<Long>> show, BiConsumer<JobRecord, Refusal.Named> repair) {
        /// Nobody is there to do it.
        static final Ways NONE = new Ways(_ -> {}, (_, _) -> {});
    }

    private final Texts texts;
    private final FollowingTexts sentences;
    private final Ways ways;
    private final DateTimeFormatter moment;

    FollowingPart(Texts texts, Ways ways) {
        super(8);
        this.texts = texts;
        this.sentences = new FollowingTexts(texts);
        this.ways = ways;
        this.moment =
                DateTimeFormatter.ofPattern(words("moment"), texts.locale())
                        .withZone(ZoneId.systemDefault());
        managedProperty().bind(visibleProperty());
    }

    void show(JobShown shown) {
        String service = Targets.name(shown.view().job().target());
        List<Node> parts = new ArrayList<>();
        if (Errands.simulated(shown.view().job())) {
            parts.add(Parts.label("fine-print", words("simulation")));
        }
        if (shown.view().stage() instanceof Stage.Following it) {
            it.away()
                    .ifPresent(since ->
                            parts.add(Parts.note("attention", words("away", service, at(since)))));
            it.end().ifPresent(end -> parts.add(Parts.label("muted", words("end", at(end)))));
        }
        shown.repaired()
                .ifPresent(was ->
                        parts.add(
                                Parts.note(
                                        "accent",
                                        words(
                                                "repaired",
                                                shown.trail().round(),
                                                was.ids().size(),
                                                service))));
        shown.refusal().ifPresent(refusal -> refused(shown, refusal, service, parts));
        shown.tally()
                .map(tally -> sentences.sentences(tally, service))
                .ifPresent(lines -> lines.forEach(it -> parts.add(Parts.label("event", it))));
        getChildren().setAll(parts);
        setVisible(!parts.isEmpty());
    }

    private void refused(JobShown shown, Refusal refusal, String service, List<Node> parts) {
        sentences.sentences(refusal, service).forEach(it -> parts.add(Parts.label("refusal", it)));
        if (refusal instanceof Refusal.Named named) {
            int count = named.ids().size();
            Button again =
                    Parts.button(
                            words("repair.now", count),
                            "",
                            () -> ways.repair().accept(shown.view().job(), named));
            again.setId("repair");
            again.getStyleClass().add("accent");
            Button look =
                    Parts.link(words("refused.show", count), () -> ways.show().accept(named.ids()));
            look.setId("show-refused");
            parts.add(new FlowPane(8, 8, again, look));
            if (!Errands.simulated(shown.view().job())) {
                parts.add(Parts.label("fine-print", words("repair.about", service)));
            }
        }
    }

    private String at(Instant time) {
        return moment.format(time);
    }

    private String words(String key, Object... arguments) {
        return texts.get("following." + key, arguments);
    }
}
