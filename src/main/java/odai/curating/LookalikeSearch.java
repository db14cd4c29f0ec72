package odai.curating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import odai.dataset.Example;
import odai.dataset.Fingerprint;
import odai.images.Decoded;
import odai.images.Fingerprints;
import odai.images.Thumbnails;

/// Finds the lookalikes among examples. What a picture looks like from afar is read off its
/// thumbnail the first time it is asked for, and kept. Slow: not for the window's thread.
public final class LookalikeSearch {
    private static final int BATCH = 200;

    private final Curation curation;
    private final Thumbnails thumbnails;

    public LookalikeSearch(Curation curation, Thumbnails thumbnails) {
        this.curation = curation;
        this.thumbnails = thumbnails;
    }

    /// @param ids in the order in which they are gone through
    /// @param stopped asked before every picture; then nothing is like anything
    public Lookalikes among(List<Long> ids, BooleanSupplier stopped) {
        List<Lookalikes.Member> members = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<Long> part = ids.subList(from, Math.min(ids.size(), from + BATCH));
            List<Example> examples = curation.page(part);
            Map<Long, Fingerprint> prints = prints(part, examples, stopped);
            if (stopped.getAsBoolean()) {
                return Lookalikes.NONE;
            }
            for (Example example : examples) {
                Fingerprint print = prints.get(example.id());
                if (print != null) {
                    members.add(
                            new Lookalikes.Member(
                                    example.id(),
                                    example.image(),
                                    curation.doubtful(example.id()),
                                    example.odai(),
                                    print));
                }
            }
        }
        return Lookalikes.of(members, new HashSet<>(ids), stopped);
    }

    private Map<Long, Fingerprint> prints(
            List<Long> ids, List<Example> examples, BooleanSupplier stopped) {
        Map<Long, Fingerprint> known = curation.catalog().fingerprints().of(ids);
        Map<Long, Fingerprint> fresh = new HashMap<>();
        for (Example example : examples) {
            if (!stopped.getAsBoolean()
                    && !known.containsKey(example.id())
                    && thumbnails.make(example.image())
                            instanceof Decoded.DecodedPicture decodedPicture) {
                fresh.put(example.id(), Fingerprints.of(decodedPicture.pixels()));
            }
        }
        if (!fresh.isEmpty()) {
            curation.catalog().fingerprints().save(fresh);
        }
        known.putAll(fresh);
        return known;
    }
}
