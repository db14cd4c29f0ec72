package odai.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.work.Workers;

/// The system's own: Secret Service or KWallet on Linux, Keychain on macOS, Credential Manager on
/// Windows. Opened for each call and closed again: kept open it would hold a connection to the
/// desktop for as long as the window is there.
final class SystemKeyring implements odai.settings.Keyring {
    private static final Logger LOG = Logger.getLogger(SystemKeyring.class.getName());
    private static final String SERVICE = "odai-curator";

    /// Long enough for a person to type the keyring's password, short enough not to wait for ever
    /// where nobody can be asked.
    private static final long PATIENCE_SECONDS = 60;

    // one after the other: the library shares one connection among all its users
    private final ExecutorService thread = Workers.pool("keyring", 1);

    /// What is done with an open keyring.
    private interface Use<T> {
        T on(Keyring keyring) throws PasswordAccessException;
    }

    @Override
    public boolean there() {
        return use(_ -> true).orElse(false);
    }

    @Override
    public Optional<String> read(String name) {
        return use(keyring -> keyring.getPassword(SERVICE, name));
    }

    @Override
    public boolean keep(String name, String secret) {
        return use(
                        keyring -> {
                            keyring.setPassword(SERVICE, name, secret);
                            return secret.equals(keyring.getPassword(SERVICE, name));
                        })
                .orElse(false);
    }

    @Override
    public boolean forget(String name) {
        use(keyring -> {
            keyring.deletePassword(SERVICE, name);
            return true;
        });
        return there() && read(name).isEmpty();
    }

    private <T> Optional<T> use(Use<T> use) {
        Future<Optional<T>> answer = thread.submit(() -> open(use));
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            LOG.log(Level.WARNING, "the keyring does not answer", e);
        } catch (ExecutionException e) {
            // without a default collection, or a locked one, the library breaks in many ways
            LOG.log(Level.INFO, "the keyring cannot be used", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static <T> Optional<T> open(Use<T> use) throws Exception {
        try (Keyring keyring = Keyring.create()) {
            return Optional.ofNullable(use.on(keyring));
        } catch (BackendNotSupportedException e) {
            LOG.log(Level.FINE, "no keyring here", e);
        } catch (PasswordAccessException e) {
            // the same for "nothing is kept" and "may not be read"
            LOG.log(Level.FINE, "not in the keyring", e);
        }
        return Optional.empty();
    }
}
