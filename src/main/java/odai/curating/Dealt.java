package odai.curating;

import java.util.List;

/// What the two files hold, in the order they are written.
public record Dealt(List<Judged> training, List<Judged> validation) {
    public Dealt {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }
}
