package odai.service.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import odai.fixtures.ScriptedService;
import odai.service.ApiKey;
import odai.service.PagedList;
import odai.service.ServiceFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every list of a service, against services whose lists do not end.
@Timeout(120)
class PageReaderTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Duration> rests = new ArrayList<>();
    private HttpServer server;
    private OpenAiService client;
    private volatile IntFunction<String> pages;
    private volatile String retryAfter = "";

    /// The lists there are.
    enum Lists {
        JOBS("fine_tuning.job") {
            @Override
            PagedList<?> read(OpenAiService client) {
                return client.jobs();
            }

            @Override
            String item(int number) {
                return ScriptedService.job("id-" + number, "running", "file-" + number);
            }
        },
        EVENTS("fine_tuning.job.event") {
            @Override
            PagedList<?> read(OpenAiService client) {
                return client.events("ftjob-1", Set.of());
            }

            @Override
            String item(int number) {
                return "{\"object\":\"fine_tuning.job.event\",\"id\":\"id-"
                        + number
                        + "\",\"created_at\":1,\"level\":\"info\",\"message\":\"m\"}";
            }
        },
        CHECKPOINTS("fine_tuning.job.checkpoint") {
            @Override
            PagedList<?> read(OpenAiService client) {
                return client.checkpoints("ftjob-1");
            }

            @Override
            String item(int number) {
                return "{\"object\":\"fine_tuning.job.checkpoint\",\"id\":\"id-"
                        + number
                        + "\",\"created_at\":1,\"fine_tuned_model_checkpoint\":\"ft:x\","
                        + "\"fine_tuning_job_id\":\"j\",\"metrics\":{},\"step_number\":"
                        + number
                        + "}";
            }
        },
        FILES("file") {
            @Override
            PagedList<?> read(OpenAiService client) {
                return client.files().all();
            }

            @Override
            String item(int number) {
                return ScriptedService.file("id-" + number);
            }
        };

        private final String object;

        Lists(String object) {
            this.object = object;
        }

        abstract PagedList<?> read(OpenAiService client);

        abstract String item(int number);

        String page(int from, int count, boolean more) {
            return IntStream.range(from, from + count)
                    .mapToObj(this::item)
                    .collect(
                            Collectors.joining(
                                    ",",
                                    "{\"object\":\"list\",\"first_id\":\"id-"
                                            + from
                                            + "\",\"last_id\":\"id-"
                                            + (from + count - 1)
                                            + "\",\"data\":[",
                                    "],\"has_more\":" + more + "}"));
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] body =
                            pages.apply(asked.getAndIncrement()).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    if (!retryAfter.isEmpty()) {
                        exchange.getResponseHeaders().set("Retry-After", retryAfter);
                    }
                    exchange.sendResponseHeaders(retryAfter.isEmpty() ? 200 : 429, body.length);
                    exchange.getResponseBody().write(body);
                    retryAfter = "";
                    exchange.close();
                });
        server.start();
        client =
                new OpenAiService(
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                        "",
                        ApiKey.NONE,
                        (pause, _) -> rests.add(pause));
    }

    @AfterEach
    void hangUp() {
        client.close();
        server.stop(0);
    }

    @ParameterizedTest
    @EnumSource
    void aPageThatBringsNothingNewIsTheLast(Lists list) {
        pages = _ -> list.page(0, 5, true);
        PagedList<?> read = list.read(client);
        assertThat(read.items()).hasSize(5);
        assertThat(read.whole()).as("there may be more").isFalse();
        assertThat(asked).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void aListThatNeverEndsIsCappedAndSaysSo(Lists list) {
        pages = page -> list.page(page * 100, 100, true);
        PagedList<?> read = list.read(client);
        assertThat(read.whole()).isFalse();
        assertThat(read.items()).hasSize(20_000);
        assertThat(asked).hasValue(200);
        assertThat(rests).as("a pause before each further page").hasSize(199);
        assertThat(rests.stream().mapToLong(Duration::toMillis).sum()).isGreaterThan(100_000);
    }

    @ParameterizedTest
    @EnumSource
    void manyTinyPagesAreCappedToo(Lists list) {
        pages = page -> list.page(page, 1, true);
        assertThat(list.read(client).whole()).isFalse();
        assertThat(asked).hasValue(500);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyPageThatPromisesMoreEndsIt(Lists list) {
        pages = _ -> list.page(0, 0, true);
        assertThat(list.read(client)).isEqualTo(new PagedList<>(List.of(), false));
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void aListOfSeveralPagesIsReadWhole(Lists list) {
        pages = page -> list.page(page * 3, 3, page < 3);
        PagedList<?> read = list.read(client);
        assertThat(read.items()).hasSize(12);
        assertThat(read.whole()).isTrue();
    }

    @Test
    void aServiceThatAsksToWaitIsNotAskedBefore() {
        retryAfter = "77";
        pages = _ -> Lists.JOBS.page(0, 1, false);
        assertThat(client.jobs().items()).hasSize(1);
        assertThat(rests).containsExactly(Duration.ofSeconds(77));
    }

    @Test
    void aServiceThatAsksToWaitForAnHourIsNotAskedAgain() {
        retryAfter = "3600";
        pages = _ -> Lists.JOBS.page(0, 1, false);
        assertThatThrownBy(() -> client.jobs()).isInstanceOf(ServiceFailure.ErrorResponse.class);
        assertThat(asked).hasValue(1);
        assertThat(rests).isEmpty();
    }

    @Test
    void whatIsNotInAListWithoutAnEndMayStillBeThere() {
        pages = _ -> Lists.JOBS.page(0, 5, true);
        assertThat(client.jobOf("file-3")).isPresent();
        assertThatThrownBy(() -> client.jobOf("file-9"))
                .isInstanceOf(ServiceFailure.UnendedList.class);
        assertThatThrownBy(() -> client.filesOfJobs()).isInstanceOf(ServiceFailure.class);
    }
}
