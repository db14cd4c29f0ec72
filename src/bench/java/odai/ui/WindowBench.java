package odai.ui;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import odai.dataset.Decision;
import odai.dataset.VerdictName;
import odai.settings.Keys;
import odai.settings.Preferences;
import odai.settings.PreferencesFile;
import odai.ui.project.SidePanel;
import odai.ui.task.Desktop;
import odai.ui.theme.Themes;

/// The window itself with a large project, in software rendering: scrolling, deciding, opening a
/// panel, and the heap after everything was in sight once. Prints a name and a figure a line.
/// Arguments: the project and a folder for its preferences; `--open` ends it once the project is
/// open, `--screen` only scrolls while pictures are screened, `--slide` only moves the sensitivity.
public final class WindowBench {
    private static final double STEP = 60;
    private static final long SCROLL_NANOS = 20_000_000_000L;
    private static final int DECISIONS = 40;
    private static final int ROWS_A_JUMP = 3;
    private static final int SLIDES = 40;

    /// Nobody moves the slider before having seen the pictures.
    private static final Duration LOOK = Duration.seconds(2);

    private static final MouseEvent MOVED =
            new MouseEvent(
                    MouseEvent.MOUSE_MOVED,
                    0,
                    0,
                    0,
                    0,
                    MouseButton.NONE,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    null);

    private final WindowSession windowSession;
    private final List<Double> times = new ArrayList<>();
    private final boolean screens;

    /// Apart from the main class: one that is an application is only started from the module path.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            new WindowBench(stage, getParameters().getRaw());
        }
    }

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    private WindowBench(Stage stage, List<String> arguments) {
        screens = arguments.contains("--screen");
        Themes.loadFonts();
        Themes.install("light");
        PreferencesFile preferences = new PreferencesFile(Path.of(arguments.get(1)));
        preferences.change(_ -> Preferences.DEFAULT.withLanguage("ja").withScreens(screens));
        windowSession =
                new WindowSession(
                        preferences, Desktop.NOBODY, Keys.ofEnvironment(), OneWindow.ofUser());
        stage.setScene(windowSession.scene(1280, 800));
        stage.show();
        long start = System.nanoTime();
        windowSession.open(arguments.getFirst());
        whenever(
                () ->
                        windowSession.project() != null
                                && project().model().cursor().focused().isPresent(),
                () -> {
                    print("open", (System.nanoTime() - start) / 1e6);
                    whenever(
                            () -> project().model().listing().get().counts().known(),
                            () -> {
                                print("counted", (System.nanoTime() - start) / 1e6);
                                if (arguments.contains("--open")) {
                                    windowSession.close();
                                    System.exit(0);
                                }
                                if (arguments.contains("--slide")) {
                                    after(
                                            LOOK,
                                            () ->
                                                    slide(
                                                            "slide",
                                                            SLIDES,
                                                            () -> counts().toString()));
                                } else {
                                    scroll();
                                }
                            });
                });
    }

    private static void after(Duration time, Runnable then) {
        PauseTransition pause = new PauseTransition(time);
        pause.setOnFinished(_ -> then.run());
        pause.play();
    }

    /// Looks once a frame.
    private static void whenever(BooleanSupplier holds, Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (holds.getAsBoolean()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>)
                Objects.requireNonNull(
                        project().shell().lookup(".virtual-flow"), "the gallery is shown");
    }

    private OpenProject project() {
        return Objects.requireNonNull(windowSession.project());
    }

    private void scroll() {
        VirtualFlow<?> flow = flow();
        new AnimationTimer() {
            private long first;
            private long last;

            @Override
            public void handle(long now) {
                if (last == 0) {
                    first = now;
                } else {
                    times.add((now - last) / 1e6);
                }
                last = now;
                // a hand is on the mouse
                Event.fireEvent(flow, MOVED);
                flow.scrollPixels(STEP);
                if (now - first > SCROLL_NANOS) {
                    stop();
                    print(screens ? "frames-while-screening" : "frames", share(33));
                    print("frame-p95", percentile(0.95));
                    times.clear();
                    if (screens) {
                        windowSession.close();
                        System.exit(0);
                    }
                    decide(DECISIONS);
                }
            }
        }.start();
    }

    private double share(double within) {
        return 100.0 * times.stream().filter(it -> it <= within).count() / times.size();
    }

    private double percentile(double share) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    private Map<VerdictName, Integer> counts() {
        return project().model().listing().get().counts().overall();
    }

    private String headline() {
        Node headline = project().shell().lookup(".headline");
        return headline instanceof Label label ? label.getText() : "";
    }

    /// From the slider's move to the frame after something else is shown: the counts, then the
    /// preview.
    private void slide(String name, int left, Supplier<String> shown) {
        if (left == 0) {
            print(name + "-p50", percentile(0.5));
            print(name + "-p95", percentile(0.95));
            times.clear();
            if (name.equals("slide")) {
                project().model().go(SidePanel.PREVIEW);
                whenever(
                        () -> !headline().isEmpty(),
                        () -> slide("slide-preview", SLIDES, this::headline));
                return;
            }
            windowSession.close();
            System.exit(0);
        }
        Slider slider = (Slider) Objects.requireNonNull(project().shell().lookup("#sensitivity"));
        String before = shown.get();
        long start = System.nanoTime();
        slider.setValue(left % 2 == 0 ? .5 - left * .01 : .5 + left * .01);
        whenever(
                () -> !shown.get().equals(before),
                () -> {
                    times.add((System.nanoTime() - start) / 1e6);
                    after(Duration.millis(250), () -> slide(name, left - 1, shown));
                });
    }

    /// From the key to the next example shown as decided upon.
    private void decide(int left) {
        if (left == 0) {
            print("decision-p50", percentile(0.5));
            print("decision-p95", percentile(0.95));
            times.clear();
            panel();
            return;
        }
        var model = project().model();
        model.cursor().choose(DECISIONS - left, false, false);
        long id = model.cursor().focused().map(it -> it.id()).orElse(-1L);
        if (id < 0) {
            whenever(() -> model.cursor().focused().isPresent(), () -> decide(left));
            return;
        }
        long start = System.nanoTime();
        model.curator().decide(Decision.EXCLUDE);
        whenever(
                () ->
                        project().curation().judged(id).orElseThrow().evidence().decision()
                                        == Decision.EXCLUDE
                                && model.cursor().focused().isPresent(),
                () -> {
                    times.add((System.nanoTime() - start) / 1e6);
                    // four keys a second, as fast as anybody judges
                    after(Duration.millis(250), () -> decide(left - 1));
                });
    }

    private void panel() {
        long start = System.nanoTime();
        project().model().go(SidePanel.SUBMIT);
        Platform.runLater(() -> {
            print("panel", (System.nanoTime() - start) / 1e6);
            browse(0);
        });
    }

    /// Everything once, from end to end.
    private void browse(int row) {
        VirtualFlow<?> flow = flow();
        if (row >= flow.getCellCount()) {
            System.gc();
            System.gc();
            var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            print("heap", heap.getUsed() / 1048576.0);
            windowSession.close();
            System.exit(0);
        }
        flow.scrollTo(row);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                browse(row + ROWS_A_JUMP);
            }
        }.start();
    }

    private static void print(String name, double figure) {
        System.out.println(String.format(Locale.ROOT, "%s %.2f", name, figure));
    }
}
