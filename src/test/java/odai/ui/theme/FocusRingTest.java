package odai.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import odai.ui.FxCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.feather.Feather;

/// Whoever works by keys sees where they are: what changes when a control gets the focus is a mark
/// round it that stands out from what was there.
class FocusRingTest extends FxCase {
    private static final double LEAST = 3;
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final Map<String, Supplier<Region>> CONTROLS = new LinkedHashMap<>();

    static {
        CONTROLS.put("button", () -> new Button("Words"));
        CONTROLS.put("primary button", () -> styled(new Button("Words"), "accent"));
        CONTROLS.put("dangerous button", () -> styled(new Button("Words"), "danger"));
        CONTROLS.put("icon", () -> Parts.icon(Feather.X, "Words", () -> {}));
        CONTROLS.put("link", () -> Parts.link("Words", () -> {}));
        CONTROLS.put("flag that counts", () -> styled(new Button("Words"), "small", "counts"));
        CONTROLS.put("decision taken", () -> styled(new Button("Words"), "taken"));
        CONTROLS.put("menu", () -> Parts.menu("menu", "Words"));
        CONTROLS.put("flat menu", () -> styled(Parts.menu("menu", "Words"), "flat"));
        CONTROLS.put("segment", () -> styled(new ToggleButton("Words"), "left-pill"));
        CONTROLS.put("selected segment", () -> selected("left-pill"));
        CONTROLS.put("selected last segment", () -> selected("right-pill"));
        CONTROLS.put("filter", () -> styled(new ToggleButton("Words"), "filter"));
        CONTROLS.put("check box", () -> new CheckBox("Words"));
        CONTROLS.put("radio button", () -> new RadioButton("Words"));
        CONTROLS.put("combo box", () -> new ComboBox<String>());
        CONTROLS.put("text field", () -> new TextField("Words"));
        CONTROLS.put("password", PasswordField::new);
        CONTROLS.put("text area", () -> sized(new TextArea("Words"), 80));
        CONTROLS.put("spinner", () -> new Spinner<Integer>(0, 9, 1));
        CONTROLS.put("slider", () -> new Slider(0, 1, 0.5));
        CONTROLS.put("tabs", FocusRingTest::tabs);
        CONTROLS.put("titled pane", () -> new TitledPane("Words", new Region()));
    }

    private static <T extends Node> T styled(T node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    private static Region sized(Region region, double height) {
        region.setPrefHeight(height);
        return region;
    }

    private static Region tabs() {
        TabPane tabs = new TabPane(new Tab("Words", new Region()));
        tabs.setPrefSize(200, 60);
        return tabs;
    }

    private static Region selected(String style) {
        ToggleButton button = styled(new ToggleButton("Words"), style);
        button.setSelected(true);
        return button;
    }

    static Stream<Arguments> everywhere() {
        return Stream.of("light", "dark")
                .flatMap(theme -> CONTROLS.keySet().stream().map(it -> Arguments.of(theme, it)));
    }

    @AfterEach
    void light() {
        run(() -> Themes.install("light"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void theFocusIsSeen(String theme, String control) {
        run(() -> Themes.install(theme));
        Region part = on(CONTROLS.get(control)::get);
        StackPane ground = laid(240, 160, () -> new StackPane(part));
        run(() -> {
            part.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            ground.setStyle("-fx-background-color: -color-bg-default;");
            lay(ground);
        });
        WritableImage without = picture(ground);
        run(() -> {
            part.pseudoClassStateChanged(FOCUSED, true);
            lay(ground);
        });
        WritableImage with = picture(ground);
        double round = on(() -> 2 * (part.getWidth() + part.getHeight()));
        assertThat(clear(without, with))
                .as("pixels that stand out")
                .isGreaterThan((int) (small(control) ? 60 : round * 0.8));
    }

    /// Where only a part of it is marked.
    private static boolean small(String control) {
        return control.equals("slider") || control.equals("tabs");
    }

    private static int clear(WritableImage without, WritableImage with) {
        PixelReader before = without.getPixelReader();
        PixelReader after = with.getPixelReader();
        int clear = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                if (contrast(before.getColor(x, y), after.getColor(x, y)) >= LEAST) {
                    clear++;
                }
            }
        }
        return clear;
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static WritableImage picture(Region of) {
        return on(() -> of.snapshot(new SnapshotParameters(), null));
    }
}
