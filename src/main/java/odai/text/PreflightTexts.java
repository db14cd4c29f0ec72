package odai.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import odai.preflight.PreflightRow;
import odai.preflight.RowWeight;

/// One sentence for every row of a preflight: what was found, and what to do where something stands
/// in the way.
public final class PreflightTexts {
    private final Texts texts;
    private final DateTimeFormatter days;

    public PreflightTexts(Texts texts) {
        this.texts = texts;
        this.days = DateTimeFormatter.ofPattern(texts.get("preflight.day"), texts.locale());
    }

    public String sentence(PreflightRow preflightRow) {
        return sentence(preflightRow.rule().wire(), preflightRow.weight(), preflightRow.figures());
    }

    /// @param rule its name, such as `fewest-examples`
    String obstacle(String rule, List<Object> figures) {
        return sentence(rule, RowWeight.OBSTACLE, figures);
    }

    private String sentence(String rule, RowWeight rowWeight, List<Object> figures) {
        Object[] shown = figures.stream().map(this::shown).toArray();
        return texts.get("preflight." + rule + "." + rowWeight.wire(), shown);
    }

    private Object shown(Object figure) {
        return figure instanceof LocalDate day ? days.format(day) : figure;
    }
}
