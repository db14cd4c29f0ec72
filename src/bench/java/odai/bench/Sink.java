package odai.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A service on loopback that takes files as fast as it can and keeps nothing of them.
final class Sink implements AutoCloseable {
    private static final byte[] FILE =
            ("{\"object\":\"file\",\"id\":\"file-1\",\"bytes\":1,\"created_at\":1,"
                            + "\"filename\":\"x\",\"purpose\":\"fine-tune\",\"status\":\"processed\"}")
                    .getBytes(StandardCharsets.UTF_8);

    private final AtomicLong taken = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Sink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        InputStream body = exchange.getRequestBody();
                        byte[] buffer = new byte[1 << 18];
                        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
                            taken.addAndGet(n);
                        }
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, FILE.length);
                        exchange.getResponseBody().write(FILE);
                    }
                });
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// Bytes of all requests together.
    long taken() {
        return taken.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
