package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import odai.dataset.ComparedAnswer;
import odai.dataset.ComparedOdai;
import odai.dataset.Comparison;
import odai.dataset.Judgement;
import odai.text.Texts;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {
    private static final ComparisonReport REPORT =
            new ComparisonReport(
                    new Comparison(
                            1,
                            Instant.ofEpochSecond(1_700_000_000),
                            "practice",
                            "ボケて",
                            List.of("base", "tuned"),
                            List.of(
                                    new ComparedOdai(0, 4, "odai-4", "画像で|一言", "/p/4.jpg", "人間"),
                                    new ComparedOdai(1, 0, "", "=cmd()", "", ""))),
                    List.of(
                            new ComparedAnswer(0, "base", "**太字**\n二行目", false, 800, 9),
                            new ComparedAnswer(0, "tuned", "うまい", false, 800, 5),
                            new ComparedAnswer(1, "base", "申し訳ありませんが", true, 20, 5)),
                    List.of(Judgement.of(0, "base", "tuned", "tuned")));

    @Test
    void markdownShowsAnswersSideBySideAndWhatAModelWroteStaysText() {
        String markdown = REPORT.markdown(new Texts(Locale.ENGLISH));
        assertThat(markdown)
                .contains(
                        "**A simulation on this machine: nothing was trained, the answers are made up.**")
                .contains("- base: 1 answered, 1 refused")
                .contains("- tuned: 1 answered, 0 refused")
                .contains("- tuned against base: liked better in 100% of 1 judged pairs")
                .contains("> 画像で\\|一言")
                .contains("| People's favourite | 人間 |")
                .contains("| base | \\*\\*太字\\*\\*<br>二行目 |")
                .contains("| tuned | うまい |")
                .contains("| base | *Refused* 申し訳ありませんが |")
                .contains("| tuned | – |");
    }

    @Test
    void markdownSpeaksJapaneseToo() {
        assertThat(REPORT.markdown(new Texts(Locale.JAPANESE)))
                .contains("# モデルの比較")
                .contains("- base: 回答 1 件、拒否 1 件");
    }

    @Test
    void csvHasALineForEachAnswerAndNoFormula() {
        List<String> lines = REPORT.csv().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo(
                        "id,odai,picture,response,model,answer,refused,wins,losses,ties,target,simulation");
        assertThat(REPORT.csv())
                .contains(
                        "odai-4,画像で|一言,/p/4.jpg,人間,base,\"**太字**\n二行目\",false,0,1,0,practice,true\r\n")
                .contains("odai-4,画像で|一言,/p/4.jpg,人間,tuned,うまい,false,1,0,0,practice,true\r\n")
                .contains(",'=cmd(),,,base,申し訳ありませんが,true,0,0,0,practice,true\r\n")
                .contains(",'=cmd(),,,tuned,,,0,0,0,practice,true\r\n");
    }
}
