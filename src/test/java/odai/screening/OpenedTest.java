package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenedTest {
    private final List<String> closed = new ArrayList<>();
    private final Opened opened = new Opened();

    private record Named(String name, List<String> closed, boolean breaks) implements Opened.Part {
        @Override
        public void close() {
            closed.add(name);
            if (breaks) {
                throw new IllegalStateException(name);
            }
        }
    }

    private Named named(String name) {
        return new Named(name, closed, false);
    }

    @Test
    void allAreClosedLastOpenedFirst() {
        opened.add(() -> named("a"));
        opened.add(() -> named("b"));
        opened.close();
        opened.close();
        assertThat(closed).containsExactly("b", "a");
    }

    @Test
    void whereALaterOneCannotBeOpenedTheEarlierOnesAreClosed() {
        opened.add(() -> named("a"));
        opened.add(() -> named("b"));
        assertThatThrownBy(() ->
                        opened.add(() -> {
                            throw new UnsatisfiedLinkError("no room");
                        }))
                .hasMessage("no room");
        assertThat(closed).containsExactly("b", "a");
    }

    @Test
    void oneThatCannotBeClosedKeepsNoOtherOpen() {
        opened.add(() -> named("a"));
        opened.add(() -> new Named("b", closed, true));
        opened.add(() -> named("c"));
        assertThatThrownBy(opened::close).hasMessage("b");
        assertThat(closed).containsExactly("c", "b", "a");
    }
}
