package odai.settings;

import static org.assertj.core.api.Assertions.assertThat;

/// What the app relies on, whatever the system keeps its secrets in. Steps rather than tests: the
/// real one is walked through in a process of its own.
final class KeyringContract {
    private KeyringContract() {}

    static void check(Keyring keyring) {
        assertThat(keyring.there()).as("there").isTrue();
        assertThat(keyring.read("contract-a")).as("nothing at first").isEmpty();
        assertThat(keyring.keep("contract-a", "first–鍵")).as("kept").isTrue();
        assertThat(keyring.read("contract-a")).contains("first–鍵");
        assertThat(keyring.read("contract-b")).as("each by its name").isEmpty();
        assertThat(keyring.keep("contract-b", "other")).isTrue();
        assertThat(keyring.keep("contract-a", "second")).as("in its place").isTrue();
        assertThat(keyring.read("contract-a")).contains("second");
        assertThat(keyring.forget("contract-a")).as("forgotten").isTrue();
        assertThat(keyring.read("contract-a")).isEmpty();
        assertThat(keyring.forget("contract-a")).as("gone is gone").isTrue();
        assertThat(keyring.read("contract-b")).contains("other");
        assertThat(keyring.forget("contract-b")).isTrue();
    }
}
