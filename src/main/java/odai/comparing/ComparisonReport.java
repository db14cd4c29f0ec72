package odai.comparing;

import java.util.List;
import java.util.Optional;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Judgement;
import odai.targets.Targets;
import odai.text.ComparingTexts;
import odai.text.Texts;
import odai.work.CsvCell;

/// A comparison as a file for others: Markdown for people, CSV for spreadsheets.
public record ComparisonReport(
        Comparison comparison, List<ComparedAnswer> answers, List<Judgement> judgements) {
    private static final String LINE = "\r\n";

    public ComparisonReport {
        answers = List.copyOf(answers);
        judgements = List.copyOf(judgements);
    }

    public String markdown(Texts texts) {
        ComparingTexts words = new ComparingTexts(texts);
        StringBuilder text = new StringBuilder();
        text.append("# ").append(texts.get("comparing.title")).append("\n\n");
        String about =
                texts.get(
                        "comparing.report.about",
                        comparison.created().toString(),
                        Targets.name(comparison.target()),
                        comparison.system());
        text.append(inline(about)).append("\n\n");
        if (simulated()) {
            text.append("**").append(texts.get("comparing.ui.practised")).append("**\n\n");
        }
        for (String model : comparison.models()) {
            ModelTally modelTally = ModelTally.of(answers, model);
            String line =
                    texts.get(
                            "comparing.report.tally",
                            model,
                            modelTally.answered(),
                            modelTally.refused());
            text.append("- ").append(inline(line)).append('\n');
        }
        rates(words, text);
        for (ComparedOdai odai : comparison.odai()) {
            section(texts, odai, text);
        }
        return text.toString();
    }

    private boolean simulated() {
        return Targets.simulated(comparison.target());
    }

    private void rates(ComparingTexts words, StringBuilder text) {
        List<String> models = comparison.models();
        for (int i = 0; i < models.size(); i++) {
            for (int j = i + 1; j < models.size(); j++) {
                WinRate rate = WinRate.of(judgements, models.get(j), models.get(i));
                if (rate.judged() > 0) {
                    String line =
                            words.rate(
                                    models.get(j),
                                    models.get(i),
                                    rate.share(),
                                    rate.low(),
                                    rate.high(),
                                    rate.judged());
                    text.append("- ").append(inline(line)).append('\n');
                }
            }
        }
    }

    private void section(Texts texts, ComparedOdai odai, StringBuilder text) {
        String name = odai.name().isEmpty() ? texts.get("comparing.own") : odai.name();
        text.append("\n## ").append(odai.place() + 1).append(". ").append(inline(name));
        text.append("\n\n> ").append(inline(odai.odai())).append("\n\n");
        text.append("| ").append(texts.get("comparing.report.model")).append(" | ");
        text.append(texts.get("comparing.report.answer")).append(" |\n|---|---|\n");
        if (!odai.response().isEmpty()) {
            row(texts.get("comparing.people"), inline(odai.response()), text);
        }
        for (String model : comparison.models()) {
            row(inline(model), said(texts, odai, model), text);
        }
    }

    private String said(Texts texts, ComparedOdai odai, String model) {
        return answer(odai, model)
                .map(answer ->
                        answer.refused()
                                ? "*"
                                        + texts.get("comparing.refused")
                                        + "* "
                                        + inline(answer.text())
                                : inline(answer.text()))
                .orElse("–");
    }

    private static void row(String left, String right, StringBuilder text) {
        text.append("| ").append(left).append(" | ").append(right).append(" |\n");
    }

    /// Empty where there is none yet.
    public Optional<ComparedAnswer> answer(ComparedOdai odai, String model) {
        return answers.stream()
                .filter(it -> it.place() == odai.place() && it.model().equals(model))
                .findFirst();
    }

    /// Nothing that a model wrote becomes a heading, a cell, a link or a tag.
    private static String inline(String text) {
        return text.strip()
                .replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1")
                .replaceAll("\\s*\\R\\s*", "<br>");
    }

    /// One line for each answer, RFC 4180, in UTF-8; words of the file are the same in every
    /// language.
    public String csv() {
        StringBuilder text =
                new StringBuilder(
                        "id,odai,picture,response,model,answer,refused,wins,losses,ties,target,simulation");
        text.append(LINE);
        for (ComparedOdai odai : comparison.odai()) {
            for (String model : comparison.models()) {
                Optional<ComparedAnswer> answer = answer(odai, model);
                Verdicts verdicts = Verdicts.of(judgements, odai.place(), model);
                List<String> cells =
                        List.of(
                                odai.name(),
                                odai.odai(),
                                odai.picture(),
                                odai.response(),
                                model,
                                answer.map(ComparedAnswer::text).orElse(""),
                                answer.map(it -> String.valueOf(it.refused())).orElse(""),
                                String.valueOf(verdicts.wins()),
                                String.valueOf(verdicts.losses()),
                                String.valueOf(verdicts.ties()),
                                comparison.target(),
                                String.valueOf(simulated()));
                text.append(String.join(",", cells.stream().map(CsvCell::of).toList()))
                        .append(LINE);
            }
        }
        return text.toString();
    }

    /// What was said of one answer beside the others.
    private record Verdicts(int wins, int losses, int ties) {
        static Verdicts of(List<Judgement> judgements, int place, String model) {
            int wins = 0;
            int losses = 0;
            int ties = 0;
            for (Judgement it : judgements) {
                if (it.place() == place && (it.one().equals(model) || it.other().equals(model))) {
                    wins += it.winner().equals(model) ? 1 : 0;
                    ties += it.winner().isEmpty() ? 1 : 0;
                    losses += it.winner().isEmpty() || it.winner().equals(model) ? 0 : 1;
                }
            }
            return new Verdicts(wins, losses, ties);
        }
    }
}
