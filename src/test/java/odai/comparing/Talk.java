package odai.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import odai.fixtures.Projects;
import odai.service.ApiKey;
import odai.service.ChatQuestion;
import odai.service.ServiceAccess;
import odai.targets.Target;
import odai.work.GracePeriod;
import odai.work.Progress;

/// One question to a model, for tests outside this package.
public final class Talk {
    private Talk() {}

    /// @return the text as it grew, piece by piece; the last one is the whole answer
    public static List<String> pieces(Target target, String baseUrl, ApiKey key, String odai) {
        List<String> grown = new ArrayList<>();
        String model = target.models().getFirst().id();
        try (ChatClient client = new ChatClient(new ServiceAccess(target, baseUrl, key))) {
            ChatReply chatReply =
                    Projects.done(
                            client.ask(
                                    new ChatQuestion(model, "ボケて", odai, "", ""),
                                    grown::add,
                                    new GracePeriod(Progress.NONE, Duration.ZERO)));
            grown.add(chatReply.text());
        }
        return grown;
    }
}
