package odai.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import odai.targets.Target;
import odai.targets.Targets;
import odai.work.Workers;

/// A simulation of a fine-tuning service on this machine's loopback address. It speaks the same
/// protocol, judges pictures with an eye of its own, and makes up losses; nothing is trained and
/// nothing leaves the machine.
public final class PracticeServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Workers.pool("practice", 4);
    private final PracticeFiles files;
    private final PracticeUploads uploads;
    private final PracticeFaults faults = new PracticeFaults();
    private final PracticeJudge judge;
    private final Clock clock;
    private final long jobMillis;
    private final Target target = Targets.byId("practice").orElseThrow();

    /// Newest first, as the service lists them: ids are numbered on.
    private final Map<String, PracticeJob> jobs =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    private final AtomicLong numbers = new AtomicLong(System.nanoTime() & 0xffffff);

    private PracticeServer(
            HttpServer server,
            PracticeFiles files,
            PracticeJudge judge,
            Clock clock,
            long jobMillis) {
        this.server = server;
        this.files = files;
        this.uploads = new PracticeUploads(files, target.limits(), this::number);
        this.judge = judge;
        this.clock = clock;
        this.jobMillis = jobMillis;
    }

    /// @param port 0 for any that is free
    /// @param jobMillis how long a job takes
    public static PracticeServer start(int port, PracticeJudge judge, Clock clock, long jobMillis)
            throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PracticeServer practice =
                new PracticeServer(server, new PracticeFiles(), judge, clock, jobMillis);
        server.setExecutor(practice.threads);
        server.createContext("/v1/", practice::handle);
        server.start();
        return practice;
    }

    /// The base URL for a client.
    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// What it is to do wrong, for those who want to see that.
    public PracticeFaults faults() {
        return faults;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                String question =
                        exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
                Optional<PracticeFaults.Fault> fault = faults.next(question);
                if (fault.isEmpty() || !PracticeAnswers.struck(exchange, fault.get())) {
                    answer(exchange);
                }
            } catch (JsonProcessingException | IllegalArgumentException | BadUpload e) {
                // the client's fault: said so, as the service would
                error(exchange, 400, "Could not read the request: " + e.getMessage());
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException, BadUpload {
        String path = exchange.getRequestURI().getPath().substring("/v1/".length());
        List<String> parts = List.of(path.split("/", -1));
        if (parts.getFirst().equals("files")) {
            files(exchange, parts);
        } else if (parts.getFirst().equals("uploads")) {
            uploads(exchange, parts);
        } else if (path.equals("models")) {
            send(exchange, 200, models());
        } else if (path.equals("fine_tuning/jobs") || path.startsWith("fine_tuning/jobs/")) {
            jobs(exchange, parts.subList(2, parts.size()));
        } else if (path.equals("moderations")) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            send(exchange, 200, PracticeModeration.answer(request, number()));
        } else if (path.equals("chat/completions")) {
            chat(exchange);
        } else {
            error(exchange, 404, "Unknown request URL: " + path);
        }
    }

    private void chat(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        ChatRequest request = ChatRequest.of(body);
        if (!PracticeChat.knows(request.model())) {
            String message =
                    "The model `"
                            + request.model()
                            + "` does not exist or you do not have access to it.";
            send(exchange, 404, PracticeAnswers.error(message, "model_not_found"));
            return;
        }
        String id = "chatcmpl-practice" + number();
        if (PracticeOpinion.wanted(body)) {
            send(exchange, 200, PracticeOpinion.answer(body, judge, id, clock.instant()));
        } else if (request.stream()) {
            PracticeChat.stream(exchange, request, id, clock.instant());
        } else {
            send(exchange, 200, PracticeChat.whole(request, id, clock.instant()));
        }
    }

    private void files(HttpExchange exchange, List<String> parts) throws IOException, BadUpload {
        String method = exchange.getRequestMethod();
        if (parts.size() == 1) {
            send(
                    exchange,
                    200,
                    method.equals("POST")
                            ? files.receive(exchange, number(), clock.instant())
                            : PracticeAnswers.page(
                                    files.list(PracticeAnswers.parameter(exchange, "purpose")),
                                    exchange,
                                    true));
        } else if (!files.has(parts.get(1))) {
            error(exchange, 404, "No such File object: " + parts.get(1));
        } else if (parts.size() == 3 && parts.get(2).equals("content")) {
            Path file = files.path(parts.get(1));
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            exchange.sendResponseHeaders(200, Files.size(file));
            Files.copy(file, exchange.getResponseBody());
        } else {
            boolean delete = method.equals("DELETE");
            send(exchange, 200, delete ? files.delete(parts.get(1)) : files.json(parts.get(1)));
        }
    }

    private void uploads(HttpExchange exchange, List<String> parts) throws IOException, BadUpload {
        Instant now = clock.instant();
        if (parts.size() == 1) {
            send(exchange, 200, uploads.create(JSON.readTree(exchange.getRequestBody()), now));
            return;
        }
        Optional<PracticeUpload> upload = uploads.byId(parts.get(1));
        if (upload.isEmpty()) {
            error(exchange, 404, "No such Upload object: " + parts.get(1));
            return;
        }
        switch (parts.size() == 3 ? parts.get(2) : "") {
            case "parts" -> send(exchange, 200, uploads.part(upload.get(), exchange, now));
            case "complete" -> {
                JsonNode body = JSON.readTree(exchange.getRequestBody());
                send(exchange, 200, uploads.complete(upload.get(), body, now));
            }
            case "cancel" -> send(exchange, 200, uploads.cancel(upload.get(), now));
            default -> error(exchange, 404, "Unknown request URL");
        }
    }

    private ObjectNode models() {
        ObjectNode list = JSON.createObjectNode().put("object", "list");
        ArrayNode data = list.putArray("data");
        for (Target.Model model : target.models()) {
            data.addObject()
                    .put("id", model.id())
                    .put("object", "model")
                    .put("created", clock.instant().getEpochSecond())
                    .put("owned_by", "practice")
                    .putNull("shutdown_date");
        }
        return list;
    }

    private void jobs(HttpExchange exchange, List<String> parts) throws IOException {
        boolean post = exchange.getRequestMethod().equals("POST");
        if (parts.isEmpty()) {
            if (post) {
                create(exchange);
            } else {
                send(
                        exchange,
                        200,
                        PracticeAnswers.page(
                                jobs.values().stream()
                                        .map(job -> job.json(clock.instant()))
                                        .toList(),
                                exchange,
                                false));
            }
            return;
        }
        PracticeJob job = jobs.get(parts.getFirst());
        if (job == null) {
            error(exchange, 404, "Could not find fine tune: " + parts.getFirst());
            return;
        }
        switch (parts.size() > 1 ? parts.get(1) : "") {
            case "" -> {
                Instant now = clock.instant();
                Optional<byte[]> result = job.result(now);
                if (result.isPresent()) {
                    files.leave(job.resultFile(), "step_metrics.csv", result.get(), now);
                }
                send(exchange, 200, job.json(now));
            }
            case "events" ->
                    send(
                            exchange,
                            200,
                            PracticeAnswers.page(
                                    job.events(clock.instant()).reversed(), exchange, false));
            case "checkpoints" -> {
                ObjectNode list =
                        JSON.createObjectNode().put("object", "list").put("has_more", false);
                list.set("data", job.checkpoints(clock.instant()));
                send(exchange, 200, list);
            }
            case "cancel" -> turned(exchange, post && job.cancel(clock.instant()), job);
            case "pause" -> turned(exchange, post && job.pause(clock.instant()), job);
            case "resume" -> turned(exchange, post && job.resume(clock.instant()), job);
            default -> error(exchange, 404, "Unknown request URL");
        }
    }

    private void turned(HttpExchange exchange, boolean done, PracticeJob job) throws IOException {
        ObjectNode now = job.json(clock.instant());
        if (done) {
            send(exchange, 200, now);
        } else {
            error(
                    exchange,
                    400,
                    "Job " + job.id + " cannot do that: it is " + now.path("status").asText());
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        JobRequest request = JobRequest.of(body);
        boolean validates = !request.validationFile().isEmpty();
        if (!files.has(request.trainingFile())
                || validates && !files.has(request.validationFile())) {
            error(exchange, 400, "invalid training_file: " + request.trainingFile());
            return;
        }
        FileCheck training = FileCheck.of(files.path(request.trainingFile()), judge);
        FileCheck validation =
                validates
                        ? FileCheck.of(files.path(request.validationFile()), judge)
                        : new FileCheck(0, List.of(), Set.of(), 0, "");
        String id = "ftjob-practice" + number();
        PracticeJob job =
                new PracticeJob(
                        id,
                        request,
                        target.words(),
                        training,
                        validation,
                        clock.instant(),
                        jobMillis);
        jobs.put(id, job);
        send(exchange, 200, job.json(clock.instant()));
    }

    private String number() {
        return String.format(Locale.ROOT, "%08x", numbers.incrementAndGet());
    }

    private static void error(HttpExchange exchange, int status, String message)
            throws IOException {
        PracticeAnswers.error(exchange, status, message);
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        PracticeAnswers.send(exchange, status, body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        files.close();
    }
}
