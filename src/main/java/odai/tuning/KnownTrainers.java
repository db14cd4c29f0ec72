package odai.tuning;

import java.util.List;
import odai.service.Trainers;
import odai.service.openai.OpenAiTrainer;

/// The trainers that the program ships with: a new one gets a line here, before the last.
public final class KnownTrainers {
    public static final Trainers ALL = Trainers.of(List.of(new OpenAiTrainer()));

    private KnownTrainers() {}
}
