package odai.service.openai;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import odai.work.Progress;

/// The official client's line for one request whose body is a file. Its own sends a stream without
/// a length and in pieces of 8 KB: four times slower than the line may be.
final class StreamingUpload implements HttpClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileForm form;
    private final Progress progress;

    StreamingUpload(FileForm form, Progress progress) {
        this.form = form;
        this.progress = progress;
    }

    private record UploadResponse(
            HttpURLConnection line, int statusCode, Headers headers, InputStream body)
            implements HttpResponse {
        /// Hangs up from here: asked to close its side, the JDK's own server now and then resets
        /// the next line as well.
        @Override
        public void close() {
            try {
                body.close();
            } catch (IOException e) {
                throw new OpenAIIoException("Request failed", e);
            } finally {
                line.disconnect();
            }
        }
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        try {
            HttpURLConnection line =
                    (HttpURLConnection) URI.create(request.url()).toURL().openConnection();
            prepare(line, request.headers());
            try (StallWatchdog stallWatchdog =
                    new StallWatchdog(line::disconnect, progress, PATIENCE)) {
                try (OutputStream out = line.getOutputStream()) {
                    form.writeTo(out, stallWatchdog);
                }
                stallWatchdog.sent();
                return answer(line);
            }
        } catch (IOException e) {
            throw new OpenAIIoException("Request failed", e);
        }
    }

    private void prepare(HttpURLConnection line, Headers headers) throws IOException {
        line.setRequestMethod("POST");
        line.setDoOutput(true);
        line.setUseCaches(false);
        // a key is not taken elsewhere
        line.setInstanceFollowRedirects(false);
        line.setConnectTimeout((int) PATIENCE.toMillis());
        line.setReadTimeout((int) PATIENCE.toMillis());
        line.setFixedLengthStreamingMode(form.length());
        for (String name : headers.names()) {
            headers.values(name).forEach(value -> line.addRequestProperty(name, value));
        }
        line.setRequestProperty("Content-Type", form.contentType());
    }

    private static UploadResponse answer(HttpURLConnection line) throws IOException {
        try {
            int status = line.getResponseCode();
            InputStream body = status < 400 ? line.getInputStream() : line.getErrorStream();
            return new UploadResponse(
                    line,
                    status,
                    headers(line),
                    body == null ? InputStream.nullInputStream() : body);
        } catch (HttpRetryException e) {
            // it would like to log in anew, for which a stream cannot be sent again
            return new UploadResponse(
                    line, e.responseCode(), headers(line), InputStream.nullInputStream());
        }
    }

    private static Headers headers(HttpURLConnection line) {
        Map<String, List<String>> named =
                line.getHeaderFields().entrySet().stream()
                        // the first line has no name
                        .filter(it -> Objects.nonNull(it.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Headers.builder().putAll(named).build();
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(
            HttpRequest request, RequestOptions options) {
        return CompletableFuture.completedFuture(execute(request, options));
    }

    /// Each request has a line of its own.
    @Override
    public void close() {}
}
