package odai.ui;

class CompareStatesJapaneseDarkTest extends CompareStatesCase {
    @Override
    String language() {
        return "ja";
    }

    @Override
    String theme() {
        return "dark";
    }
}
