package odai.advising;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import odai.advising.ModerationAnswer.Subject;
import odai.catalog.Catalog;
import odai.dataset.Example;
import odai.dataset.Finding;
import odai.dataset.Moderated;
import odai.images.DecodeMarks;
import odai.work.ServiceProblem;

/// Puts one question to the service and reads the answer. Safe to use from several threads.
final class Advisor {
    private final Catalog catalog;
    private final AdviceOrder order;
    private final AdviceClient client;
    private final Patience patience;
    private final boolean rehearsal;

    Advisor(Catalog catalog, AdviceOrder order, AdviceClient client, Patience patience) {
        this.catalog = catalog;
        this.order = order;
        this.client = client;
        this.patience = patience;
        this.rehearsal = order.target().simulation();
    }

    Answer ask(Question question) throws AdviceFailure, InterruptedException {
        return switch (question) {
            case Question.Texts(List<Long> ids) -> texts(ids);
            case Question.Picture(long id) -> picture(id);
            case Question.Doubt(long id) -> doubt(id);
        };
    }

    private Answer texts(List<Long> ids) throws AdviceFailure, InterruptedException {
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
                                Moderated.Part.TEXTS,
                                asked,
                                () ->
                                        client.moderateTexts(
                                                asked.stream().map(Subject::words).toList()));
        return new Answer(answers, List.of(), ids.size() - answers.size());
    }

    private Answer picture(long id) throws AdviceFailure, InterruptedException {
        Optional<Example> example = example(id);
        Optional<String> sent = example.flatMap(this::sent);
        if (sent.isEmpty()) {
            return Answer.NONE;
        }
        List<Subject> asked = List.of(new Subject(id, example.orElseThrow().image().sha256()));
        return Answer.of(
                moderated(Moderated.Part.PICTURE, asked, () -> client.moderatePicture(sent.get())));
    }

    private List<Moderated> moderated(
            Moderated.Part part, List<Subject> asked, Patience.Ask<JsonNode> question)
            throws AdviceFailure, InterruptedException {
        try {
            return patience.ask(
                    () -> ModerationAnswer.read(question.once(), part, rehearsal, asked));
        } catch (AdviceFailure e) {
            if (e.problem() instanceof ServiceProblem.Refused(String target, int status, _)
                    && status == 404) {
                throw new AdviceFailure(new ServiceProblem.NoModeration(target), e);
            }
            throw e;
        }
    }

    private Answer doubt(long id) throws AdviceFailure, InterruptedException {
        Optional<String> sent = example(id).flatMap(this::sent);
        if (sent.isEmpty()) {
            return Answer.NONE;
        }
        String model = order.visionModel();
        Optional<List<Finding>> findings =
                patience.ask(() -> VisionQuestion.read(client.look(sent.get()), model, rehearsal));
        // a model that declines is remembered as asked: it would only decline again
        return Answer.of(VisionQuestion.screened(id, model, rehearsal, findings.orElse(List.of())));
    }

    private Optional<String> sent(Example example) {
        return SentPicture.of(example, DecodeMarks.in(catalog.marks()));
    }

    private Optional<Example> example(long id) {
        return catalog.examples().page(List.of(id)).stream().findFirst();
    }
}
