package odai.ui;

class CompareStatesEnglishLightTest extends CompareStatesCase {
    @Override
    String language() {
        return "en";
    }

    @Override
    String theme() {
        return "light";
    }
}
