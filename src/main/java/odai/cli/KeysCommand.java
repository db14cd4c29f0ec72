package odai.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import odai.settings.Keys;
import odai.targets.Target;
import odai.targets.Targets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A key is typed or piped in, never given as an argument: arguments can be read by everybody on
/// the machine.
@Command(name = "keys", mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "TARGET", arity = "0..1", converter = TargetOption.class)
    private @Nullable Target target;

    @Option(names = "--save")
    private boolean save;

    @Option(names = "--forget")
    private boolean forget;

    KeysCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Target one = target;
        if (one != null && one.keyVariable().isEmpty()) {
            console.warn("keys.not-needed", one.name());
            return Cli.WRONG_USE;
        }
        if (!save && !forget) {
            list(one == null ? Targets.all() : List.of(one));
            return Cli.DONE;
        }
        if (one == null || save && forget) {
            console.warn("keys.which");
            return Cli.WRONG_USE;
        }
        if (!console.keys().keepable()) {
            console.warn("keys.no-keyring", one.keyVariable());
            return Cli.FAILED;
        }
        return save ? save(one) : forget(one);
    }

    private void list(List<Target> targets) {
        for (Target one : targets) {
            if (!one.keyVariable().isEmpty()) {
                console.say("keys.list", one.id(), origin(one));
            }
        }
    }

    private String origin(Target one) {
        return console.keys()
                .find(one.id(), one.keyVariable())
                .map(Keys.FoundKey::origin)
                .map(it ->
                        console.texts()
                                .get(
                                        "keys.list." + it.name().toLowerCase(Locale.ROOT),
                                        one.keyVariable()))
                .orElseGet(() -> console.texts().get("keys.list.none"));
    }

    private int save(Target one) {
        String key = console.secret("keys.ask", one.name());
        if (key.isEmpty()) {
            console.warn("keys.nothing");
            return Cli.WRONG_USE;
        }
        boolean kept = console.keys().keep(one.id(), key);
        console.say(kept ? "keys.saved" : "keys.not-saved");
        return kept ? Cli.DONE : Cli.FAILED;
    }

    private int forget(Target one) {
        boolean gone = console.keys().forget(one.id());
        console.say(gone ? "keys.forgotten" : "keys.not-forgotten");
        return gone ? Cli.DONE : Cli.FAILED;
    }
}
