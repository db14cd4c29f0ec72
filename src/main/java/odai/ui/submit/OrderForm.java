package odai.ui.submit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import odai.dataset.Inclusion;
import odai.dataset.SplitPlan;
import odai.preflight.Draft;
import odai.preflight.Row;
import odai.preflight.Rule;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.settings.Service;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.PreflightTexts;
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
    private final PreferencesFile preferences;
    private final PreflightTexts sentences;
    private final ModelField base;
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
    private final Field addressField;
    private final Field modelField;
    private final Field epochsField;
    private final Field seedField;
    private final Field suffixField;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    OrderForm(ProjectModel model, Keys keys, PreferencesFile preferences) {
        super(8);
        this.model = model;
        this.preferences = preferences;
        this.sentences = new PreflightTexts(model.texts());
        this.base = new ModelField(model.texts());
        this.key = new KeyField(model.texts(), keys, model.reckoner());
        target.setId("target");
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
        int ordered = model.curation().epochs();
        epochs.setText(ordered == 0 ? AUTO : Integer.toString(ordered));
        suffix.setPromptText(words("order.suffix-prompt"));
        remote.managedProperty().bind(remote.visibleProperty());
        addressField = field("order.address", address);
        modelField = field("order.model", base);
        epochsField = field("order.epochs", epochs);
        seedField = field("order.seed", seed);
        suffixField = field("order.suffix", suffix);
        remote.getChildren().addAll(addressField, field("order.key", key), key.about());
        getChildren()
                .addAll(
                        field("order.target", target),
                        remote,
                        modelField,
                        field("order.examples", inclusion),
                        field("order.held", held),
                        same,
                        epochsField,
                        seedField,
                        suffixField,
                        field("order.repairs", repairs));
        same.setId("same-files");
        same.setText(words("order.same-files"));
        same.setWrapText(true);
        same.managedProperty().bind(same.visibleProperty());
        same.setVisible(false);
        target.valueProperty().subscribe((before, now) -> chosen(before, now));
        target.getItems().setAll(Targets.all());
        target.setValue(Targets.byId("practice").orElseThrow());
        base.values().forEach(this::count);
        for (ObservableValue<?> changed :
                List.<ObservableValue<?>>of(
                        target.valueProperty(),
                        inclusion.valueProperty(),
                        address.textProperty(),
                        key.value(),
                        epochs.textProperty(),
                        suffix.textProperty(),
                        same.selectedProperty())) {
            count(changed);
        }
        inclusion
                .valueProperty()
                .subscribe(now -> {
                    if (now != null && now != model.curation().inclusion()) {
                        model.curator().set(() -> model.curation().inclusion(now));
                    }
                });
        repairs.valueProperty()
                .subscribe(now -> {
                    if (now != null && now != model.curation().repairs()) {
                        model.curator().set(() -> model.curation().repairs(now));
                    }
                });
        epochs.textProperty()
                .subscribe(_ ->
                        epochs().filter(now -> now != model.curation().epochs())
                                .ifPresent(now ->
                                        model.curator().set(() -> model.curation().epochs(now))));
        held.valueProperty().subscribe(_ -> deal());
        seed.textProperty().subscribe(_ -> deal());
    }

    private void count(ObservableValue<?> changed) {
        changed.subscribe(_ -> changes.set(changes.get() + 1));
    }

    /// Counts up whenever another order would come out.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    Target target() {
        return target.getValue();
    }

    /// The first field.
    Node first() {
        return target;
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
    ///
    /// @param id of that job
    void again(long id, JobOrder job, int number) {
        earlier = id;
        same.setVisible(true);
        same.setSelected(true);
        target.getItems().stream()
                .filter(it -> it.id().equals(job.target().id()))
                .findFirst()
                .ifPresent(this::choose);
        if (!job.target().simulation()) {
            address.setText(job.baseUrl());
        }
        base.choose(job.model());
        epochs.setText(Integer.toString(number));
        suffix.setText(job.suffix());
    }

    /// Says of each field what is wrong with it; of the others nothing.
    ///
    /// @param rows what the rules have against what is typed
    void mark(List<Row> rows) {
        for (Field field : List.of(addressField, modelField, epochsField, seedField, suffixField)) {
            field.wrong("");
        }
        Target.Limits limits = target().limits();
        if (epochs().isEmpty()) {
            epochsField.wrong(model.texts().get("app.order.epochs.wrong", limits.maxEpochs()));
        }
        if (plan().isEmpty()) {
            seedField.wrong(model.texts().get("app.order.seed.wrong", limits.maxSeed()));
        }
        rows.forEach(row -> {
            Field field = field(row.rule());
            if (field == addressField || field == modelField) {
                field.missing(sentences.sentence(row));
            } else {
                field.wrong(sentences.sentence(row));
            }
        });
    }

    /// An order was tried: what is missing is wrong from now on.
    void tried() {
        addressField.judge();
        modelField.judge();
    }

    private Field field(Rule rule) {
        return switch (rule) {
            case ADDRESS -> addressField;
            case SUFFIX -> suffixField;
            case SEED -> seedField;
            case EPOCHS -> epochsField;
            default -> modelField;
        };
    }

    /// For the next time; never the key.
    void remember() {
        remember(target());
    }

    private void remember(Target of) {
        if (of.simulation()) {
            return;
        }
        String typed = address.getText().strip();
        Service now = new Service(typed.equals(of.baseUrl()) ? "" : typed, base.id());
        if (!now.equals(preferences.now().service(of.id()))) {
            preferences.change(it -> it.withService(of.id(), now));
        }
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
        return text.matches("[1-9][0-9]{0,3}")
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    /// Empty while a field is no number; its other values may still be wrong.
    Optional<Draft> draft() {
        Optional<Integer> number = epochs();
        if (number.isEmpty() || plan().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        target(),
                        address.getText().strip(),
                        base.id(),
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
                .ifPresent(next -> model.curator().set(() -> model.curation().splitPlan(next)));
        changes.set(changes.get() + 1);
    }

    private void chosen(@Nullable Target before, @Nullable Target now) {
        if (before != null) {
            remember(before);
        }
        if (now != null) {
            Service last = preferences.now().service(now.id());
            remote.setVisible(!now.simulation());
            address.setText(last.address().isEmpty() ? now.baseUrl() : last.address());
            base.offer(now, last.model());
            addressField.afresh();
            modelField.afresh();
            key.choose(now);
        }
    }

    private Field field(String key, Node control) {
        return new Field(words(key), control);
    }

    private static String wire(Inclusion inclusion) {
        return inclusion.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String words(String key) {
        return model.texts().get("app." + key);
    }
}
