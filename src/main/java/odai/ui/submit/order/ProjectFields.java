package odai.ui.submit.order;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import odai.curating.Curation;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import odai.ui.project.ProjectModel;
import odai.ui.task.Background;
import odai.ui.theme.Parts;

/// The fields of an order that are the project's settings. They are filled from the project and
/// follow it when something else changes it; only a person's edit is stored, and of it only what
/// was edited: to be filled, or to show less than is stored, is no edit.
final class ProjectFields {
    private static final String AUTO = "auto";

    final TextField epochs = new TextField();
    final TextField seed = new TextField();
    final ShareField held;
    final ComboBox<Inclusion> inclusion = new ComboBox<>();
    final ComboBox<Integer> repairs = new ComboBox<>();
    private final ProjectModel model;
    private Stored shown;
    private boolean filling;
    private int onTheWay;

    // what was typed here last and stored: by the time that is heard of, more may have been typed
    private double ownShare = Double.NaN;
    private long ownSeed = -1;
    private int ownEpochs = -1;

    private record Stored(SplitPlan plan, Inclusion inclusion, int repairs, int epochs) {
        static Stored of(Curation curation) {
            return new Stored(
                    curation.settings().splitPlan(),
                    curation.settings().inclusion(),
                    curation.settings().order().repairs(),
                    curation.settings().order().epochs());
        }
    }

    ProjectFields(ProjectModel model) {
        this.model = model;
        this.shown = Stored.of(model.curation());
        this.held = new ShareField(shown.plan().validation());
        epochs.setId("epochs");
        seed.setId("seed");
        held.setId("held-out");
        inclusion.setId("inclusion");
        repairs.setId("repairs");
        repairs.getItems().setAll(0, 1, 3, 5);
        repairs.setConverter(
                Parts.shown(most ->
                        most == 0
                                ? model.texts().get("following.repair.ask")
                                : model.texts().get("following.repair.rounds", most)));
        inclusion.setConverter(
                Parts.shown(it ->
                        model.texts()
                                .get(
                                        "app.inclusion."
                                                + it.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))));
        inclusion
                .getItems()
                .setAll(
                        Inclusion.TRAINS,
                        Inclusion.TRAINS_AND_REVIEW,
                        Inclusion.NOT_EXCLUDED,
                        Inclusion.ALL_USABLE);
        epochs.setText(words(shown.epochs()));
        seed.setText(Long.toString(shown.plan().seed()));
        inclusion.setValue(shown.inclusion());
        repairs.setValue(shown.repairs());
        values().forEach(value -> value.subscribe((_, _) -> edited(value)));
        model.changes().subscribe((_, _) -> follow());
    }

    /// What changes whenever another order would come out.
    List<ObservableValue<?>> values() {
        return List.of(
                epochs.textProperty(),
                seed.textProperty(),
                held.textProperty(),
                inclusion.valueProperty(),
                repairs.valueProperty());
    }

    private static String words(int number) {
        return number == 0 ? AUTO : Integer.toString(number);
    }

    /// Number of epochs; 0 for auto, empty for what is no number.
    Optional<Integer> numberOfEpochs() {
        String text = epochs.getText().strip();
        if (text.isEmpty() || text.equalsIgnoreCase(AUTO)) {
            return Optional.of(0);
        }
        return text.matches("[1-9][0-9]{0,3}")
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    /// Empty for what is no seed.
    Optional<Long> numberOfSeed() {
        return Optional.of(seed.getText().strip())
                .filter(text -> text.matches("[0-9]{1,10}"))
                .map(Long::parseLong)
                .filter(number -> number <= SplitPlan.MAX_SEED);
    }

    /// Whether both files can be dealt by what the fields say.
    boolean dealt() {
        return numberOfSeed().isPresent() && held.typed().isPresent();
    }

    private void edited(ObservableValue<?> value) {
        if (filling) {
            return;
        }
        Curation curation = model.curation();
        if (value == epochs.textProperty()) {
            numberOfEpochs()
                    .filter(now -> now != curation.settings().order().epochs())
                    .ifPresent(now -> {
                        ownEpochs = now;
                        store(() -> curation.settings().order().epochs(now));
                    });
        } else if (value == inclusion.valueProperty()) {
            Optional.ofNullable(inclusion.getValue())
                    .filter(now -> now != curation.settings().inclusion())
                    .ifPresent(now -> store(() -> curation.settings().inclusion(now)));
        } else if (value == repairs.valueProperty()) {
            Optional.ofNullable(repairs.getValue())
                    .filter(now -> now != curation.settings().order().repairs())
                    .ifPresent(now -> store(() -> curation.settings().order().repairs(now)));
        } else if (value == seed.textProperty()) {
            numberOfSeed()
                    .ifPresent(now -> {
                        ownSeed = now;
                        store(() -> deal(curation.settings().splitPlan().withSeed(now)));
                    });
        } else {
            OptionalDouble share = held.typed();
            if (share.isPresent()) {
                double now = share.getAsDouble();
                ownShare = now;
                store(() -> deal(curation.settings().splitPlan().withValidation(now)));
            }
        }
    }

    private void store(Runnable setting) {
        onTheWay++;
        model.curator()
                .set(() -> {
                    try {
                        setting.run();
                    } finally {
                        Background.show(this::stored);
                    }
                });
    }

    private void stored() {
        onTheWay--;
        follow();
    }

    /// On the curator's thread: a share and a seed typed one after the other are both kept.
    private void deal(SplitPlan plan) {
        if (!plan.equals(model.curation().settings().splitPlan())) {
            model.curation().settings().splitPlan(plan);
        }
    }

    /// What somebody else has stored. While edits of one's own are on their way to the disk the
    /// fields are ahead of it, and stay.
    private void follow() {
        if (onTheWay > 0) {
            return;
        }
        Stored now = Stored.of(model.curation());
        Stored before = shown;
        shown = now;
        filling = true;
        if (now.plan().validation() != before.plan().validation()
                && now.plan().validation() != ownShare
                && !held.typed().equals(OptionalDouble.of(now.plan().validation()))) {
            held.fill(now.plan().validation());
        }
        if (now.plan().seed() != before.plan().seed()
                && now.plan().seed() != ownSeed
                && !numberOfSeed().equals(Optional.of(now.plan().seed()))) {
            seed.setText(Long.toString(now.plan().seed()));
        }
        if (now.inclusion() != before.inclusion()) {
            inclusion.setValue(now.inclusion());
        }
        if (now.repairs() != before.repairs()) {
            repairs.setValue(now.repairs());
        }
        if (now.epochs() != before.epochs()
                && now.epochs() != ownEpochs
                && !Objects.equals(numberOfEpochs(), Optional.of(now.epochs()))) {
            epochs.setText(words(now.epochs()));
        }
        filling = false;
    }
}
