package odai.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import odai.ui.task.Desktop;

/// Colours and type of every window: Primer, light or dark, and a font that carries Japanese
/// wherever the app runs.
public final class Themes {
    private Themes() {}

    public static void loadFonts() {
        for (String weight : List.of("Regular", "Bold")) {
            InputStream font =
                    Themes.class.getResourceAsStream(
                            "/odai/ui/fonts/NotoSansJP-" + weight + ".ttf");
            Font.loadFont(Objects.requireNonNull(font), 13);
        }
    }

    /// @param theme `light`, `dark`, or empty for what the system prefers
    public static void install(String theme) {
        boolean dark = theme.isEmpty() ? Desktop.dark() : theme.equals("dark");
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }

    public static Scene dress(Scene scene) {
        scene.getStylesheets()
                .add(
                        Objects.requireNonNull(Themes.class.getResource("/odai/ui/app.css"))
                                .toExternalForm());
        return scene;
    }
}
