package odai.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import odai.text.Texts;
import odai.ui.theme.Themes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Parts of the window by themselves: on the FX thread, styled, in no window.
@Tag("window")
public abstract class FxCase {
    private static final int PATIENCE = 60;

    protected static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        run(() -> {
            Themes.loadFonts();
            Themes.install("light");
        });
    }

    /// On the FX thread, waited for.
    protected static <T> T on(Callable<T> work) {
        try {
            T result = WaitForAsyncUtils.asyncFx(work).get(PATIENCE, TimeUnit.SECONDS);
            flush();
            return result;
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    protected static void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    /// Builds a part and lays it out in a scene of that size.
    protected static <T extends Parent> T laid(double width, double height, Supplier<T> part) {
        return on(() -> {
            T made = part.get();
            Themes.dress(new Scene(made, width, height));
            lay(made);
            return made;
        });
    }

    protected static void lay(Parent part) {
        part.applyCss();
        part.layout();
    }

    protected static void until(String what, BooleanSupplier holds) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
        flush();
    }

    /// Whatever was handed to the FX thread by now has been done.
    static void flush() {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, () -> {});
    }

    /// Every word that can be read on a part, a line each.
    protected static String words(Parent part) {
        return on(() -> read(part).stream().collect(Collectors.joining("\n")));
    }

    private static List<String> read(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        if (node instanceof Labeled label && label.getText() != null) {
            words.add(label.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.addAll(read(child)));
        }
        return words;
    }
}
