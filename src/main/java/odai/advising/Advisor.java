package odai.advising;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import odai.catalog.Catalog;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.Moderated;
import odai.images.DecodeMarks;
import odai.sending.OutgoingPicture;
import odai.sending.PicturePipeline;
import odai.sending.SendingRules;
import odai.sending.SourcePicture;
import odai.service.ModerationResults;
import odai.work.Outcome;
import odai.work.ServiceProblem;

/// Puts one question to the service and reads the answer. Safe to use from several threads.
final class Advisor {
    private final Catalog catalog;
    private final AdviceOrder order;
    private final AdviceClient client;
    private final boolean rehearsal;
    private final PicturePipeline pictures;

    Advisor(Catalog catalog, AdviceOrder order, AdviceClient client) {
        this.catalog = catalog;
        this.order = order;
        this.client = client;
        this.rehearsal = order.target().simulation();
        this.pictures = new PicturePipeline(SendingRules.OPINION, DecodeMarks.in(catalog.marks()));
    }

    /// What was asked about: one example's texts, or its picture's hash.
    private record Subject(long id, String words) {}

    AdviceAnswer ask(AdviceQuestion adviceQuestion) throws AdviceFailure, InterruptedException {
        return switch (adviceQuestion) {
            case AdviceQuestion.TextBatch(List<Long> ids) -> texts(ids);
            case AdviceQuestion.PictureModeration(long id) -> picture(id);
            case AdviceQuestion.DoubtfulPicture(long id) -> doubt(id);
        };
    }

    private AdviceAnswer texts(List<Long> ids) throws AdviceFailure, InterruptedException {
        Map<Long, String> texts = catalog.moderations().texts(ids);
        List<Subject> asked = new ArrayList<>();
        for (Long id : ids) {
            String words = texts.getOrDefault(id, "");
            if (!words.isBlank()) {
                asked.add(new Subject(id, words));
            }
        }
        List<Moderated> answers =
                asked.isEmpty()
                        ? List.of()
                        : moderated(
                                Moderated.ModeratedPart.TEXTS,
                                asked,
                                () ->
                                        client.moderateTexts(
                                                asked.stream().map(Subject::words).toList()));
        return new AdviceAnswer(answers, List.of(), ids.size() - answers.size());
    }

    private AdviceAnswer picture(long id) throws AdviceFailure, InterruptedException {
        Optional<Example> example = example(id);
        Optional<String> sent = example.flatMap(this::sent);
        if (sent.isEmpty()) {
            return AdviceAnswer.NONE;
        }
        List<Subject> asked = List.of(new Subject(id, example.orElseThrow().image().sha256()));
        return AdviceAnswer.of(
                moderated(
                        Moderated.ModeratedPart.PICTURE,
                        asked,
                        () -> client.moderatePicture(sent.get())));
    }

    private List<Moderated> moderated(
            Moderated.ModeratedPart moderatedPart,
            List<Subject> asked,
            Supplier<ModerationResults> question)
            throws AdviceFailure, InterruptedException {
        try {
            return client.ask(() -> moderated(question.get(), moderatedPart, asked));
        } catch (AdviceFailure e) {
            if (e.problem() instanceof ServiceProblem.RequestRefused(String target, int status, _)
                    && status == 404) {
                throw new AdviceFailure(new ServiceProblem.NoModeration(target), e);
            }
            throw e;
        }
    }

    private List<Moderated> moderated(
            ModerationResults results, Moderated.ModeratedPart part, List<Subject> asked) {
        List<Moderated> answers = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            ModerationResults.ModerationResult result = results.results().get(i);
            answers.add(
                    new Moderated(
                            asked.get(i).id(),
                            part,
                            asked.get(i).words(),
                            rehearsal,
                            results.model(),
                            result.flagged(),
                            result.scores()));
        }
        return answers;
    }

    private AdviceAnswer doubt(long id) throws AdviceFailure, InterruptedException {
        Optional<String> sent = example(id).flatMap(this::sent);
        if (sent.isEmpty()) {
            return AdviceAnswer.NONE;
        }
        String model = order.visionModel();
        Optional<List<Finding>> findings =
                client.ask(() -> VisionQuestion.read(client.look(sent.get()), model, rehearsal));
        // a model that declines is remembered as asked: it would only decline again
        return AdviceAnswer.of(
                VisionQuestion.screened(id, model, rehearsal, findings.orElse(List.of())));
    }

    /// A data URL; empty where the file is gone, no longer what was imported, or no picture: the
    /// gallery says so of it, here there is nothing to send.
    private Optional<String> sent(Example example) {
        return pictures.send(SourcePicture.of(example))
                        instanceof Outcome.Done<OutgoingPicture>(OutgoingPicture picture)
                ? Optional.of(picture.dataUrl())
                : Optional.empty();
    }

    private Optional<Example> example(long id) {
        return catalog.examples().page(List.of(id)).stream().findFirst();
    }
}
