package odai.advising;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import odai.curating.ClassifiedExample;
import odai.curating.Curation;
import odai.curating.SplitExamples;
import odai.dataset.Moderated;

/// What moderation means for a file: a service blocks one of which "too many" lines were flagged
/// for their texts. How many that is it does not say, so neither do we.
///
/// @param lines of both files
/// @param asked how many of these moderation was asked about
/// @param flagged ids of examples with a flagged text, in the order of the lines
/// @param categories which of them by category, in the service's words
public record TextRisk(
        int lines, int asked, List<Long> flagged, Map<String, List<Long>> categories) {
    public TextRisk {
        flagged = List.copyOf(flagged);
    }

    /// Of what would be written now. Reads the project; may take a while.
    public static TextRisk of(Curation curation) {
        return of(curation.dealt(), curation.catalog().moderations().counting());
    }

    static TextRisk of(SplitExamples splitExamples, List<Moderated> answers) {
        Map<Long, Moderated> known = new HashMap<>();
        for (Moderated answer : answers) {
            if (answer.part() == Moderated.ModeratedPart.TEXTS) {
                known.put(answer.id(), answer);
            }
        }
        List<ClassifiedExample> rows = new ArrayList<>(splitExamples.training());
        rows.addAll(splitExamples.validation());
        List<Long> flagged = new ArrayList<>();
        Map<String, List<Long>> categories = new TreeMap<>();
        int asked = 0;
        for (ClassifiedExample row : rows) {
            Moderated answer = known.get(row.evidence().id());
            if (answer != null) {
                asked++;
                if (!answer.flagged().isEmpty()) {
                    flagged.add(answer.id());
                }
                answer.flagged()
                        .forEach(it ->
                                categories
                                        .computeIfAbsent(it, _ -> new ArrayList<>())
                                        .add(answer.id()));
            }
        }
        return new TextRisk(rows.size(), asked, flagged, categories);
    }

    /// Whether every line was asked about.
    public boolean whole() {
        return asked == lines;
    }
}
