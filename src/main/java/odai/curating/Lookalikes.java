package odai.curating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import odai.dataset.Fingerprint;
import odai.dataset.ImageRef;
import odai.dataset.Kind;

/// Doubtful pictures that look alike and are doubted for the same reasons: one answer may settle
/// them all. Every picture of a group is like the first of it, the one that is shown.
public final class Lookalikes {
    /// No lookalike groups.
    public static final Lookalikes NONE = new Lookalikes(Map.of(), Map.of(), Set.of());

    private final Map<Long, List<Long>> groups;
    private final Map<Long, ImageRef> images;
    private final Set<Long> known;

    private Lookalikes(Map<Long, List<Long>> groups, Map<Long, ImageRef> images, Set<Long> known) {
        this.groups = groups;
        this.images = images;
        this.known = known;
    }

    /// A picture in question.
    ///
    /// @param image to show it small
    /// @param odai the texts of a picture of words differ where the pictures hardly do
    public record Member(
            long id, ImageRef image, Set<Kind> doubts, String odai, Fingerprint print) {
        public Member {
            doubts = Set.copyOf(doubts);
        }

        private boolean goesWith(Member other) {
            return doubts.equals(other.doubts)
                    && print.alike(other.print)
                    && (!doubts.contains(Kind.CAPTCHA) || odai.equals(other.odai));
        }
    }

    /// Compares all with all: 50,000 take well under two seconds.
    ///
    /// @param members in the order of the queue
    /// @param known all that were looked at, also those without a picture
    /// @param stopped asked before every member; what has no group by then gets none
    static Lookalikes of(List<Member> members, Set<Long> known, BooleanSupplier stopped) {
        Map<Long, List<Long>> groups = new HashMap<>();
        for (int i = 0; i < members.size() && !stopped.getAsBoolean(); i++) {
            Member first = members.get(i);
            if (groups.containsKey(first.id())) {
                continue;
            }
            List<Long> group = new ArrayList<>();
            for (int j = i + 1; j < members.size(); j++) {
                Member other = members.get(j);
                if (first.goesWith(other) && !groups.containsKey(other.id())) {
                    group.add(other.id());
                }
            }
            if (!group.isEmpty()) {
                group.addFirst(first.id());
                List<Long> whole = List.copyOf(group);
                whole.forEach(id -> groups.put(id, whole));
            }
        }
        Map<Long, ImageRef> images = new HashMap<>();
        for (Member member : members) {
            if (groups.containsKey(member.id())) {
                images.put(member.id(), member.image());
            }
        }
        return new Lookalikes(groups, images, Set.copyOf(known));
    }

    /// The whole group, this one among them; it alone where none is like it.
    public List<Long> of(long id) {
        return groups.getOrDefault(id, List.of(id));
    }

    /// The picture of one that is in a group.
    public Optional<ImageRef> image(long id) {
        return Optional.ofNullable(images.get(id));
    }

    /// Whether all of these were looked at.
    public boolean knows(List<Long> ids) {
        return known.containsAll(ids);
    }
}
