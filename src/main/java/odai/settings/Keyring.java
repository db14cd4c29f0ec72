package odai.settings;

import java.util.Optional;

/// Where the system keeps a person's secrets. Calls may take long: a locked one asks for its
/// password. Never on the FX thread.
public interface Keyring {
    /// Where there is none.
    Keyring NONE =
            new Keyring() {
                @Override
                public boolean there() {
                    return false;
                }

                @Override
                public Optional<String> read(String name) {
                    return Optional.empty();
                }

                @Override
                public boolean keep(String name, String secret) {
                    return false;
                }

                @Override
                public boolean forget(String name) {
                    return false;
                }
            };

    /// Whether there is one that answers.
    boolean there();

    /// Empty also where it is locked and stays so.
    Optional<String> read(String name);

    /// In place of what was kept under that name.
    ///
    /// @return whether it is kept now
    boolean keep(String name, String secret);

    /// @return whether nothing is kept under that name now
    boolean forget(String name);
}
