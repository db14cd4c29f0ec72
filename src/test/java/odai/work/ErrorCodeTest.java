package odai.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    @Test
    void theSameBugHasTheSameCodeWhateverItsMessage() {
        Set<ErrorCode> codes = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            codes.add(ErrorCode.of(thrown("message " + i)));
        }
        assertThat(codes).hasSize(1);
    }

    @Test
    void anotherKindOfErrorOrAnotherPlaceOrAnotherCauseHasAnotherCode() {
        Set<ErrorCode> codes = new HashSet<>();
        codes.add(ErrorCode.of(thrown("x")));
        codes.add(ErrorCode.of(thrownElsewhere()));
        codes.add(ErrorCode.of(new IllegalArgumentException("x")));
        codes.add(ErrorCode.of(new IllegalArgumentException("x", new IOException("y"))));
        assertThat(codes).hasSize(4);
    }

    @Property(tries = 200)
    void aCodeIsSixLettersOrDigits(@ForAll String className, @ForAll String method) {
        Exception error = new Exception("x");
        error.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("odai." + className, method, "X.java", 1)
                });
        assertThat(ErrorCode.of(error).value()).matches("[0-9A-Z]{6}");
    }

    @Test
    void placesOutsideOurCodeDoNotCount() {
        Exception one = new Exception("x");
        one.setStackTrace(new StackTraceElement[0]);
        Exception other = new Exception("x");
        other.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement("java.util.ArrayList", "get", "ArrayList.java", 427)
                });
        assertThat(ErrorCode.of(one)).isEqualTo(ErrorCode.of(other));
    }

    @Test
    void causesThatGoRoundInACircleComeToAnEnd() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);
        assertThat(ErrorCode.of(one).value()).hasSize(6);
    }

    private static Exception thrown(String message) {
        try {
            throw new IllegalStateException(message);
        } catch (IllegalStateException e) {
            return e;
        }
    }

    private static Exception thrownElsewhere() {
        try {
            throw new IllegalStateException("x");
        } catch (IllegalStateException e) {
            return e;
        }
    }
}
