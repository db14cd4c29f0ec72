package odai.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import odai.catalog.FoldedText;
import odai.curating.Batch;
import odai.dataset.LineSource;
import odai.pricing.LineTokens;
import odai.pricing.TokenCounter;
import odai.targets.Target;

/// The texts: whether they are there, and whether they are read to their end.
final class TextRules {
    /// More than any picture and the frame of a line count.
    private static final long ROOM = 50_000;

    private TextRules() {}

    static List<Row> check(Draft draft, Batch batch, TokenCounter counter) {
        List<Batch.Item> items = CountRules.both(batch);
        List<Row> rows = new ArrayList<>();
        rows.add(
                Row.about(
                        Rule.EMPTY_RESPONSES,
                        Weight.OBSTACLE,
                        CountRules.ids(
                                items,
                                item ->
                                        !item.source().answers().stream()
                                                .allMatch(FoldedText::visible))));
        rows.add(
                Row.about(
                        Rule.EMPTY_ODAI,
                        Weight.WARNING,
                        CountRules.ids(items, item -> !FoldedText.visible(item.source().odai()))));
        rows.add(
                Row.of(
                        Rule.SYSTEM_TEXT,
                        FoldedText.visible(batch.systemText()) ? Weight.FINE : Weight.WARNING));
        Optional<Target.Model> model = draft.target().model(draft.model());
        if (model.isPresent() && model.get().exampleTokens() > 0) {
            rows.add(length(draft.target(), model.get(), batch, items, counter));
        }
        return rows;
    }

    private static Row length(
            Target target,
            Target.Model model,
            Batch batch,
            List<Batch.Item> items,
            TokenCounter counter) {
        LineTokens lines = LineTokens.of(target, model, batch.systemText(), counter);
        long room = model.exampleTokens() - ROOM;
        return Row.about(
                Rule.TEXT_LENGTH,
                Weight.WARNING,
                CountRules.ids(
                        items,
                        item ->
                                item.source().answers().stream()
                                        .anyMatch(answer ->
                                                most(batch, item.source(), answer) > room
                                                        && lines.of(item.source(), answer).high()
                                                                > model.exampleTokens())),
                model.exampleTokens());
    }

    /// No token is less than a byte, and no character more than three bytes: most lines need not be
    /// counted to know that they fit.
    private static long most(Batch batch, LineSource source, String answer) {
        return 3L * (batch.systemText().length() + source.odai().length() + answer.length());
    }
}
