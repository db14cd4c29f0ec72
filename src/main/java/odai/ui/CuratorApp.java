package odai.ui;

/// The window.
public final class CuratorApp {
    private CuratorApp() {}

    public static void launch(String[] arguments) {
        throw new UnsupportedOperationException("stub " + arguments.length);
    }
}
