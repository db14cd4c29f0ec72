package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import odai.fixtures.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectSettingsTest {
    @TempDir private Path temp;

    @Test
    void aSettingIsItsLastValueAlsoAfterReopening() {
        Path folder = temp.resolve("p.odai");
        try (Catalog catalog = Projects.of(folder, 0)) {
            assertThat(catalog.settings().get("system")).isEmpty();
            catalog.settings().put("system", "ボケて");
            catalog.settings().put("system", "笑わせて\n'; DROP TABLE setting; --");
        }
        try (Catalog catalog = Projects.done(Catalog.open(folder))) {
            assertThat(catalog.settings().get("system"))
                    .hasValue("笑わせて\n'; DROP TABLE setting; --");
            assertThat(catalog.settings().get("System")).as("names are exact").isEmpty();
        }
    }

    @Test
    void anEmptyValueIsAValue() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 0)) {
            catalog.settings().put("system", "");
            assertThat(catalog.settings().get("system")).hasValue("");
        }
    }

    @Test
    void severalAreOneStep() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 0)) {
            catalog.settings().put("a", "0");
            catalog.settings().put(Map.of("a", "1", "b", "2"));
            assertThat(catalog.settings().get("a")).hasValue("1");
            assertThat(catalog.settings().get("b")).hasValue("2");
        }
    }
}
