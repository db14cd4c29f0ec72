package odai.curating;

import java.util.List;

/// What the two files hold, in the order they are written.
public record SplitExamples(List<ClassifiedExample> training, List<ClassifiedExample> validation) {
    public SplitExamples {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
    }
}
