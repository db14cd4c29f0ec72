package odai.ui.compare;

import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.VBox;
import odai.comparing.HeldOutSelection;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.ComparingTexts;
import odai.text.Texts;
import odai.ui.project.KeyField;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.ui.task.StaleGuard;
import odai.ui.theme.Parts;

/// Who is asked what: target, models, and held-out examples or an odai of the curator's own.
final class OrderPart extends VBox {
    private static final int USUAL = 8;

    private final Texts texts;
    private final CompareModel model;
    private final ComboBox<Target> target = new ComboBox<>();
    private final TextField address = new TextField();
    private final KeyField key;
    private final VBox remote = new VBox(8);
    private final ModelsPart models;
    private final RadioButton heldOut = new RadioButton();
    private final RadioButton own = new RadioButton();
    private final Spinner<Integer> most = new Spinner<>();
    private final Label about = Parts.label("fine-print", "");
    private final Label none = Parts.note("attention", "");
    private final OwnPart ownPart;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private int there;
    private final StaleGuard offered = new StaleGuard();
    private final StaleGuard left = new StaleGuard();
    // nobody chose to ask an odai of their own
    private boolean forced;

    OrderPart(Texts texts, CompareModel model, Keys keys, Desktop desktop, Background background) {
        super(8);
        this.texts = texts;
        this.model = model;
        key = new KeyField(texts, keys, background);
        models = new ModelsPart(texts, ticked -> model.tick(target(), ticked));
        ownPart = new OwnPart(texts, model, desktop, background);
        target.setId("compare-target");
        target.setMaxWidth(Double.MAX_VALUE);
        target.setConverter(Parts.shown(Target::name));
        target.getItems().setAll(Targets.all());
        address.setId("compare-address");
        key.setId("compare-key");
        remote.getChildren()
                .addAll(address, Parts.title(texts.get("app.order.key")), key, key.about());
        remote.managedProperty().bind(remote.visibleProperty());
        Label practised = Parts.label("fine-print", texts.get("comparing.ui.practised"));
        practised.managedProperty().bind(practised.visibleProperty());
        practised.visibleProperty().bind(remote.visibleProperty().not());
        heldOut.setId("source-held-out");
        heldOut.setText(texts.get("comparing.ui.held-out"));
        own.setId("source-own");
        own.setText(texts.get("comparing.ui.own"));
        ToggleGroup source = new ToggleGroup();
        source.getToggles().setAll(heldOut, own);
        heldOut.setSelected(true);
        most.setId("how-many");
        most.setEditable(true);
        most.setPrefWidth(96);
        // until it is known how many there are
        most.setDisable(true);
        about.setId("held-out-about");
        about.managedProperty().bind(about.visibleProperty());
        about.visibleProperty().bind(heldOut.selectedProperty().and(none.visibleProperty().not()));
        none.managedProperty().bind(none.visibleProperty());
        none.setVisible(false);
        ownPart.visibleProperty().bind(own.selectedProperty());
        ownPart.managedProperty().bind(ownPart.visibleProperty());
        getChildren()
                .addAll(
                        Parts.title(texts.get("comparing.ui.target")),
                        target,
                        remote,
                        practised,
                        Parts.title(texts.get("comparing.ui.models")),
                        models,
                        Parts.title(texts.get("comparing.ui.what")),
                        Parts.row(heldOut, most),
                        about,
                        none,
                        own,
                        ownPart);
        target.valueProperty().subscribe(this::chosen);
        target.setValue(Targets.byId("practice").orElseThrow());
        listen();
    }

    private void listen() {
        models.changes().subscribe(_ -> look());
        most.valueProperty().subscribe(_ -> changed());
        own.selectedProperty().subscribe(_ -> changed());
        own.setOnAction(_ -> forced = false);
        address.textProperty().subscribe(_ -> changed());
        ownPart.odai().subscribe(_ -> changed());
        ownPart.picture().subscribe(_ -> changed());
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /// Counts up whenever another order would come out.
    ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    private void chosen(Target now) {
        if (now != null) {
            remote.setVisible(!now.simulation());
            address.setText(now.baseUrl());
            key.clear();
            renew();
        }
    }

    /// Looks again at what there is to choose from; what was typed stays.
    void renew() {
        if (key.getText().isEmpty()) {
            // one may have been saved meanwhile
            key.choose(target());
        }
        model.choices(
                target(),
                offered.only(modelChoices ->
                        models.show(modelChoices.candidates(), modelChoices.chosen())));
    }

    /// Which examples are left to ask depends on who is asked.
    private void look() {
        model.heldOut(models.chosen(), left.only(this::show));
        changed();
    }

    private void show(HeldOutSelection now) {
        int wanted = there == 0 || most.getValue() == null ? USUAL : most.getValue();
        there = now.count();
        String words = new ComparingTexts(texts).heldOut(now.basis().wire(), there);
        about.setText(words);
        none.setText(words);
        none.setVisible(there == 0);
        heldOut.setDisable(there == 0);
        most.setDisable(there == 0);
        most.setValueFactory(
                new SpinnerValueFactory.IntegerSpinnerValueFactory(
                        1, Math.max(1, there), Math.clamp(wanted, 1, Math.max(1, there))));
        if (there == 0 && heldOut.isSelected()) {
            own.setSelected(true);
            forced = true;
        } else if (there > 0 && forced) {
            heldOut.setSelected(ownPart.odai().get().isEmpty());
            forced = false;
        }
        changed();
    }

    Target target() {
        return target.getValue();
    }

    String address() {
        return address.getText().strip();
    }

    /// Empty while something is missing.
    Optional<ComparisonOrder> order() {
        boolean something =
                own.isSelected()
                        ? !ownPart.odai().get().isBlank() || !ownPart.picture().get().isEmpty()
                        : there > 0 && most.getValue() != null;
        boolean reachable = target().simulation() || !address().isEmpty();
        return something && reachable && !models.chosen().isEmpty()
                ? Optional.of(any())
                : Optional.empty();
    }

    /// What was typed as a key is meant now: it is used, and kept where the person wants that.
    void useKey() {
        key.use();
    }

    /// The same whether it is complete or not: for asking one cell again, where is all that counts.
    ComparisonOrder any() {
        return new ComparisonOrder(
                target(),
                address(),
                models.chosen(),
                own.isSelected()
                        ? new ComparisonOrder.ComparedSource.Own(
                                ownPart.odai().get().strip(), ownPart.picture().get())
                        : new ComparisonOrder.ComparedSource.HeldOutExamples(
                                most.getValue() == null ? 0 : most.getValue()));
    }

    void dropped(DragEvent event) {
        if (ownPart.dropped(event)) {
            own.setSelected(true);
        }
    }
}
