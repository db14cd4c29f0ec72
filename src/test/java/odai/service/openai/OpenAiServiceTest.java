package odai.service.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import odai.service.ApiKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiServiceTest {
    private static final String JOB =
            """
            {"id":"ftjob-1","object":"fine_tuning.job","created_at":1,"status":"running","model":"m",
            "training_file":"f","organization_id":"o","result_files":[],"seed":1,"hyperparameters":{}}
            """;

    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final List<Headers> headers = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    paths.add(exchange.getRequestURI().toString());
                    headers.add(exchange.getRequestHeaders());
                    byte[] body = JOB.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"api-key, api-key, canary", "Authorization, Authorization, Bearer canary"})
    void aKeyGoesIntoTheTargetsHeaderAndNoOther(String keyHeader, String name, String value) {
        ask("/openai/v1", keyHeader);
        assertThat(headers.getFirst().get(name)).containsExactly(value);
        assertThat(headers.getFirst().entrySet())
                .filteredOn(entry -> entry.getValue().toString().contains("canary"))
                .hasSize(1);
    }

    @Test
    void azuresJobsLieUnderItsBaseUrl() {
        ask("/openai/v1", "api-key");
        assertThat(paths.getFirst()).startsWith("/openai/v1/fine_tuning/jobs/ftjob-1");
    }

    private void ask(String path, String keyHeader) {
        String baseUrl = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        try (OpenAiService client = new OpenAiService(baseUrl, keyHeader, new ApiKey("canary"))) {
            assertThat(client.job("ftjob-1").id()).isEqualTo("ftjob-1");
        }
    }
}
