package odai.curating;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import odai.dataset.ExampleType;
import odai.dataset.Kind;
import odai.dataset.Verdict;

/// What a file would lose of one type of example: a type that is hit harder than the others changes
/// what the model learns.
///
/// @param reasons examples per kind; one example may have several
public record TypeOutlook(ExampleType type, int examples, int skipped, Map<Kind, Integer> reasons) {
    public TypeOutlook {
        reasons = Map.copyOf(reasons);
    }

    public int used() {
        return examples - skipped;
    }

    /// One for every type there is, in the order of the types.
    ///
    /// @param file the examples of one file
    public static List<TypeOutlook> of(List<ClassifiedExample> file) {
        List<TypeOutlook> all = new ArrayList<>();
        for (ExampleType type : ExampleType.values()) {
            List<ClassifiedExample> rows =
                    file.stream().filter(row -> row.evidence().type() == type).toList();
            if (!rows.isEmpty()) {
                all.add(of(type, rows));
            }
        }
        return all;
    }

    private static TypeOutlook of(ExampleType type, List<ClassifiedExample> rows) {
        Map<Kind, Integer> reasons = new EnumMap<>(Kind.class);
        int skipped = 0;
        for (ClassifiedExample row : rows) {
            switch (row.verdict()) {
                case Verdict.Skipped(var kinds) -> {
                    skipped++;
                    kinds.forEach(kind -> reasons.merge(kind, 1, Integer::sum));
                }
                case Verdict.Refused _ -> skipped++;
                case Verdict.Trains _, Verdict.Review _, Verdict.Excluded _, Verdict.Unusable _ -> {
                    // used, or not in the file
                }
            }
        }
        return new TypeOutlook(type, rows.size(), skipped, reasons);
    }
}
