package odai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import odai.catalog.Catalog;
import odai.curating.Batch;
import odai.curating.Curation;
import odai.dataset.ExampleType;
import odai.dataset.ImageFormat;
import odai.dataset.ImageRef;
import odai.dataset.Inclusion;
import odai.dataset.NewExample;
import odai.dataset.Response;
import odai.preflight.OrderDraft;
import odai.preflight.Preflight;
import odai.pricing.CostEstimate;
import odai.pricing.TokenCounter;
import odai.targets.Target;
import odai.targets.Targets;

/// What the panel does whenever the order changes: preflight and cost over 50,000 examples, no text
/// of which is like another. Once with every text to be counted, and again with all counted.
final class PreflightSection implements Bench.Section {
    private static final int EXAMPLES = 50_000;
    private static final int ROUNDS = 9;

    @Override
    public List<FigureRow> measure(DataSets data) throws Exception {
        Path project = data.work().resolve("distinct-" + EXAMPLES + ".odai");
        if (!Files.exists(project)) {
            try (Catalog catalog = DataSets.done(Catalog.create(project))) {
                fill(catalog);
            }
        }
        try (Curation curation = Curation.open(DataSets.done(Catalog.open(project)))) {
            Target target = Targets.byId("openai").orElseThrow();
            OrderDraft orderDraft =
                    new OrderDraft(
                            target,
                            target.baseUrl(),
                            target.models().getFirst().id(),
                            0,
                            42,
                            "",
                            Inclusion.NOT_EXCLUDED);
            TokenCounter known = new TokenCounter();
            double first = Runs.timing(() -> look(curation, orderDraft, known)).run();
            double again =
                    new Runs()
                            .add(Runs.timing(() -> look(curation, orderDraft, known)))
                            .medians(ROUNDS)
                            .getFirst();
            return List.of(
                    FigureRow.atMost("preflight and cost of 50,000 examples", again, "s", 1),
                    FigureRow.atMost(
                            "the same, the first time: every text is counted", first, "s", 10));
        }
    }

    private static void look(Curation curation, OrderDraft orderDraft, TokenCounter counter) {
        Batch batch = Batch.of(curation, curation.settings().splitPlan(), orderDraft.inclusion());
        int rows =
                Preflight.check(orderDraft, batch, counter, LocalDate.of(2026, 11, 26))
                        .rows()
                        .size();
        long tokens =
                CostEstimate.of(
                                batch,
                                orderDraft.target(),
                                orderDraft.model(),
                                orderDraft.epochs(),
                                counter)
                        .orElseThrow()
                        .billed()
                        .high();
        if (rows < 20 || tokens < EXAMPLES) {
            throw new IllegalStateException(rows + " rows, " + tokens + " tokens");
        }
    }

    private static void fill(Catalog catalog) {
        List<NewExample> batch = new ArrayList<>();
        for (int i = 0; i < EXAMPLES; i++) {
            String answer = "それは" + i + "人目の桃太郎が、きびだんごのかわりに領収書を配っていたからです";
            ImageRef image =
                    new ImageRef(
                            "/nowhere/" + i + ".jpg",
                            80_000 + i,
                            0,
                            "%064x".formatted(i),
                            ImageFormat.JPEG,
                            640 + i % 900,
                            480 + i % 700,
                            1);
            batch.add(
                    new NewExample(
                            "example-" + i,
                            ExampleType.IMAGE_TO_TEXT,
                            "画像で一言 その" + i,
                            List.of(new Response(1, answer, answer, 10L, true)),
                            image,
                            "bench:" + i,
                            Set.of()));
        }
        catalog.examples().add(batch);
    }
}
