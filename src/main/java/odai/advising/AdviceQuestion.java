package odai.advising;

import java.util.ArrayList;
import java.util.List;

/// One request's worth of a plan.
sealed interface AdviceQuestion {
    /// Texts go many to a request, pictures alone: the endpoint takes them so.
    int TEXTS_AT_ONCE = 20;

    /// For how many of the plan's questions it stands.
    int size();

    record TextBatch(List<Long> ids) implements AdviceQuestion {
        public TextBatch {
            ids = List.copyOf(ids);
        }

        @Override
        public int size() {
            return ids.size();
        }
    }

    record PictureModeration(long id) implements AdviceQuestion {
        @Override
        public int size() {
            return 1;
        }
    }

    record DoubtfulPicture(long id) implements AdviceQuestion {
        @Override
        public int size() {
            return 1;
        }
    }

    /// Doubts first: that is what a person waits for.
    static List<AdviceQuestion> of(AdvicePlan plan) {
        List<AdviceQuestion> all = new ArrayList<>();
        plan.doubtful().forEach(id -> all.add(new DoubtfulPicture(id)));
        for (int from = 0; from < plan.texts().size(); from += TEXTS_AT_ONCE) {
            int to = Math.min(plan.texts().size(), from + TEXTS_AT_ONCE);
            all.add(new TextBatch(plan.texts().subList(from, to)));
        }
        plan.pictures().forEach(id -> all.add(new PictureModeration(id)));
        return all;
    }
}
