package odai.ui.submit;

import java.util.Locale;
import odai.text.Texts;

class PanelStatesJapaneseDarkTest extends PanelStatesCase {
    @Override
    protected Texts texts() {
        return new Texts(Locale.JAPANESE);
    }

    @Override
    String theme() {
        return "dark";
    }
}
