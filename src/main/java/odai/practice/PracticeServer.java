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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import odai.targets.Target;
import odai.targets.Targets;

/// A simulation of a fine-tuning service on this machine's loopback address. It speaks the same
/// protocol, judges pictures with an eye of its own, and makes up losses; nothing is trained and
/// nothing leaves the machine.
public final class PracticeServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Bytes of a body without files: a question about ten pictures, each of the largest.
    private static final long MOST = 160L << 20;

    /// What a form adds to the file in it.
    private static final long FORM = 1 << 20;

    private final HttpServer server;
    private final RequestThreads senders;
    private final PracticeFiles files;
    private final PracticeUploads uploads;
    private final PracticeFaults faults = new PracticeFaults();
    private final PracticeJudge judge;
    private final Clock clock;
    private final PracticeJobs jobs;
    private final Target target = Targets.byId("practice").orElseThrow();

    private final AtomicLong numbers = new AtomicLong(System.nanoTime() & 0xffffff);

    private PracticeServer(
            HttpServer server,
            PracticeFiles files,
            PracticeJudge judge,
            Clock clock,
            long jobMillis,
            Duration patience) {
        this.server = server;
        this.files = files;
        this.uploads = new PracticeUploads(files, target.limits(), this::number);
        this.judge = judge;
        this.clock = clock;
        this.jobs = new PracticeJobs(files, judge, target, clock, jobMillis, this::number);
        this.senders = new RequestThreads(patience);
    }

    /// @param port 0 for any that is free
    /// @param jobMillis how long a job takes
    public static PracticeServer start(int port, PracticeJudge judge, Clock clock, long jobMillis)
            throws IOException {
        return start(port, judge, clock, jobMillis, PATIENCE);
    }

    /// @param patience with a client that sends nothing in the middle of a request
    static PracticeServer start(
            int port, PracticeJudge judge, Clock clock, long jobMillis, Duration patience)
            throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        PracticeServer practice =
                new PracticeServer(server, new PracticeFiles(), judge, clock, jobMillis, patience);
        server.setExecutor(practice.senders);
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
        RequestThreads.Watch watch = senders.arrived();
        try (exchange) {
            if (!LoopbackOnly.allows(exchange.getRequestHeaders(), server.getAddress().getPort())) {
                error(exchange, 403, "This service is for programs on this machine only.");
                return;
            }
            long most = most(exchange.getRequestURI().getPath());
            exchange.setStreams(new RequestBody(exchange.getRequestBody(), watch, most), null);
            try {
                String question =
                        exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
                Optional<PracticeFaults.Fault> fault = faults.next(question);
                if (fault.isEmpty() || !PracticeAnswers.struck(exchange, fault.get())) {
                    answer(exchange);
                }
            } catch (BodyTooLarge e) {
                error(exchange, 413, String.valueOf(e.getMessage()));
            } catch (JsonProcessingException | IllegalArgumentException | BadUpload e) {
                // the client's fault: said so, as the service would
                error(exchange, 400, "Could not read the request: " + e.getMessage());
            }
        }
    }

    private long most(String path) {
        if (path.equals("/v1/files")) {
            return target.limits().fileBytes() + FORM;
        }
        return path.endsWith("/parts") ? target.limits().partBytes() + FORM : MOST;
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
            jobs.answer(exchange, parts.subList(2, parts.size()));
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
        senders.close();
        jobs.close();
        files.close();
    }
}
