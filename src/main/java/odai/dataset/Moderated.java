package odai.dataset;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a service's moderation said of one example's texts or picture. Harm categories, not the
/// four kinds: it says nothing of people or faces.
///
/// @param id of the example
/// @param subject what it was asked about: the texts as they were sent, or the picture's hash; an
///   answer about something else than what is there now does not count
/// @param rehearsed whether the practice service made it up: shown, never counted
/// @param model that answered, such as `omni-moderation-2024-09-26`
/// @param flagged categories such as `hate`, in the service's words
/// @param scores 0 … 1 by category
public record Moderated(
        long id,
        ModeratedPart part,
        String subject,
        boolean rehearsed,
        String model,
        Set<String> flagged,
        Map<String, Double> scores) {

    /// What of an example was looked at.
    public enum ModeratedPart {
        TEXTS,
        PICTURE;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Moderated {
        flagged = Set.copyOf(flagged);
        scores = Map.copyOf(scores);
    }
}
