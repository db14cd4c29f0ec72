package odai.practice;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import odai.images.Sha256;

/// What a practised model says to an odai and a picture: always the same to the same question, the
/// funnier the further it was tuned, and now and then nothing at all.
///
/// @param dry what a model says that was never tuned
/// @param refusals refusals as ordinary answers
/// @param refusal a refusal in the field that the service has for it
record CannedAnswers(List<String> dry, List<String> funny, List<String> refusals, String refusal) {
    private static final CannedAnswers SHIPPED = shipped();
    private static final double REFUSES = 0.08;
    private static final double REFUSES_IN_FIELD = 0.02;
    private static final double BASE = 0.15;
    private static final double CHECKPOINT = 0.7;
    private static final double TUNED = 0.85;

    CannedAnswers {
        dry = List.copyOf(dry);
        funny = List.copyOf(funny);
        refusals = List.copyOf(refusals);
    }

    /// @param refused whether the text belongs into the answer's `refusal` instead of its content
    record CannedAnswer(String text, boolean refused) {}

    static CannedAnswers shared() {
        return SHIPPED;
    }

    CannedAnswer answer(ChatRequest request) {
        Random chance = new Random(seed(request));
        double refuses = chance.nextDouble();
        double funny = chance.nextDouble();
        int line = chance.nextInt(Integer.MAX_VALUE);
        if (refuses < REFUSES_IN_FIELD) {
            return new CannedAnswer(refusal, true);
        }
        if (refuses < REFUSES) {
            return new CannedAnswer(of(refusals, line), false);
        }
        return new CannedAnswer(
                of(funny < humour(request.model()) ? this.funny : dry, line), false);
    }

    private static double humour(String model) {
        if (!model.startsWith("ft:")) {
            return BASE;
        }
        return model.contains(":ckpt-") ? CHECKPOINT : TUNED;
    }

    private static String of(List<String> lines, int number) {
        return lines.get(number % lines.size());
    }

    /// All that the answer depends on: sixteen digits of it are as good as any other sixteen.
    private static long seed(ChatRequest request) {
        String question =
                String.join(
                        "\0",
                        request.model(),
                        request.text(),
                        request.picture(),
                        String.valueOf(request.seed()));
        String digest = Sha256.of(question.getBytes(StandardCharsets.UTF_8));
        return Long.parseUnsignedLong(digest.substring(0, 16), 16);
    }

    private static CannedAnswers shipped() {
        try (InputStream in =
                CannedAnswers.class.getResourceAsStream("/odai/practice/answers.json")) {
            return new JsonMapper().readValue(Objects.requireNonNull(in), CannedAnswers.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
