package odai.work;

import java.util.function.Function;

/// The result of something that can fail in ways a person can meet.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(Problem problem) implements Outcome<T> {}

    /// The person stopped it.
    record Stopped<T>() implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    static <T> Outcome<T> stopped() {
        return new Stopped<>();
    }

    /// What follows from it, which may fail too.
    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Failed<T> failed -> new Failed<>(failed.problem());
            case Stopped<T> _ -> new Stopped<>();
        };
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T> done -> new Done<>(change.apply(done.value()));
            case Failed<T> failed -> new Failed<>(failed.problem());
            case Stopped<T> _ -> new Stopped<>();
        };
    }
}
