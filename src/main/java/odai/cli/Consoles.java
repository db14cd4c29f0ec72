package odai.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/// Makes commands with what they print to.
final class Consoles implements CommandLine.IFactory {
    private final Console console;

    Consoles(Console console) {
        this.console = console;
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
