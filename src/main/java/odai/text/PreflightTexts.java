package odai.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import odai.preflight.Row;
import odai.preflight.Weight;

/// One sentence for every row of a preflight: what was found, and what to do where something stands
/// in the way.
public final class PreflightTexts {
    private final Texts texts;
    private final DateTimeFormatter days;

    public PreflightTexts(Texts texts) {
        this.texts = texts;
        this.days = DateTimeFormatter.ofPattern(texts.get("preflight.day"), texts.locale());
    }

    public String sentence(Row row) {
        return sentence(row.rule().wire(), row.weight(), row.figures());
    }

    /// @param rule its name, such as `fewest-examples`
    String obstacle(String rule, List<Object> figures) {
        return sentence(rule, Weight.OBSTACLE, figures);
    }

    private String sentence(String rule, Weight weight, List<Object> figures) {
        Object[] shown = figures.stream().map(this::shown).toArray();
        return texts.get("preflight." + rule + "." + weight.wire(), shown);
    }

    private Object shown(Object figure) {
        return figure instanceof LocalDate day ? days.format(day) : figure;
    }
}
