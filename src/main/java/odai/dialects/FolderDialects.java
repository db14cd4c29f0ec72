package odai.dialects;

import java.util.List;
import java.util.Optional;

/// The forms of folders there are.
public record FolderDialects(List<FolderDialect> all) {
    /// The forms that the program ships with: a new one gets a line here.
    public static final FolderDialects KNOWN =
            new FolderDialects(
                    List.of(
                            new LlamaFactoryFolder(),
                            new TrlFolder(),
                            new ImageFolder(),
                            new CsvFolder()));

    public FolderDialects {
        all = List.copyOf(all);
        if (all.stream().map(FolderDialect::word).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two forms of folders of one name");
        }
    }

    public Optional<FolderDialect> find(String word) {
        return all.stream().filter(dialect -> dialect.word().equals(word)).findFirst();
    }

    public List<String> words() {
        return all.stream().map(FolderDialect::word).toList();
    }
}
