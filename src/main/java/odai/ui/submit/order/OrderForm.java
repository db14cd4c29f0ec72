package odai.ui.submit.order;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import odai.preflight.OrderDraft;
import odai.preflight.PreflightRow;
import odai.preflight.Rule;
import odai.service.ApiKey;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.PreflightTexts;
import odai.tuning.JobOrder;
import odai.ui.project.ProjectModel;
import odai.ui.theme.Parts;
import org.jspecify.annotations.Nullable;

/// What the curator orders: target, model, hyperparameters, which examples. A key is asked for only
/// where one is needed, and kept only while the window is open.
public final class OrderForm extends VBox {
    private final ProjectModel model;
    private final ComboBox<Target> target = new ComboBox<>();
    private final PreflightTexts sentences;
    private final ServiceFields service;
    private final ProjectFields project;
    private final CheckBox same = new CheckBox();
    private @Nullable Long earlier;
    private final TextField suffix = new TextField();
    private final LabeledField epochsField;
    private final LabeledField heldField;
    private final LabeledField seedField;
    private final LabeledField suffixField;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    public OrderForm(ProjectModel model, Keys keys, PreferencesFile preferences) {
        super(8);
        this.model = model;
        this.sentences = new PreflightTexts(model.texts());
        this.project = new ProjectFields(model);
        this.service = new ServiceFields(model, keys, preferences);
        target.setId("target");
        suffix.setId("suffix");
        target.setConverter(Parts.shown(Target::name));
        suffix.setPromptText(words("order.suffix-prompt"));
        epochsField = field("order.epochs", project.epochs);
        heldField = field("order.held", project.held);
        seedField = field("order.seed", project.seed);
        suffixField = field("order.suffix", suffix);
        getChildren()
                .addAll(
                        field("order.target", target),
                        service.remote(),
                        service.modelField(),
                        field("order.examples", project.inclusion),
                        heldField,
                        same,
                        epochsField,
                        seedField,
                        suffixField,
                        field("order.repairs", project.repairs));
        same.setId("same-files");
        same.setText(words("order.same-files"));
        same.setWrapText(true);
        same.managedProperty().bind(same.visibleProperty());
        same.setVisible(false);
        target.valueProperty().subscribe(service::choose);
        target.getItems().setAll(Targets.all());
        target.setValue(Targets.byId("practice").orElseThrow());
        service.values().forEach(this::count);
        project.values().forEach(this::count);
        for (ObservableValue<?> changed :
                List.<ObservableValue<?>>of(
                        target.valueProperty(), suffix.textProperty(), same.selectedProperty())) {
            count(changed);
        }
    }

    private void count(ObservableValue<?> changed) {
        changed.subscribe(_ -> changes.set(changes.get() + 1));
    }

    /// Counts up whenever another order would come out.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    public Target target() {
        return target.getValue();
    }

    /// The first field.
    public Node first() {
        return target;
    }

    /// Remembers a key that was typed for that target, or makes room for one to be typed.
    public void choose(Target wanted) {
        if (wanted.id().equals(target().id())) {
            service.key();
        } else {
            target.setValue(wanted);
        }
    }

    /// The order of an earlier job once more, for so many epochs; of the same files unless the
    /// person wants others, so that the two can be compared.
    ///
    /// @param id of that job
    public void again(long id, JobOrder job, int number) {
        earlier = id;
        same.setVisible(true);
        same.setSelected(true);
        target.getItems().stream()
                .filter(it -> it.id().equals(job.target().id()))
                .findFirst()
                .ifPresent(this::choose);
        service.again(job);
        project.epochs.setText(Integer.toString(number));
        suffix.setText(job.suffix());
    }

    /// Says of each field what is wrong with it; of the others nothing.
    ///
    /// @param rows what the rules have against what is typed
    void mark(List<PreflightRow> preflightRows) {
        for (LabeledField labeledField :
                List.of(
                        service.addressField(),
                        service.modelField(),
                        heldField,
                        epochsField,
                        seedField,
                        suffixField)) {
            labeledField.wrong("");
        }
        Target.Limits limits = target().limits();
        if (project.held.typed().isEmpty()) {
            heldField.wrong(words("order.held.wrong"));
        }
        if (epochs().isEmpty()) {
            epochsField.wrong(model.texts().get("app.order.epochs.wrong", limits.maxEpochs()));
        }
        if (project.numberOfSeed().isEmpty()) {
            seedField.wrong(model.texts().get("app.order.seed.wrong", limits.maxSeed()));
        }
        preflightRows.forEach(preflightRow -> {
            LabeledField labeledField = field(preflightRow.rule());
            if (labeledField == service.addressField() || labeledField == service.modelField()) {
                labeledField.missing(sentences.sentence(preflightRow));
            } else {
                labeledField.wrong(sentences.sentence(preflightRow));
            }
        });
    }

    /// An order was tried: what is missing is wrong from now on.
    public void tried() {
        service.tried();
    }

    private LabeledField field(Rule rule) {
        return switch (rule) {
            case ADDRESS -> service.addressField();
            case SUFFIX -> suffixField;
            case SEED -> seedField;
            case EPOCHS -> epochsField;
            default -> service.modelField();
        };
    }

    /// For the next time; never the key.
    public void remember() {
        service.remember(target());
    }

    /// Also kept where the person wants that: it is meant to be used now.
    public ApiKey key() {
        return service.key();
    }

    /// The job whose files are sent once more; empty to deal anew.
    public Optional<Long> like() {
        return same.isSelected() ? Optional.ofNullable(earlier) : Optional.empty();
    }

    /// The order went out: the next one is dealt anew.
    public void sent() {
        same.setSelected(false);
        same.setVisible(false);
        earlier = null;
    }

    /// So many refusals are repaired without asking.
    public int repairs() {
        return project.repairs.getValue();
    }

    /// Number of epochs; 0 for auto, empty for what is no number.
    Optional<Integer> epochs() {
        return project.numberOfEpochs();
    }

    /// Empty while a field is no number; its other values may still be wrong.
    Optional<OrderDraft> draft() {
        Optional<Integer> number = epochs();
        if (number.isEmpty() || !project.dealt()) {
            return Optional.empty();
        }
        return Optional.of(
                new OrderDraft(
                        target(),
                        service.address(),
                        service.model(),
                        number.get(),
                        project.numberOfSeed().get(),
                        suffix.getText().strip(),
                        project.inclusion.getValue()));
    }

    public Optional<JobOrder> order() {
        return draft().map(it ->
                new JobOrder(
                        it.target(),
                        it.baseUrl(),
                        it.model(),
                        it.epochs(),
                        it.seed(),
                        it.suffix()));
    }

    private LabeledField field(String key, Node control) {
        return new LabeledField(words(key), control);
    }

    private String words(String key) {
        return model.texts().get("app." + key);
    }
}
