package odai.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import odai.dataset.Kind;
import odai.pricing.TokenCounter;

/// What the practice service makes of an uploaded file: how many lines, which of them hold pictures
/// it refuses, and how many tokens it bills.
///
/// @param skipped lines, from 1
/// @param invalid what is wrong with the format, in the service's words; empty if nothing is
record FileCheck(int lines, List<Integer> skipped, Set<Kind> kinds, long tokens, String invalid) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int IMAGE_TOKENS = 765;
    private static final int LINE = 3;
    private static final int MESSAGE = 4;
    private static final String DATA = ";base64,";

    int used() {
        return lines - skipped.size();
    }

    static FileCheck of(Path file, PracticeJudge judge) throws IOException {
        List<Integer> skipped = new ArrayList<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        long tokens = 0;
        int lines = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                JsonNode messages = JSON.readTree(line).path("messages");
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
        return new FileCheck(lines, skipped, kinds, tokens, "");
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
                    seen.addAll(
                            judge.judge(
                                    Base64.getDecoder()
                                            .decode(url.substring(data + DATA.length()))));
                }
            }
        }
        return seen;
    }

    /// By the rule the estimate goes by, every picture at what one of four tiles costs.
    private static long tokens(JsonNode messages) {
        TokenCounter counter = TokenCounter.shared();
        long tokens = LINE;
        for (JsonNode message : messages) {
            JsonNode content = message.path("content");
            tokens += MESSAGE + counter.count(content.asText());
            for (JsonNode part : content) {
                tokens +=
                        part.has("image_url")
                                ? IMAGE_TOKENS
                                : counter.count(part.path("text").asText());
            }
        }
        return tokens;
    }
}
