package odai.curating;

/// What is stored with the project for its next order, beside what its files are derived from. Held
/// in memory, so that a form can ask on every key press; safe to call from any thread.
public final class OrderSettings {
    private final StoredSettings stored;
    private volatile int repairs;
    private volatile int epochs;

    OrderSettings(StoredSettings stored) {
        this.stored = stored;
        reread();
    }

    /// Takes over what another process has stored.
    synchronized void reread() {
        repairs = stored.repairs();
        epochs = stored.epochs();
    }

    /// So many refusals of an order are repaired without asking; 0 unless changed.
    public int repairs() {
        return repairs;
    }

    public synchronized void repairs(int most) {
        stored.repairs(most);
        repairs = most;
    }

    /// So many epochs are ordered; 0, auto, unless changed.
    public int epochs() {
        return epochs;
    }

    public synchronized void epochs(int number) {
        stored.epochs(number);
        epochs = number;
    }

    /// The system text of every exported line; `ボケて` unless changed.
    public String systemText() {
        return stored.systemText();
    }

    public void systemText(String text) {
        stored.systemText(text);
    }
}
