package odai.dialects;

import java.util.List;
import java.util.Optional;

/// The forms of lines there are.
public record LineDialects(List<LineDialect> all) {
    /// The forms that the program ships with: a new one gets a line here.
    public static final LineDialects KNOWN =
            of(
                    List.of(
                            new OpenAiLines(),
                            new AzureLines(),
                            new TogetherLines(),
                            new FireworksLines(),
                            new GeminiLines()));

    public LineDialects {
        all = List.copyOf(all);
        if (all.stream().map(LineDialect::word).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two forms of lines of one name");
        }
    }

    public static LineDialects of(List<LineDialect> all) {
        return new LineDialects(all);
    }

    public Optional<LineDialect> find(String word) {
        return all.stream().filter(dialect -> dialect.word().equals(word)).findFirst();
    }

    /// One that is known to be there: a target that names another is not loaded.
    public LineDialect named(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("no lines of " + word));
    }

    /// For people: `openai, …`.
    public String words() {
        return String.join(", ", all.stream().map(LineDialect::word).toList());
    }
}
