package odai.work;

/// Text from elsewhere (an id, the name of a file, a service's sentence) where it stands in one
/// line among ours. What moves the cursor, begins a line, turns the direction of writing or is not
/// seen at all becomes the escape `\u001B`; everything else stays as it is. A backslash that would
/// be read as the beginning of such an escape becomes one itself, so that a line can be read back.
public final class VisibleText {
    private static final int ESCAPE_LENGTH = 6;

    private VisibleText() {}

    /// In one line, whatever it holds.
    public static String line(String text) {
        return escaped(text, true);
    }

    /// Of finished JSON: outside its strings there is nothing to escape but the line ends of an
    /// indented one, and within them the escape is JSON's own. The data is the same.
    public static String json(String json) {
        return escaped(json, false);
    }

    private static String escaped(String text, boolean backslashes) {
        StringBuilder out = null;
        int step;
        int before = ' ';
        for (int at = 0; at < text.length(); at += step) {
            int point = text.codePointAt(at);
            step = Character.charCount(point);
            boolean escape =
                    hidden(point)
                            || InvisibleCharacters.astray(point, before)
                            || backslashes && point == '\\' && escapes(text, at);
            before = escape ? ' ' : point;
            if (escape && out == null) {
                out = new StringBuilder(text.length() + ESCAPE_LENGTH).append(text, 0, at);
            }
            if (out != null) {
                if (escape) {
                    text.substring(at, at + step).chars().forEach(new Units(out)::append);
                } else {
                    out.appendCodePoint(point);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    /// Whether it cannot be seen as itself, or changes where something else is seen. What joins
    /// letters and emoji is part of what they look like; so are the signs that go before a number.
    static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            case Character.FORMAT -> !InvisibleCharacters.joins(point) && !precedesNumbers(point);
            default -> InvisibleCharacters.ignorable(point);
        };
    }

    private static boolean precedesNumbers(int point) {
        return point >= 0x600 && point <= 0x605
                || point == 0x6DD
                || point == 0x70F
                || point == 0x890
                || point == 0x891
                || point == 0x8E2
                || point == 0x110BD
                || point == 0x110CD;
    }

    /// Whether what begins there reads like an escape of ours.
    private static boolean escapes(String text, int at) {
        if (at + ESCAPE_LENGTH > text.length() || text.charAt(at + 1) != 'u') {
            return false;
        }
        return text.substring(at + 2, at + ESCAPE_LENGTH)
                .chars()
                .allMatch(digit -> Character.digit(digit, 16) >= 0 && digit < 0x80);
    }

    /// UTF-16 units, four digits each.
    private record Units(StringBuilder out) {
        private static final String DIGITS = "0123456789ABCDEF";

        void append(int unit) {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(DIGITS.charAt(unit >> shift & 0xF));
            }
        }
    }
}
