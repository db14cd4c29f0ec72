package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionSetTest {
    private final List<String> closed = new ArrayList<>();
    private final SessionSet sessionSet = new SessionSet();

    private record Named(String name, List<String> closed, boolean breaks)
            implements SessionSet.SessionLoader {
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
        sessionSet.add(() -> named("a"));
        sessionSet.add(() -> named("b"));
        sessionSet.close();
        sessionSet.close();
        assertThat(closed).containsExactly("b", "a");
    }

    @Test
    void whereALaterOneCannotBeOpenedTheEarlierOnesAreClosed() {
        sessionSet.add(() -> named("a"));
        sessionSet.add(() -> named("b"));
        assertThatThrownBy(() ->
                        sessionSet.add(() -> {
                            throw new UnsatisfiedLinkError("no room");
                        }))
                .hasMessage("no room");
        assertThat(closed).containsExactly("b", "a");
    }

    @Test
    void oneThatCannotBeClosedKeepsNoOtherOpen() {
        sessionSet.add(() -> named("a"));
        sessionSet.add(() -> new Named("b", closed, true));
        sessionSet.add(() -> named("c"));
        assertThatThrownBy(sessionSet::close).hasMessage("b");
        assertThat(closed).containsExactly("c", "b", "a");
    }
}
