package odai.logging;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Takes keys out of a text: those this program was started with, and whatever looks like one.
public final class Redaction {
    private static final int SHORTEST = 8;
    private static final String GONE = "…";
    private static final Pattern SECRET_NAME = Pattern.compile(".*(KEY|TOKEN|SECRET|PASSWORD).*");
    private static final Pattern LOOKS_LIKE_ONE =
            Pattern.compile(
                    "\\b(sk-|hf_)[A-Za-z0-9_-]{6,}|(?i:\\b(bearer|api-key:?)\\s+)[^\\s,;\"']+");

    /// What became known to be secret while the program ran.
    private static final Set<String> LEARNT = ConcurrentHashMap.newKeySet();

    private final List<String> secrets;

    /// @param environment the values of variables named as keys are secret
    Redaction(Map<String, String> environment) {
        this.secrets =
                environment.entrySet().stream()
                        .filter(it -> secret(it.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(value -> value.length() >= SHORTEST)
                        // a longer one may begin with a shorter one
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
    }

    /// Whether an environment variable of that name holds what nobody else should have.
    public static boolean secret(String variable) {
        return SECRET_NAME.matcher(variable.toUpperCase(Locale.ROOT)).matches();
    }

    /// From now on, for every log.
    static void learn(String secret) {
        if (secret.length() >= SHORTEST) {
            LEARNT.add(secret);
        }
    }

    String of(String text) {
        String clean = text;
        for (String secret : LEARNT) {
            clean = clean.replace(secret, GONE);
        }
        for (String secret : secrets) {
            clean = clean.replace(secret, GONE);
        }
        return LOOKS_LIKE_ONE.matcher(clean).replaceAll(GONE);
    }
}
