package odai.dialects;

/// Writes lines of one form. Safe to use from many threads.
@FunctionalInterface
public interface LineWriter {
    ExampleLines lines(LineContent content);
}
