package odai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.FlagWord;
import odai.dataset.Kind;
import org.junit.jupiter.api.Test;

class StepTextsTest {
    private final StepTexts english = new StepTexts(new Texts(Locale.ENGLISH));
    private final StepTexts japanese = new StepTexts(new Texts(Locale.JAPANESE));

    private static List<Long> ids(long count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private void reads(Change change, String en, String ja) {
        assertThat(english.words(change, "12.jpg")).isEqualTo(en);
        assertThat(japanese.words(change, "12.jpg")).isEqualTo(ja);
    }

    @Test
    void whatIsTakenBackIsNamed() {
        Change excluded = new Change.Decided(ids(8), Decision.EXCLUDE);
        assertThat(english.undone(excluded, "")).isEqualTo("Undone: excluded 8 examples");
        assertThat(japanese.undone(excluded, "")).isEqualTo("元に戻しました: 8 件を「除外」");
        Change one = new Change.Decided(List.of(7L), Decision.EXCLUDE);
        assertThat(english.undone(one, "12.jpg")).isEqualTo("Undone: excluded 12.jpg");
        assertThat(japanese.undone(one, "12.jpg")).isEqualTo("元に戻しました: 12.jpg を「除外」");
        assertThat(english.undone(one, "")).isEqualTo("Undone: excluded 1 example");
        assertThat(english.redone(excluded, "")).isEqualTo("Done again: excluded 8 examples");
        assertThat(japanese.redone(excluded, "")).isEqualTo("やり直しました: 8 件を「除外」");
    }

    @Test
    void everyKindOfStepHasWords() {
        reads(new Change.Decided(ids(1234), Decision.KEEP), "kept 1,234 examples", "1,234 件を「残す」");
        reads(
                new Change.Decided(ids(1), Decision.UNDECIDED),
                "set 12.jpg to undecided",
                "12.jpg を「未判断」");
        reads(
                new Change.Flagged(ids(2), Kind.FACE, FlagWord.CONFIRMED),
                "Face confirmed: 2 examples",
                "2 件に「顔あり」");
        reads(
                new Change.Flagged(ids(2), Kind.FACE, FlagWord.CLEARED),
                "Face cleared: 2 examples",
                "2 件に「顔なし」");
        reads(
                new Change.Flagged(ids(2), Kind.CHILD, null),
                "flag Child removed: 2 examples",
                "2 件の「子ども」フラグの取り消し");
        reads(new Change.OdaiEdited(1, "x"), "odai of 12.jpg edited", "12.jpg のお題の編集");
        reads(
                new Change.ResponsesEdited(1, List.of()),
                "responses of 12.jpg edited",
                "12.jpg の回答の編集");
        reads(
                new Change.RefusalRecorded(ids(3), "no"),
                "marked 3 examples as refused",
                "3 件に「拒否」の印");
        reads(
                new Change.RefusalRecorded(ids(3), null),
                "took the mark \"refused\" off 3 examples",
                "3 件の「拒否」の印の取り消し");
    }

    @Test
    void severalFlagsOfTheSamePicturesAreOne() {
        reads(
                new Change.Together(
                        List.of(
                                new Change.Flagged(ids(2), Kind.FACE, FlagWord.CLEARED),
                                new Change.Flagged(ids(2), Kind.PERSON, FlagWord.CLEARED))),
                "Face, Person cleared: 2 examples",
                "2 件に「顔・人物なし」");
        reads(
                new Change.Together(List.of(new Change.Decided(ids(2), Decision.KEEP))),
                "kept 2 examples",
                "2 件を「残す」");
        reads(
                new Change.Together(
                        List.of(
                                new Change.Decided(ids(2), Decision.KEEP),
                                new Change.RefusalRecorded(ids(3), null))),
                "3 examples changed",
                "3 件の変更");
    }
}
