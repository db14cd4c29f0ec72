package odai.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import odai.catalog.Catalog;
import odai.curating.Curation;
import odai.dataset.ComparedOdai;
import odai.fixtures.Projects;
import odai.targets.Target;
import odai.targets.Targets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonCostTest {
    private static final String BASE = "gpt-4o-2024-08-06";

    @TempDir private Path temp;

    private final Target openai = Targets.byId("openai").orElseThrow();

    @Test
    void aTunedModelCostsWhatItsBaseIsListedWith() {
        List<ComparedOdai> odai = HeldOutSelection.own("画像で一言", "/somewhere.jpg");
        ComparisonCost base = ComparisonCost.of(openai, "ボケて", List.of(BASE), odai, List.of());
        ComparisonCost tuned =
                ComparisonCost.of(
                        openai,
                        "ボケて",
                        List.of("ft:" + BASE + ":me::1:ckpt-step-9"),
                        odai,
                        List.of());
        assertThat(tuned).isEqualTo(base);
        assertThat(base.unpriced()).isEmpty();
    }

    @Test
    void theSumGrowsWithModelsAndOdaiAndIsAboutRight() {
        try (Catalog catalog = Projects.of(temp.resolve("p.odai"), 200)) {
            Curation curation = Curation.open(catalog);
            List<ComparedOdai> odai = HeldOutSelection.of(curation, List.of()).first(curation, 20);
            var examples = curation.page(odai.stream().map(ComparedOdai::example).toList());
            ComparisonCost cost =
                    ComparisonCost.of(
                            openai, "ボケて", List.of(BASE, "ft:" + BASE + "::x"), odai, examples);
            assertThat(cost.requests()).isEqualTo(40);
            // 640 × 480: 425 to 765 tokens; at $3.75 and $15 a million for 40 requests
            assertThat(cost.low()).isBetween(new BigDecimal("0.05"), new BigDecimal("0.09"));
            assertThat(cost.high()).isBetween(new BigDecimal("0.15"), new BigDecimal("0.25"));
        }
    }

    @Test
    void aModelWithoutAPriceIsNamedAndNotGuessed() {
        ComparisonCost cost =
                ComparisonCost.of(
                        openai,
                        "",
                        List.of("gpt-99", "ft:gpt-98:x"),
                        HeldOutSelection.own("x", ""),
                        List.of());
        assertThat(cost.unpriced()).containsExactly("gpt-99", "ft:gpt-98:x");
        assertThat(cost.high()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(cost.requests()).isEqualTo(2);
    }
}
