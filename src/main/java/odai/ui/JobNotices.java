package odai.ui;

import java.util.Optional;
import java.util.function.Supplier;
import odai.dataset.JobRecord;
import odai.dataset.JobState;
import odai.settings.PreferencesFile;
import odai.targets.Target;
import odai.targets.Targets;
import odai.text.Texts;
import odai.ui.task.Background;
import odai.ui.task.Desktop;

/// A job's end told by the system too: whoever waits for a job looks at something else.
final class JobNotices {
    private final PreferencesFile preferences;
    private final Desktop desktop;
    private final Background tasks;
    private final Supplier<Texts> words;

    /// @param words in the language of the moment
    JobNotices(
            PreferencesFile preferences, Desktop desktop, Background tasks, Supplier<Texts> words) {
        this.preferences = preferences;
        this.desktop = desktop;
        this.tasks = tasks;
        this.words = words;
    }

    /// Told where it is news and the person wants to be told.
    void ended(JobRecord job) {
        if (news(job) && preferences.now().notifies()) {
            tell(job, words.get());
        }
    }

    /// A simulation that was cancelled, or ended with its program, is none to anybody.
    private static boolean news(JobRecord job) {
        Optional<Target> target = Targets.byId(job.target());
        return job.state() != JobState.CANCELLED || target.filter(Target::simulation).isEmpty();
    }

    private void tell(JobRecord job, Texts texts) {
        String service = Targets.name(job.target());
        String state = texts.get("app.job.state." + job.state().wire());
        String title = texts.get("following.notice.title", service, state);
        String model = String.valueOf(job.tunedModel());
        String sentence = texts.get("following.notice." + job.state().wire(), model);
        tasks.perform(() -> desktop.tell(title, sentence));
    }
}
