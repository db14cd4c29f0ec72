package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import odai.dataset.Fingerprint;
import odai.fixtures.Prints;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintStoreTest {
    @TempDir private Path temp;

    @Test
    void whatIsSavedIsFoundAgainBitForBit() {
        Fingerprint print = Prints.of(3);
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 3)) {
            catalog.fingerprints().save(Map.of(2L, print));
        }
        try (Catalog catalog = Projects.done(Catalog.open(temp.resolve("p.odai")))) {
            Map<Long, Fingerprint> found = catalog.fingerprints().of(List.of(1L, 2L, 3L));
            assertThat(found).containsOnlyKeys(2L);
            Fingerprint again = found.get(2L);
            assertThat(again.differences()).isEqualTo(print.differences());
            assertThat(again.frequencies()).isEqualTo(print.frequencies());
            assertThat(again.tile()).isEqualTo(print.tile());
        }
    }

    @Test
    void aLaterOneTakesTheEarliersPlace() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 1)) {
            catalog.fingerprints().save(Map.of(1L, Prints.of(3)));
            catalog.fingerprints().save(Map.of(1L, Prints.of(4)));
            assertThat(catalog.fingerprints().of(List.of(1L)).get(1L).differences())
                    .isEqualTo(Prints.of(4).differences());
        }
    }

    @Test
    void nobodysFingerprintIsNotKept() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 1)) {
            catalog.fingerprints().save(Map.of(99L, Prints.of(3)));
            assertThat(catalog.fingerprints().of(List.of(1L, 99L))).isEmpty();
        }
    }
}
