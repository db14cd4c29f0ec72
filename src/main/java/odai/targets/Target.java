package odai.targets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// @param baseUrl of the API, possibly with a `{hole}` to be filled; empty for the built-in
///   practice server, whose address is known when it runs, and where only the person can know it
/// @param baseUrlPattern regular expression of the addresses that will do; empty for any
/// @param keyVariable environment variable that may hold the key; empty where none is needed
/// @param console URL of a job in the service's console with `{job}` in it, or empty
/// @param sources where the service says so
/// @param ownModels whether models may be named that are not listed, such as deployments of one's
///   own
/// @param models those whose price and rules are known
public record Target(
        String id,
        String name,
        boolean simulation,
        LocalDate asOf,
        String baseUrl,
        String baseUrlPattern,
        String keyVariable,
        String console,
        List<String> sources,
        Limits limits,
        Dialect dialect,
        ServiceWords words,
        boolean ownModels,
        List<Model> models) {

    public Target {
        sources = List.copyOf(sources);
        models = List.copyOf(models);
    }

    /// The model of that id; empty where it is not listed.
    public Optional<Model> model(String modelId) {
        return models.stream().filter(model -> model.id().equals(modelId)).findFirst();
    }

    /// Whether a model of that id may be ordered.
    public boolean trains(String modelId) {
        return !modelId.isBlank() && (ownModels || model(modelId).isPresent());
    }

    /// Where the service's console shows a job; empty where it has no such place.
    public Optional<String> consoleOf(String job) {
        return console.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        console.replace("{job}", URLEncoder.encode(job, StandardCharsets.UTF_8)));
    }

    /// @param colours colour modes taken as they are: `RGB`, `RGBA`
    /// @param imagePixels most pixels of a picture, width times height; 0 where nothing is said
    /// @param fileBytes largest file for the plain upload
    /// @param uploadBytes largest file for the upload in parts; 0 where there is none
    /// @param partBytes largest part
    public record Limits(
            int minExamples,
            int maxExamplesWithImages,
            int imagesPerExample,
            long imageBytes,
            long imagePixels,
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

        /// What can be uploaded one way or the other.
        public long largestFile() {
            return Math.max(fileBytes, uploadBytes);
        }
    }

    /// @param lines the form of a training file's lines: a word of `LineDialects`
    /// @param byteOrderMark whether files start with one
    /// @param detail the `detail` of every picture: `auto`, `low`, `high`, or empty to leave it out
    /// @param keyHeader the header a key goes into: `Authorization`, `api-key`, or empty for none
    /// @param moderation the model behind the moderation endpoint, which is free of charge; empty
    ///   where the service has none
    public record Dialect(
            String lines,
            boolean byteOrderMark,
            String detail,
            String keyHeader,
            String moderation) {}

    /// The service's own sentences, with `{file}`, `{skipped}`, `{used}`, `{reasons}`, `{example}`,
    /// `{categories}` in them.
    ///
    /// @param blocked what it says of a file whose texts it will not have
    /// @param reasons a kind's reason, such as `contains faces`; kinds may be left out
    public record ServiceWords(
            String skipped, String refusedValidation, String blocked, Map<Kind, String> reasons) {
        private static final String REASONS = " for the following reasons: {reasons}";

        public ServiceWords {
            reasons = Map.copyOf(reasons);
        }

        /// The service's word for a kind; the kind's own, such as `face`, where the target names
        /// none.
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
            String reasoned = kinds.isEmpty() ? named.replace(REASONS, "") : named;
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

        /// What the service says when it refuses a file for its texts.
        public String blocking(Collection<String> categories) {
            return blocked.replace("{categories}", String.join(", ", categories));
        }
    }

    /// Prices in dollars per million tokens.
    ///
    /// @param pricedOn the day the prices were read
    /// @param tiers ways to train at other prices; empty where there is one price
    /// @param vision how pictures are counted: `tiles:base:tile` or
    ///   `patches:numerator:denominator`; empty if it takes none
    /// @param exampleTokens an example with more is cut off in training; 0 where nothing is said
    /// @param acceptsJobsUntil last day for new jobs, or null
    /// @param firmDeadline whether that day is the end; otherwise it is "at the earliest"
    /// @param retires the day the model and all that was tuned from it stop answering, or null
    /// @param sources where the service says so
    public record Model(
            String id,
            String name,
            double trainingPrice,
            double inputPrice,
            double outputPrice,
            LocalDate pricedOn,
            List<Tier> tiers,
            String vision,
            int exampleTokens,
            @Nullable LocalDate acceptsJobsUntil,
            boolean firmDeadline,
            @Nullable LocalDate retires,
            boolean existingCustomersOnly,
            List<String> sources) {
        public Model {
            if (!(trainingPrice >= 0) || !(inputPrice >= 0) || !(outputPrice >= 0)) {
                throw new IllegalArgumentException("price of " + id);
            }
            tiers = List.copyOf(tiers);
            sources = List.copyOf(sources);
        }
    }

    /// A way to train at a multiple of the model's price, as a range where the service only gives
    /// one.
    public record Tier(String name, double low, double high) {
        public Tier {
            if (!(low > 0) || !(high >= low)) {
                throw new IllegalArgumentException("tier " + name);
            }
        }
    }
}
