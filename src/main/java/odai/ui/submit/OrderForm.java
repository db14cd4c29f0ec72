package odai.ui.submit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import odai.dataset.Inclusion;
import odai.dataset.JobRecord;
import odai.dataset.SplitPlan;
import odai.preflight.Draft;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import odai.tuning.ApiKey;
import odai.tuning.JobOrder;
import odai.ui.project.KeyField;
import odai.ui.project.ProjectModel;
import odai.ui.theme.Parts;
import org.jspecify.annotations.Nullable;

/// What the curator orders: target, model, hyperparameters, which examples. A key is asked for only
/// where one is needed, and kept only while the window is open.
final class OrderForm extends VBox {
    private static final String AUTO = "auto";

    private final ProjectModel model;
    private final ComboBox<Target> target = new ComboBox<>();
    private final ComboBox<Target.Model> base = new ComboBox<>();
    private final TextField named = new TextField();
    private final TextField address = new TextField();
    private final KeyField key;
    private final TextField epochs = new TextField(AUTO);
    private final CheckBox same = new CheckBox();
    private @Nullable Long earlier;
    private final TextField suffix = new TextField();
    private final TextField seed = new TextField();
    private final Spinner<Integer> held = new Spinner<>();
    private final ComboBox<Inclusion> inclusion = new ComboBox<>();
    private final ComboBox<Integer> repairs = new ComboBox<>();
    private final VBox remote = new VBox(8);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    OrderForm(ProjectModel model, Keys keys) {
        super(8);
        this.model = model;
        this.key = new KeyField(model.texts(), keys, model.reckoner());
        target.setId("target");
        base.setId("model");
        named.setId("model-name");
        address.setId("base-url");
        epochs.setId("epochs");
        suffix.setId("suffix");
        seed.setId("seed");
        held.setId("held-out");
        inclusion.setId("inclusion");
        repairs.setId("repairs");
        repairs.getItems().setAll(0, 1, 3, 5);
        repairs.setValue(model.curation().repairs());
        repairs.setConverter(
                Parts.shown(most ->
                        most == 0
                                ? model.texts().get("following.repair.ask")
                                : model.texts().get("following.repair.rounds", most)));
        target.setConverter(Parts.shown(Target::name));
        base.setMaxWidth(Double.MAX_VALUE);
        base.setConverter(Parts.shown(Target.Model::name));
        inclusion.setConverter(Parts.shown(it -> words("inclusion." + wire(it))));
        inclusion
                .getItems()
                .setAll(
                        Inclusion.TRAINS,
                        Inclusion.TRAINS_AND_REVIEW,
                        Inclusion.NOT_EXCLUDED,
                        Inclusion.ALL_USABLE);
        inclusion.setValue(model.curation().inclusion());
        SplitPlan plan = model.curation().splitPlan();
        seed.setText(Long.toString(plan.seed()));
        held.setValueFactory(
                new SpinnerValueFactory.IntegerSpinnerValueFactory(
                        0, 90, (int) Math.round(plan.validation() * 100)));
        held.setEditable(true);
        epochs.setPrefColumnCount(5);
        seed.setPrefColumnCount(7);
        suffix.setPromptText(words("order.suffix-prompt"));
        named.setPromptText(words("order.model-prompt"));
        remote.managedProperty().bind(remote.visibleProperty());
        remote.getChildren()
                .addAll(field("order.address", address), field("order.key", key), key.about());
        getChildren()
                .addAll(
                        field("order.target", target),
                        remote,
                        field("order.model", new StackPane(base, named)),
                        field("order.examples", inclusion),
                        field("order.held", held),
                        same,
                        field("order.epochs", new HBox(8, epochs)),
                        field("order.seed", new HBox(8, seed)),
                        field("order.suffix", suffix),
                        field("order.repairs", repairs));
        same.setId("same-files");
        same.setText(words("order.same-files"));
        same.setWrapText(true);
        same.managedProperty().bind(same.visibleProperty());
        same.setVisible(false);
        target.valueProperty().subscribe(this::chosen);
        target.getItems().setAll(Targets.all());
        target.setValue(Targets.byId("practice").orElseThrow());
        for (ObservableValue<?> changed :
                List.<ObservableValue<?>>of(
                        base.valueProperty(),
                        named.textProperty(),
                        address.textProperty(),
                        key.value(),
                        epochs.textProperty(),
                        suffix.textProperty(),
                        same.selectedProperty())) {
            changed.subscribe(_ -> changes.set(changes.get() + 1));
        }
        inclusion
                .valueProperty()
                .subscribe(now -> {
                    if (now != null && now != model.curation().inclusion()) {
                        model.set(() -> model.curation().inclusion(now));
                    }
                });
        repairs.valueProperty()
                .subscribe(now -> {
                    if (now != null && now != model.curation().repairs()) {
                        model.set(() -> model.curation().repairs(now));
                    }
                });
        held.valueProperty().subscribe(_ -> deal());
        seed.textProperty().subscribe(_ -> deal());
    }

