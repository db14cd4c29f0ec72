package odai.service.openai;

import odai.service.ApiKey;
import odai.service.FineTuningService;
import odai.service.Pause;
import odai.service.Trainer;
import odai.targets.Target;

/// OpenAI, Azure, the practice server and every target of a person's own: they speak OpenAI's
/// protocol. The last in the list, as it serves whatever nobody else does.
public final class OpenAiTrainer implements Trainer {
    @Override
    public boolean serves(Target target) {
        return true;
    }

    @Override
    public FineTuningService open(Target target, String baseUrl, ApiKey key, Pause rest) {
        return new OpenAiService(baseUrl, target.dialect().keyHeader(), key, rest);
    }
}
