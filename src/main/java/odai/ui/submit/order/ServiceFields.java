package odai.ui.submit.order;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import odai.service.ApiKey;
import odai.settings.Keys;
import odai.settings.PreferencesFile;
import odai.settings.RememberedService;
import odai.targets.Target;
import odai.text.Texts;
import odai.tuning.JobOrder;
import odai.ui.project.KeyField;
import odai.ui.project.ProjectModel;
import org.jspecify.annotations.Nullable;

/// Where an order goes: address, key and model. What was edited is remembered for the next time,
/// but for the key, which is kept only while the window is open.
final class ServiceFields {
    private final PreferencesFile preferences;
    private final TextField address = new TextField();
    private final KeyField key;
    private final ModelField base;
    private final VBox remote = new VBox(8);
    private final LabeledField addressField;
    private final LabeledField modelField;
    private String filledAddress = "";
    private String filledModel = "";

    ServiceFields(ProjectModel model, Keys keys, PreferencesFile preferences) {
        this.preferences = preferences;
        Texts texts = model.texts();
        this.base = new ModelField(texts);
        this.key = new KeyField(texts, keys, model.reckoner());
        address.setId("base-url");
        remote.managedProperty().bind(remote.visibleProperty());
        addressField = new LabeledField(texts.get("app.order.address"), address);
        modelField = new LabeledField(texts.get("app.order.model"), base);
        remote.getChildren()
                .addAll(
                        addressField,
                        new LabeledField(texts.get("app.order.key"), key),
                        key.about());
    }

    /// Address and key; not shown where a simulation is chosen.
    VBox remote() {
        return remote;
    }

    LabeledField addressField() {
        return addressField;
    }

    LabeledField modelField() {
        return modelField;
    }

    /// Change whenever another order would come out.
    List<ObservableValue<?>> values() {
        return Stream.concat(
                        base.values().stream(),
                        Stream.<ObservableValue<?>>of(address.textProperty(), key.value()))
                .toList();
    }

    String address() {
        return address.getText().strip();
    }

    String model() {
        return base.id();
    }

    /// Also kept where the person wants that: it is meant to be used now.
    ApiKey key() {
        return key.use();
    }

    /// Another target is chosen: shows what was typed for it the last time.
    void choose(@Nullable Target before, @Nullable Target now) {
        if (before != null) {
            remember(before);
        }
        if (now != null) {
            RememberedService last = preferences.now().service(now.id());
            remote.setVisible(!now.simulation());
            address.setText(last.address().isEmpty() ? now.baseUrl() : last.address());
            base.offer(now, last.model());
            filledAddress = address();
            filledModel = base.id();
            addressField.afresh();
            modelField.afresh();
            key.choose(now);
        }
    }

    /// As an earlier order had it.
    void again(JobOrder job) {
        if (!job.target().simulation()) {
            address.setText(job.baseUrl());
        }
        base.choose(job.model());
    }

    /// An order was tried: what is missing is wrong from now on.
    void tried() {
        addressField.judge();
        modelField.judge();
    }

    /// Only what was edited: what a field was filled with is nobody's choice, and may stand in the
    /// place of one that this version does not offer.
    void remember(Target of) {
        String typed = address();
        String id = base.id();
        if (of.simulation() || typed.equals(filledAddress) && id.equals(filledModel)) {
            return;
        }
        RememberedService last = preferences.now().service(of.id());
        String own = typed.equals(of.baseUrl()) ? "" : typed;
        RememberedService now =
                new RememberedService(
                        typed.equals(filledAddress) ? last.address() : own,
                        id.equals(filledModel) ? last.model() : id);
        if (!now.equals(last)) {
            preferences.change(it -> it.withService(of.id(), now));
        }
    }
}
