package odai.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import odai.dataset.ImageFormat;
import odai.dataset.Kind;
import org.jspecify.annotations.Nullable;

/// A service that trains models, as data: its rules, words, prices and deadlines, dated, from
/// `targets/*.json`.
///
/// @param id such as `practice`, `openai`
/// @param simulation whether it only imitates a service
/// @param asOf the day these facts were checked
/// @param baseUrl of the API; empty for the built-in practice server, whose address is known when
///   it runs
/// @param keyVariable environment variable that may hold the key; empty where none is needed
/// @param console URL of a job in the service's console with `{job}` in it, or empty
public record Target(
        String id,
        String name,
        boolean simulation,
        LocalDate asOf,
        String baseUrl,
        String keyVariable,
        String console,
        Limits limits,
        Dialect dialect,
        Words words,
        List<Model> models) {

    public Target {
        models = List.copyOf(models);
    }

    /// @param colours colour modes taken as they are: `RGB`, `RGBA`
    /// @param fileBytes largest file for the plain upload
    /// @param uploadBytes largest file for the upload in parts; 0 where there is none
    /// @param partBytes largest part
    public record Limits(
            int minExamples,
            int maxExamplesWithImages,
            int imagesPerExample,
            long imageBytes,
            Set<ImageFormat> formats,
            Set<String> colours,
            long fileBytes,
            long uploadBytes,
            long partBytes,
            int suffixLength,
            String suffixPattern,
            long maxSeed,
            int maxEpochs) {
        public Limits {
            formats = Set.copyOf(formats);
            colours = Set.copyOf(colours);
        }
    }

    /// @param byteOrderMark whether files start with one
    /// @param detail the `detail` of every picture: `auto`, `low`, `high`, or empty to leave it out
    public record Dialect(boolean byteOrderMark, String detail) {}

    /// The service's own sentences, with `{file}`, `{skipped}`, `{used}`, `{reasons}`, `{example}`
    /// in them.
    ///
    /// @param reasons a kind's reason, such as `contains faces`
    public record Words(String skipped, String refusedValidation, Map<Kind, String> reasons) {
        private static final String REASONS = " for the following reasons: {reasons}";

        public Words {
            reasons = Map.copyOf(reasons);
        }

        /// The service's word for a kind.
        public String reason(Kind kind) {
            return reasons.getOrDefault(kind, kind.wire());
        }

        /// The reasons of these kinds in the alphabetical order the service lists them in.
        private String listed(Set<Kind> kinds) {
            return kinds.stream()
                    .map(this::reason)
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .collect(Collectors.joining(", "));
        }

        /// What the service says when it skips examples of a training file.
        ///
        /// @param file the service's id of it; empty before anything is uploaded
        public String skipping(String file, int skipped, int used, Set<Kind> kinds) {
            String named =
                    file.isEmpty()
                            ? this.skipped.replace(" {file}", "")
                            : this.skipped.replace("{file}", file);
            // a picture that the service itself refused before comes without a kind
            String reasoned =
                    kinds.isEmpty() ? named.replace(REASONS, "") : named;
            return reasoned.replace("{skipped}", String.valueOf(skipped))
                    .replace("{used}", String.valueOf(used))
                    .replace("{reasons}", listed(kinds));
        }

        /// What the service says when it refuses a line of the validation file.
        ///
        /// @param line from 1
        public String refusal(int line) {
            return refusedValidation.replace("{example}", String.valueOf(line));
        }
    }

    /// Prices in dollars per million tokens.
    ///
    /// @param vision how pictures are counted: `tiles:base:tile` or
    ///   `patches:numerator:denominator`; empty if it takes none
    /// @param acceptsJobsUntil last day for new jobs, or null
    public record Model(
            String id,
            String name,
            double trainingPrice,
            double inputPrice,
            double outputPrice,
            String vision,
            @Nullable LocalDate acceptsJobsUntil,
            boolean existingCustomersOnly) {}
}
