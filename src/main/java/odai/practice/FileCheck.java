package odai.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import odai.dataset.Kind;
import odai.images.PictureSize;
import odai.pricing.PictureTokens;
import odai.pricing.TokenCounter;
import odai.targets.Targets;

/// What the practice service makes of an uploaded file: how many lines, which of them hold pictures
/// it refuses, and how many tokens it bills.
///
/// @param skipped lines, from 1
/// @param invalid what is wrong with the format, in the service's words; empty if nothing is
record FileCheck(int lines, List<Integer> skipped, Set<Kind> kinds, long tokens, String invalid) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final PictureTokens PICTURE =
            PictureTokens.rule(Targets.byId("practice").orElseThrow().models().getFirst().vision());
    private static final int LINE = 3;
    private static final int MESSAGE = 4;
    private static final String MARK = "\ufeff";
    private static final String DATA = ";base64,";

    int used() {
        return lines - skipped.size();
    }

    /// No file.
    static final FileCheck NONE = new FileCheck(0, List.of(), Set.of(), 0, "");

    /// @param unwanted asked before each line whether anybody still wants to know
    /// @throws InterruptedIOException where nobody does
    static FileCheck of(Path file, PracticeJudge judge, BooleanSupplier unwanted)
            throws IOException {
        List<Integer> skipped = new ArrayList<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        long tokens = 0;
        int lines = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (unwanted.getAsBoolean()) {
                    throw new InterruptedIOException("nobody wants to know");
                }
                lines++;
                JsonNode messages = JSON.readTree(unmarked(line, lines)).path("messages");
                if (messages.size() < 2) {
                    return invalid(lines, "key \"messages\" holds fewer than two");
                }
                Set<Kind> seen = judge(messages, judge);
                if (seen.isEmpty()) {
                    tokens += tokens(messages);
                } else {
                    skipped.add(lines);
                    kinds.addAll(seen);
                }
            }
        } catch (JsonProcessingException e) {
            return invalid(lines, "line contains invalid json: " + e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            return invalid(lines + 1, "line is not UTF-8");
        } catch (IllegalArgumentException e) {
            return invalid(lines, "a picture's data URL is not base64");
        }
        return new FileCheck(lines, skipped, kinds, judge.bill(tokens), "");
    }

    /// Files may begin with a byte order mark, as Azure documents them.
    private static String unmarked(String line, int number) {
        return number == 1 && line.startsWith(MARK) ? line.substring(MARK.length()) : line;
    }

    /// One that cannot be looked at.
    static FileCheck failed(String error) {
        return new FileCheck(0, List.of(), Set.of(), 0, error);
    }

    private static FileCheck invalid(int line, String error) {
        String words =
                "Invalid file format. Example "
                        + line
                        + " cannot be parsed. Error: "
                        + error
                        + " (line "
                        + line
                        + ")";
        return new FileCheck(line, List.of(), Set.of(), 0, words);
    }

    private static Set<Kind> judge(JsonNode messages, PracticeJudge judge) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (JsonNode message : messages) {
            for (JsonNode part : message.path("content")) {
                String url = part.path("image_url").path("url").asText();
                int data = url.indexOf(DATA);
                if (data > 0) {
                    seen.addAll(judge.judge(picture(url, data)));
                }
            }
        }
        return seen;
    }

    private static byte[] picture(String url, int data) {
        return Base64.getDecoder().decode(url.substring(data + DATA.length()));
    }

    /// By the rule the estimate goes by, and where that gives a range, by its upper end.
    private static long tokens(JsonNode messages) {
        TokenCounter counter = TokenCounter.shared();
        long tokens = LINE;
        for (JsonNode message : messages) {
            JsonNode content = message.path("content");
            tokens += MESSAGE + counter.count(content.asText());
            for (JsonNode part : content) {
                tokens +=
                        part.has("image_url")
                                ? picture(part.path("image_url"))
                                : counter.count(part.path("text").asText());
            }
        }
        return tokens;
    }

    private static long picture(JsonNode image) {
        String url = image.path("url").asText();
        int data = url.indexOf(DATA);
        PictureSize size = data > 0 ? PictureSize.of(picture(url, data)) : new PictureSize(0, 0);
        return PICTURE.of(size.width(), size.height(), image.path("detail").asText("")).high();
    }
}
