package odai.ui.submit;

import java.util.Locale;
import odai.text.Texts;

class PanelStatesEnglishLightTest extends PanelStatesCase {
    @Override
    protected Texts texts() {
        return new Texts(Locale.ENGLISH);
    }

    @Override
    String theme() {
        return "light";
    }
}
