package odai.preflight;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import odai.dataset.ImageFormat;
import odai.dataset.Inclusion;
import odai.fixtures.SmallTargets;
import odai.targets.Target;
import odai.targets.Targets;

/// Drafts for tests, good unless made otherwise.
record Drafts(OrderDraft draft) {
    static final LocalDate LONG_BEFORE = LocalDate.of(2026, 11, 1);

    static Drafts of(String target) {
        return of(Targets.byId(target).orElseThrow());
    }

    static Drafts of(Target target) {
        String model = target.models().isEmpty() ? "mine" : target.models().getFirst().id();
        String address = "http://127.0.0.1:9/openai/v1";
        return new Drafts(
                new OrderDraft(target, address, model, 3, 42, "bokete", Inclusion.TRAINS));
    }

    private Drafts with(
            Target target, String url, String model, int epochs, long seed, String suffix) {
        return new Drafts(
                new OrderDraft(target, url, model, epochs, seed, suffix, draft.inclusion()));
    }

    Drafts address(String url) {
        return with(
                draft.target(), url, draft.model(), draft.epochs(), draft.seed(), draft.suffix());
    }

    Drafts model(String model) {
        return with(
                draft.target(),
                draft.baseUrl(),
                model,
                draft.epochs(),
                draft.seed(),
                draft.suffix());
    }

    Drafts epochs(int epochs) {
        return with(
                draft.target(),
                draft.baseUrl(),
                draft.model(),
                epochs,
                draft.seed(),
                draft.suffix());
    }

    Drafts seed(long seed) {
        return with(
                draft.target(),
                draft.baseUrl(),
                draft.model(),
                draft.epochs(),
                seed,
                draft.suffix());
    }

    Drafts suffix(String suffix) {
        return with(
                draft.target(),
                draft.baseUrl(),
                draft.model(),
                draft.epochs(),
                draft.seed(),
                suffix);
    }

    Drafts inclusion(Inclusion inclusion) {
        return new Drafts(
                new OrderDraft(
                        draft.target(),
                        draft.baseUrl(),
                        draft.model(),
                        draft.epochs(),
                        draft.seed(),
                        draft.suffix(),
                        inclusion));
    }

    Drafts limits(UnaryOperator<Target.Limits> change) {
        Target now = SmallTargets.limited(draft.target(), change);
        return with(
                now, draft.baseUrl(), draft.model(), draft.epochs(), draft.seed(), draft.suffix());
    }

    static Target.Limits sizes(Target.Limits was, int most, long pixels, long fileBytes) {
        return limits(was, most, was.imagesPerExample(), pixels, was.formats(), fileBytes);
    }

    static Target.Limits pictures(Target.Limits was, int perExample, Set<ImageFormat> formats) {
        return limits(was, was.maxExamplesWithImages(), perExample, 0, formats, was.fileBytes());
    }

    private static Target.Limits limits(
            Target.Limits was,
            int most,
            int perExample,
            long pixels,
            Set<ImageFormat> formats,
            long fileBytes) {
        return new Target.Limits(
                was.minExamples(),
                most,
                perExample,
                was.imageBytes(),
                pixels,
                formats,
                was.colours(),
                fileBytes,
                was.uploadBytes(),
                was.partBytes(),
                was.suffixLength(),
                was.suffixPattern(),
                was.maxSeed(),
                was.maxEpochs());
    }
}
