package odai.ui.submit;

import javafx.scene.layout.VBox;
import odai.ui.project.ProjectModel;
import odai.ui.theme.Parts;

/// What stands in the way of the order, what it would cost, and how many examples it sends.
final class ChecksPart extends VBox {
    /// Told whenever the look at the project is done.
    interface Judged {
        void judged(int sent, boolean clear, String cost);
    }

    private final ProjectModel model;
    private final Judged judged;
    private boolean clear;
    private int asked;

    ChecksPart(ProjectModel model, Judged judged) {
        super(6);
        this.model = model;
        this.judged = judged;
    }

    boolean clear() {
        return clear;
    }

    void look(OrderForm form) {
        int number = ++asked;
        boolean order = form.order().isPresent();
        model.reader()
                .run(
                        () -> model.curation().dealt(),
                        dealt -> {
                            if (number == asked) {
                                clear = order && !dealt.training().isEmpty();
                                getChildren()
                                        .setAll(
                                                Parts.row(
                                                        words("order.train-validate"),
                                                        words(
                                                                "order.counts",
                                                                dealt.training().size(),
                                                                dealt.validation().size())));
                                judged.judged(
                                        dealt.training().size() + dealt.validation().size(),
                                        clear,
                                        "");
                            }
                        });
    }

    private String words(String key, Object... arguments) {
        return model.texts().get("app." + key, arguments);
    }
}
