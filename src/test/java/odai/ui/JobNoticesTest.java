package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import odai.dataset.JobState;
import odai.fixtures.Jobs;
import odai.settings.PreferencesFile;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.Desktop;
import odai.work.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobNoticesTest extends FxCase {
    private final HeldThreads threads = new HeldThreads();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @TempDir private Path temp;

    private PreferencesFile preferences;
    private Texts words = ENGLISH;
    private JobNotices notices;

    private final Desktop desktop =
            new Desktop() {
                @Override
                public void tell(String title, String sentence) {
                    told.add(title + " / " + sentence);
                }
            };

    @BeforeEach
    void someoneWaits() {
        preferences = new PreferencesFile(temp);
        notices =
                new JobNotices(
                        preferences, desktop, new Background(threads, problems::add), () -> words);
    }

    private void ends(String target, JobState state) {
        run(() -> notices.ended(Jobs.of(target, state, "ftjob-1")));
        threads.drain();
    }

    @Test
    void anEndIsToldAwayFromTheWindowInTheLanguageOfTheMoment() {
        run(() -> notices.ended(Jobs.of("openai", JobState.FAILED, "ftjob-1")));
        assertThat(told).as("not on the FX thread").isEmpty();
        threads.drain();
        words = new Texts(Locale.JAPANESE);
        ends("openai", JobState.FAILED);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).startsWith("OpenAI: ").contains("It was refused or failed.");
        assertThat(told.getLast())
                .startsWith("OpenAI")
                .contains(words.get("following.notice.failed"));
        assertThat(problems).isEmpty();
    }

    @Test
    void aCancelledSimulationIsNoNews() {
        ends("practice", JobState.CANCELLED);
        assertThat(told).isEmpty();
        ends("openai", JobState.CANCELLED);
        ends("practice", JobState.SUCCEEDED);
        assertThat(told).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"SUCCEEDED", "FAILED", "CANCELLED"})
    void whoDoesNotWantToBeToldIsNot(JobState state) {
        preferences.change(it -> it.withNotifies(false));
        ends("openai", state);
        assertThat(told).isEmpty();
    }
}
