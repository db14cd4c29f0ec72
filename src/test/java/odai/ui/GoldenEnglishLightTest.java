package odai.ui;

class GoldenEnglishLightTest extends GoldenCase {
    @Override
    String language() {
        return "en";
    }

    @Override
    String theme() {
        return "light";
    }
}
