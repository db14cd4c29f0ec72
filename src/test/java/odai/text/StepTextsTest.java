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
        assertThat(english.words(change)).isEqualTo(en);
        assertThat(japanese.words(change)).isEqualTo(ja);
    }

    @Test
    void whatIsTakenBackIsNamed() {
        Change excluded = new Change.Decided(ids(8), Decision.EXCLUDE);
        assertThat(english.undone(excluded)).isEqualTo("Undone: 8 excluded");
        assertThat(japanese.undone(excluded)).isEqualTo("元に戻しました: 8 件を「除外」");
        assertThat(english.redone(excluded)).isEqualTo("Done again: 8 excluded");
        assertThat(japanese.redone(excluded)).isEqualTo("やり直しました: 8 件を「除外」");
    }

    @Test
    void everyKindOfStepHasWords() {
        reads(new Change.Decided(ids(1234), Decision.KEEP), "1,234 kept", "1,234 件を「残す」");
        reads(new Change.Decided(ids(1), Decision.UNDECIDED), "1 set to undecided", "1 件を「未判断」");
        reads(
                new Change.Flagged(ids(2), Kind.FACE, FlagWord.CONFIRMED),
                "Face confirmed: 2",
                "2 件に「顔あり」");
        reads(
                new Change.Flagged(ids(2), Kind.FACE, FlagWord.CLEARED),
                "Face cleared: 2",
                "2 件に「顔なし」");
        reads(
                new Change.Flagged(ids(2), Kind.CHILD, null),
                "flag Child removed: 2",
                "2 件の「子ども」フラグの取り消し");
        reads(new Change.OdaiEdited(1, "x"), "odai edited", "お題の編集");
        reads(new Change.ResponsesEdited(1, List.of()), "responses edited", "回答の編集");
        reads(new Change.RefusalRecorded(ids(3), "no"), "3 marked as refused", "3 件に「拒否」の印");
        reads(
                new Change.RefusalRecorded(ids(3), null),
                "3 no longer marked as refused",
                "3 件の「拒否」の印の取り消し");
    }

    @Test
    void severalFlagsOfTheSamePicturesAreOne() {
        reads(
                new Change.Together(
                        List.of(
                                new Change.Flagged(ids(2), Kind.FACE, FlagWord.CLEARED),
                                new Change.Flagged(ids(2), Kind.PERSON, FlagWord.CLEARED))),
                "Face, Person cleared: 2",
                "2 件に「顔・人物なし」");
        reads(
                new Change.Together(List.of(new Change.Decided(ids(2), Decision.KEEP))),
                "2 kept",
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
