package odai.ui;

class GoldenJapaneseDarkTest extends GoldenCase {
    @Override
    String language() {
        return "ja";
    }

    @Override
    String theme() {
        return "dark";
    }
}
