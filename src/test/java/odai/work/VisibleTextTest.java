package odai.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VisibleTextTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    @Example
    void whatCannotBeSeenIsWrittenAsAnEscape() {
        assertThat(VisibleText.line("a\tb\nc\rd\0e"))
                .isEqualTo("a\\u0009b\\u000Ac\\u000Dd\\u0000e");
        assertThat(VisibleText.line("\u001b[31mred\u009b0m")).isEqualTo("\\u001B[31mred\\u009B0m");
        assertThat(VisibleText.line("cod\u202Egpj.exe\u2069"))
                .isEqualTo("cod\\u202Egpj.exe\\u2069");
        assertThat(VisibleText.line("a\u2028b\u2029c\uFEFF\u200B"))
                .isEqualTo("a\\u2028b\\u2029c\\uFEFF\\u200B");
        assertThat(VisibleText.line("\uD83Dx\uDC00")).isEqualTo("\\uD83Dx\\uDC00");
        assertThat(VisibleText.line("\uDB40\uDC41")).isEqualTo("\\uDB40\\uDC41");
    }

    @Example
    void whatAScreenMayLeaveOutIsWrittenAsAnEscapeToo() {
        for (int point :
                new int[] {
                    0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x2060,
                    0x2065, 0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0, 0xFFF8, 0x1BCA0, 0x1D173,
                    0xE0000, 0xE0020, 0xE0080, 0xE0FFF
                }) {
            assertThat(VisibleText.line("a" + Character.toString(point) + "b"))
                    .as("U+%04X", point)
                    .matches("a(\\\\u[0-9A-F]{4}){1,2}b");
        }
        assertThat(VisibleText.line("ad\u200Dmin \uFE0F\u200C"))
                .isEqualTo("ad\\u200Dmin \\uFE0F\\u200C");
        assertThat(VisibleText.line("葛\uDB40\uDD00\uDB40\uDD01"))
                .isEqualTo("葛\uDB40\uDD00\\uDB40\\uDD01");
        assertThat(VisibleText.line("\u180B\u180F")).isEqualTo("\\u180B\\u180F");
    }

    @Example
    void textThatLooksLikeAnEscapeIsToldFromOne() {
        assertThat(VisibleText.line("\\u001B")).isEqualTo("\\u005Cu001B");
        assertThat(VisibleText.line("\u001B")).isEqualTo("\\u001B");
    }

    @Example
    void whatCanBeSeenStaysAsItIs() {
        for (String text :
                new String[] {
                    "",
                    "写真で一言 #12.jpg",
                    "C:\\users\\new folder\\t.png",
                    "👩‍👩‍👧 👍🏽 ❤️ 🇯🇵",
                    "می‌خواهم",
                    "مرحبا ٣",
                    "1\uFE0F\u20E3 葛\uDB40\uDD00城 \u2764\uFE0F\u200D\uD83D\uDD25",
                    "é e\u0301 ﷽ ゛"
                }) {
            assertThat(VisibleText.line(text)).isSameAs(text);
        }
    }

    @Property
    void aLineCanBeReadBack(@ForAll("texts") String text) {
        String line = VisibleText.line(text);
        assertThat(line.codePoints().noneMatch(VisibleText::hidden)).isTrue();
        assertThat(read(line)).isEqualTo(text);
    }

    @Property
    void jsonStaysTheSameData(@ForAll("texts") String text) throws IOException {
        JsonNode node = TextNode.valueOf(text);
        String json = VisibleText.json(node.toString());
        assertThat(json.codePoints().noneMatch(VisibleText::hidden)).isTrue();
        assertThat(new ObjectMapper().readTree(json)).isEqualTo(node);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> odd =
                Arbitraries.of(
                        "\\",
                        "\\u",
                        "\\u00",
                        "\\u001B",
                        "\\\\u202E",
                        "u001B",
                        "\u001b",
                        "\t",
                        "\n",
                        "\r",
                        "\0",
                        "\u2028",
                        "\u202E",
                        "\uD83D",
                        "\uDE00",
                        "\uD83D\uDE00",
                        "お題",
                        "\u200D",
                        "\uDB40\uDC41",
                        "\"",
                        "\u0085",
                        "\u007F");
        return Arbitraries.oneOf(odd, Arbitraries.strings().ofMaxLength(4))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static String read(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(found -> {
                    String unit = String.valueOf((char) Integer.parseInt(found.group(1), 16));
                    return java.util.regex.Matcher.quoteReplacement(unit);
                });
    }
}
