package odai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUseTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    frobnicate | odai | There is no command “frobnicate”.
                    lst | odai | There is no command “lst”. Did you mean list?
                    --lang en | odai | A command is missing.
                    list | odai list | What is missing: PROJECT.
                    flag p | odai flag | What is missing: ID.
                    list p extra | odai list | “extra” is neither an option nor anything else this command takes.
                    list p --jsn | odai list | “--jsn” is neither an option nor anything else this command takes. Did you mean --json?
                    list p --json=yes | odai list | “yes” is too much: --json takes no value.
                    list p --verdict x | odai list | “x” is no value for --verdict. It takes: trains, review, skipped, excluded, refused, unusable.
                    flag p a nose none | odai flag | “nose” is no value for KIND. It takes: face, person, child, captcha.
                    submit p --target x | odai submit | “x” is no value for --target. It takes: practice, openai, azure, compatible.
                    submit p --send x | odai submit | “x” is no value for --send. It takes: trains, trains-and-review, not-excluded, all-usable.
                    submit p --seed 1.5 | odai submit | “1.5” is no value for --seed. It takes: a whole number.
                    submit p --validation x | odai submit | “x” is no value for --validation. It takes: a number.
                    submit p --seed 1 --seed 2 | odai submit | --seed can be given only once.
                    jobs p --cancel | odai jobs | --cancel needs a value: JOB.
                    practice --fault x | odai practice | “x” is no value for --fault. It takes: QUESTION=WHAT[*N].
                    """)
    void oneSentenceAndWhereToReadOn(String line, String command, String sentence) {
        Told told = Told.by(line.split(" "));
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.out()).isEmpty();
        assertThat(told.err().lines())
                .containsExactly(sentence, "`" + command + " --help` says what it takes.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    compare p --examples x --lang ja | 「x」は --examples に使えません。指定できる値: 整数
                    --lang ja list | 指定が足りません: PROJECT
                    frobnicate --lang ja | 「frobnicate」というコマンドはありません。
                    """)
    void inTheLanguageThatIsAskedFor(String line, String sentence) {
        Told told = Told.by(Locale.ENGLISH, line.split(" "));
        assertThat(told.code()).isEqualTo(Cli.WRONG_USE);
        assertThat(told.err().lines()).hasSize(2).first().isEqualTo(sentence);
        assertThat(told.err()).contains("使い方は `odai");
    }
}