    /// Counts up whenever another order would come out.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    Target target() {
        return target.getValue();
    }

    /// Remembers a key that was typed for that target, or makes room for one to be typed.
    void choose(Target wanted) {
        if (wanted.id().equals(target().id())) {
            key.use();
        } else {
            target.setValue(wanted);
        }
    }

    /// The order of an earlier job once more, for so many epochs; of the same files unless the
    /// person wants others, so that the two can be compared.
    void again(JobRecord job, int number) {
        earlier = job.id();
        same.setVisible(true);
        same.setSelected(true);
        target.getItems().stream()
                .filter(it -> it.id().equals(job.target()))
                .findFirst()
                .ifPresent(this::choose);
        base.getItems().stream()
                .filter(it -> it.id().equals(job.model()))
                .findFirst()
                .ifPresent(base::setValue);
        named.setText(job.model());
        epochs.setText(Integer.toString(number));
        suffix.setText(job.suffix());
    }

    /// Chosen where the target lists its models, else as the person names it.
    private String model() {
        if (named.isVisible()) {
            return named.getText().strip();
        }
        return base.getValue() == null ? "" : base.getValue().id();
    }

    /// Also kept where the person wants that: it is meant to be used now.
    ApiKey key() {
        return key.use();
    }

    /// The job whose files are sent once more; empty to deal anew.
    Optional<Long> like() {
        return same.isSelected() ? Optional.ofNullable(earlier) : Optional.empty();
    }

    /// The order went out: the next one is dealt anew.
    void sent() {
        same.setSelected(false);
        same.setVisible(false);
        earlier = null;
    }

    /// So many refusals are repaired without asking.
    int repairs() {
        return repairs.getValue();
    }

    /// Number of epochs; 0 for auto, empty for what is no number.
    Optional<Integer> epochs() {
        String text = epochs.getText().strip();
        if (text.isEmpty() || text.equalsIgnoreCase(AUTO)) {
            return Optional.of(0);
        }
        return text.matches("[1-9][0-9]?") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /// Empty while a field is no number.
    Optional<Draft> draft() {
        Optional<Integer> number = epochs();
        if (number.isEmpty() || plan().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        target(),
                        address.getText().strip(),
                        model(),
                        number.get(),
                        plan().get().seed(),
                        suffix.getText().strip(),
                        inclusion.getValue()));
    }

    Optional<JobOrder> order() {
        return draft().map(it ->
                new JobOrder(
                        it.target(),
                        it.baseUrl(),
                        it.model(),
                        it.epochs(),
                        it.seed(),
                        it.suffix()));
    }

    private Optional<SplitPlan> plan() {
        String text = seed.getText().strip();
        if (!text.matches("[0-9]{1,10}") || held.getValue() == null) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return number > 0xFFFFFFFFL
                ? Optional.empty()
                : Optional.of(
                        new SplitPlan(
                                held.getValue() / 100.0,
                                number,
                                model.curation().splitPlan().when()));
    }

    private void deal() {
        plan().filter(next -> !next.equals(model.curation().splitPlan()))
                .ifPresent(next -> model.set(() -> model.curation().splitPlan(next)));
        changes.set(changes.get() + 1);
    }

    private void chosen(Target now) {
        if (now != null) {
            remote.setVisible(!now.simulation());
            address.setText(now.baseUrl());
            named.setVisible(now.models().isEmpty());
            base.setVisible(!now.models().isEmpty());
            base.getItems().setAll(now.models());
            base.getSelectionModel().selectFirst();
            key.choose(now);
        }
    }

    private HBox field(String key, Node control) {
        var name = Parts.label("muted", words(key));
        name.setMinWidth(96);
        name.setPrefWidth(96);
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(8, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String wire(Inclusion inclusion) {
        return inclusion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String words(String key) {
        return model.texts().get("app." + key);
    }
}
