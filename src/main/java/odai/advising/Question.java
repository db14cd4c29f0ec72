package odai.advising;

import java.util.ArrayList;
import java.util.List;

/// One request's worth of a plan.
sealed interface Question {
    /// Texts go many to a request, pictures alone: the endpoint takes them so.
    int TEXTS_AT_ONCE = 20;

    /// For how many of the plan's questions it stands.
    int size();

    record Texts(List<Long> ids) implements Question {
        public Texts {
            ids = List.copyOf(ids);
        }

        @Override
        public int size() {
            return ids.size();
        }
    }

    record Picture(long id) implements Question {
        @Override
        public int size() {
            return 1;
        }
    }

    record Doubt(long id) implements Question {
        @Override
        public int size() {
            return 1;
        }
    }

    /// Doubts first: that is what a person waits for.
    static List<Question> of(AdvicePlan plan) {
        List<Question> all = new ArrayList<>();
        plan.doubtful().forEach(id -> all.add(new Doubt(id)));
        for (int from = 0; from < plan.texts().size(); from += TEXTS_AT_ONCE) {
            int to = Math.min(plan.texts().size(), from + TEXTS_AT_ONCE);
            all.add(new Texts(plan.texts().subList(from, to)));
        }
        plan.pictures().forEach(id -> all.add(new Picture(id)));
        return all;
    }
}
