package odai.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing the curator does, to one example or many: what is made durable, undone and redone as a
/// whole.
public sealed interface Change {
    /// The ids of the examples it is about, once each.
    default List<Long> touched() {
        return switch (this) {
            case Decided it -> it.ids().stream().distinct().toList();
            case Flagged it -> it.ids().stream().distinct().toList();
            case OdaiEdited it -> List.of(it.id());
            case ResponsesEdited it -> List.of(it.id());
            case RefusalRecorded it -> it.ids().stream().distinct().toList();
            case Together it ->
                    it.changes().stream()
                            .flatMap(one -> one.touched().stream())
                            .distinct()
                            .toList();
        };
    }

    record Decided(List<Long> ids, Decision decision) implements Change {
        public Decided {
            ids = List.copyOf(ids);
        }
    }

    /// @param word null takes the flag away
    record Flagged(List<Long> ids, Kind kind, @Nullable FlagWord word) implements Change {
        public Flagged {
            ids = List.copyOf(ids);
        }
    }

    record OdaiEdited(long id, String odai) implements Change {}

    /// Responses edited, added, removed, chosen: the whole list afterwards.
    record ResponsesEdited(long id, List<Response> responses) implements Change {
        public ResponsesEdited {
            responses = List.copyOf(responses);
        }
    }

    /// @param refusal what the service said of these examples, or null to take the mark away
    record RefusalRecorded(List<Long> ids, @Nullable String refusal) implements Change {
        public RefusalRecorded {
            ids = List.copyOf(ids);
        }
    }

    /// Several changes that are one step to the curator.
    record Together(List<Change> changes) implements Change {
        public Together {
            changes = List.copyOf(changes);
        }
    }
}
