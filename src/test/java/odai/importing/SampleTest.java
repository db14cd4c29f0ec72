package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ExampleType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTest {
    private final List<Example> examples = new ArrayList<>();
    private ImportReport report;
    private Path folder;

    @BeforeAll
    void importTheSample(@TempDir Path temporary) throws IOException {
        folder = Sample.copyTo(temporary.resolve("sample"));
        try (Imported imported = Imported.of(folder, temporary.resolve("sample.odai"))) {
            report = imported.report();
            examples.addAll(imported.examples());
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void imports_without_a_refusal() {
        assertThat(report.refused()).isEmpty();
        assertThat(report.added()).isEqualTo(32);
        assertThat(examples).hasSize(32);
    }

    @Test
    void has_all_three_types() {
        Set<ExampleType> types = EnumSet.noneOf(ExampleType.class);
        examples.forEach(example -> types.add(example.type()));
        assertThat(types).containsExactlyInAnyOrder(ExampleType.values());
    }

    @Test
    void has_exactly_one_broken_picture_and_it_is_seen_at_import() {
        assertThat(examples.stream().filter(it -> it.defects().contains(Defect.TRUNCATED)))
                .extracting(it -> it.image().fileName())
                .containsExactly("broken-off.jpg");
    }

    @Test
    void shows_a_response_for_every_example_best_first() {
        assertThat(examples)
                .allSatisfy(example -> {
                    assertThat(example.odai()).isNotBlank();
                    assertThat(example.chosen()).hasSize(1);
                    assertThat(example.responses())
                            .isSortedAccordingTo((a, b) -> Long.compare(b.score(), a.score()));
                    assertThat(example.defects())
                            .doesNotContain(Defect.NO_RESPONSE, Defect.UNSORTED_RESPONSES);
                });
    }

    @Test
    void says_of_every_photograph_where_it_is_from() throws IOException {
        String sources = Files.readString(folder.resolve("SOURCES.md"));
        for (String photo :
                List.of("astronaut", "admiral", "cat", "cat-again", "coffee", "rocket", "clock")) {
            assertThat(sources).contains("`" + photo + ".jpg`");
        }
    }
}
