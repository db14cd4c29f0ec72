package odai.work;

/// What Unicode lets a screen leave out (`Default_Ignorable_Code_Point`) beyond the controls and
/// format characters that Java knows by their category.
final class InvisibleCharacters {
    private InvisibleCharacters() {}

    /// Whether it is left out wherever it stands. Not among them: what changes the look of the
    /// character before it (joiners and variation selectors).
    static boolean ignorable(int point) {
        return switch (point) {
            // combining grapheme joiner; Hangul fillers; Khmer inherent vowels
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0 -> true;
            default ->
                    point >= 0xFFF0 && point <= 0xFFF8
                            || point >= 0xE0000 && point <= 0xE0FFF && !selects(point);
        };
    }

    static boolean joins(int point) {
        return point == 0x200C || point == 0x200D;
    }

    private static boolean selects(int point) {
        return point >= 0xFE00 && point <= 0xFE0F
                || point >= 0x180B && point <= 0x180D
                || point == 0x180F
                || point >= 0xE0100 && point <= 0xE01EF;
    }

    /// Whether a joiner or a variation selector stands where it changes nothing that is seen: after
    /// nothing, a space, another of its kind, or a Latin letter.
    ///
    /// @param before the character before it, a space where there is none that can be seen
    static boolean astray(int point, int before) {
        if (selects(point)) {
            // 1 and a selector begin a keycap
            return selects(before) || bare(before) && !keycap(before);
        }
        return joins(point) && bare(before);
    }

    private static boolean bare(int before) {
        return before < 0x80
                || joins(before)
                || Character.isWhitespace(before)
                || Character.isSpaceChar(before);
    }

    private static boolean keycap(int before) {
        return before >= '0' && before <= '9' || before == '#' || before == '*';
    }
}
