package odai.cli;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import odai.text.Texts;
import picocli.CommandLine;

/// Makes commands with what they print to.
final class Consoles implements CommandLine.IFactory {
    private final Console console;

    Consoles(PrintWriter out, PrintWriter err, Texts texts) {
        this.console = new Console(out, err, texts);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1
                    && constructor.getParameterTypes()[0] == Console.class) {
                return type.cast(constructor.newInstance(console));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
