package odai.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import odai.fixtures.MemoryKeyring;
import odai.settings.Keys.Origin;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final MemoryKeyring keyring = new MemoryKeyring();
    private final List<String> concealed = new ArrayList<>();
    private final Keys keys = keys(Map.of("SOME_KEY", " from-environment\n"));

    private Keys keys(Map<String, String> environment) {
        return new Keys(environment, keyring, concealed::add);
    }

    private static Keys.FoundKey found(String value, Origin origin) {
        return new Keys.FoundKey(value, origin);
    }

    @Test
    void theFakeKeepsTheContractToo() {
        KeyringContract.check(keyring);
    }

    @Test
    void typedBeatsTheEnvironmentBeatsTheKeyring() {
        keyring.keep("one", "from-keyring");
        assertThat(keys(Map.of()).find("one", "SOME_KEY"))
                .contains(found("from-keyring", Origin.KEYRING));
        assertThat(keys.find("one", "SOME_KEY"))
                .contains(found("from-environment", Origin.ENVIRONMENT));
        keys.use("one", "typed");
        assertThat(keys.find("one", "SOME_KEY")).contains(found("typed", Origin.SESSION));
        assertThat(keys.find("two", "SOME_KEY"))
                .contains(found("from-environment", Origin.ENVIRONMENT));
        assertThat(concealed).contains("from-keyring", "from-environment", "typed");
    }

    @Test
    void theKeyAloneIsEmptyWhereNoneIsFound() {
        assertThat(keys.value("one", "SOME_KEY")).isEqualTo("from-environment");
        assertThat(keys.value("one", "OTHER")).isEmpty();
    }

    @Test
    void whereNoKeyIsNeededTheKeyringIsNotAskedAndWhatIsTypedIsUsed() {
        keyring.keep("practice", "from-keyring");
        assertThat(keys.value("practice", "")).isEmpty();
        keys.use("practice", "typed");
        assertThat(keys.value("practice", "")).isEqualTo("typed");
    }

    @Test
    void whatIsBlankIsNoKey() {
        keyring.keep("one", "  ");
        assertThat(keys(Map.of("SOME_KEY", " ")).find("one", "SOME_KEY")).isEmpty();
        assertThat(keys(Map.of()).find("none", "")).isEmpty();
    }

    @Test
    void whatIsKeptIsThereInTheNextSessionAndWhatIsUsedIsNot() {
        keys.use("one", "typed");
        assertThat(keys(Map.of()).find("one", "X")).isEmpty();
        assertThat(keys.keep("one", "kept")).isTrue();
        assertThat(keys(Map.of()).find("one", "X")).contains(found("kept", Origin.KEYRING));
        assertThat(keys.forget("one")).isTrue();
        assertThat(keys(Map.of()).find("one", "X")).isEmpty();
        assertThat(keys.find("one", "X")).isEmpty();
    }

    @Test
    void whereTheKeyringTakesNothingAKeyIsForThisSession() {
        keyring.refuse();
        assertThat(keys.keep("one", "typed")).isFalse();
        assertThat(keys.find("one", "X")).contains(found("typed", Origin.SESSION));
        Keys without = new Keys(Map.of(), Keyring.NONE, concealed::add);
        assertThat(without.keepable()).isFalse();
        assertThat(without.keep("one", "typed")).isFalse();
        assertThat(without.find("one", "X")).contains(found("typed", Origin.SESSION));
        assertThat(without.forget("one")).isTrue();
        assertThat(without.find("one", "X")).isEmpty();
    }

    @Test
    void nothingPrintsAKey() {
        keys.use("one", "canary-51f");
        assertThat(String.valueOf(keys.find("one", "X")) + keys).doesNotContain("canary");
    }
}
