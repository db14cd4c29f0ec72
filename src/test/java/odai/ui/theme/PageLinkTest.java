package odai.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import odai.ui.FxCase;
import org.junit.jupiter.api.Test;

class PageLinkTest extends FxCase {
    @Test
    void onceItWasPressedTheAddressIsThereToBeCopied() {
        List<String> browsed = new ArrayList<>();
        Button open = on(() -> Parts.link("Open", () -> {}));
        PageLink link =
                laid(
                        360,
                        200,
                        () ->
                                new PageLink(
                                        ENGLISH,
                                        open,
                                        "page",
                                        "https://example.org/",
                                        browsed::add));
        assertThat(words(link)).isEqualTo("Open");
        run(open::fire);
        assertThat(browsed).containsExactly("https://example.org/");
        assertThat(words(link)).contains("copy its address");
        TextField address = on(() -> (TextField) link.lookup("#page-address"));
        assertThat(address.getText()).isEqualTo("https://example.org/");
        assertThat(address.isEditable()).isFalse();
    }
}
