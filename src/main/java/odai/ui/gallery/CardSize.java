package odai.ui.gallery;

/// The measures of a card, from its width in pixels at 100 %. Every card of a size is equally high:
/// nothing moves when findings arrive.
record CardSize(double width) {
    private static final double WORDS = 78;

    double picture() {
        return Math.round(width * 0.71);
    }

    double height() {
        return picture() + WORDS;
    }
}
