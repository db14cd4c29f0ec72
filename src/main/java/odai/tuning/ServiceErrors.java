package odai.tuning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.OptionalLong;
import java.util.Set;
import javax.net.ssl.SSLException;
import odai.targets.Target;
import odai.work.FileTrouble;
import odai.work.ServiceProblem;

/// What the client throws, as a problem a person can act on; never with a key in it.
public final class ServiceErrors {
    private static final int SHOWN = 500;

    private final Target target;
    private final String host;
    private final ApiKey key;

    public ServiceErrors(Target target, String baseUrl, ApiKey key) {
        this.target = target;
        this.host = String.valueOf(URI.create(baseUrl).getHost());
        this.key = key;
    }

    public ServiceProblem problem(Throwable error) {
        return switch (error) {
            case EndlessList list -> new ServiceProblem.ListUnended(target.name(), list.entries);
            case UnsendableKey _ -> new ServiceProblem.KeyRejected(target.name());
            case OpenAIServiceException service -> problem(service);
            case OpenAIIoException io -> line(rootOf(io));
            case JsonProcessingException _ ->
                    new ServiceProblem.Garbled(target.name(), words(error));
            case IOException io -> line(rootOf(io));
            default -> new ServiceProblem.Garbled(target.name(), words(error));
        };
    }

    private ServiceProblem line(Throwable cause) {
        return switch (cause) {
            case JsonProcessingException _, ProtocolException _ ->
                    new ServiceProblem.Garbled(target.name(), words(cause));
            case UnknownHostException _ -> new ServiceProblem.UnknownHost(host);
            case SSLException tls -> new ServiceProblem.NotSecure(host, words(tls));
            case ConnectException _, NoRouteToHostException _, SocketTimeoutException _ ->
                    new ServiceProblem.Unreachable(host, words(cause));
            // no line throws that
            case FileSystemException file ->
                    new ServiceProblem.FileNotReadable(
                            String.valueOf(file.getFile()), FileTrouble.detail(file));
            default -> new ServiceProblem.LineBroken(host, words(cause));
        };
    }

    private ServiceProblem problem(OpenAIServiceException error) {
        int status = error.statusCode();
        String code = error.code().orElse("");
        if (status == 401) {
            // the service's own words may repeat characters of the key
            return new ServiceProblem.KeyRejected(target.name());
        }
        if (code.equals("training_not_available")) {
            return new ServiceProblem.TrainingNotAvailable(target.name(), words(error));
        }
        if (status == 429) {
            if (!mayWait(error)) {
                return new ServiceProblem.QuotaExceeded(target.name(), words(error));
            }
            OptionalLong seconds = wait(error);
            return seconds.isPresent()
                    ? new ServiceProblem.WaitAsked(target.name(), seconds.getAsLong(), words(error))
                    : new ServiceProblem.RateLimited(target.name(), words(error));
        }
        return new ServiceProblem.RequestRefused(target.name(), status, words(error));
    }

    /// Whether a 429 says to come back later; otherwise there is no credit left.
    static boolean mayWait(OpenAIServiceException error) {
        String code = error.code().orElse("");
        return code.isEmpty() || code.equals("rate_limit_exceeded") || code.equals("slow_down");
    }

    /// The seconds after which the service wants to be asked again; empty where it names none.
    static OptionalLong wait(Exception error) {
        if (error instanceof OpenAIServiceException answer) {
            return answer.headers().values("retry-after").stream()
                    .filter(value -> value.matches("[0-9]{1,6}"))
                    .mapToLong(Long::parseLong)
                    .findFirst();
        }
        return OptionalLong.empty();
    }

    /// The error's own words, without the key, in one line and not endless. What a parser says of
    /// an answer tells a person nothing: it becomes plain words.
    public String words(Throwable error) {
        String text = key.redact(plain(error)).strip().replaceAll("\\s*\\R\\s*", " ");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String plain(Throwable error) {
        boolean parsers =
                error instanceof OpenAIException && !(error instanceof OpenAIServiceException);
        return switch (parsers ? rootOf(error) : error) {
            case JsonProcessingException _ -> "not JSON";
            case EOFException _ -> "the answer ended too early";
            case ProtocolException _ -> "not HTTP";
            default -> String.valueOf(error.getMessage());
        };
    }

    /// Whether something of this machine was in the way, such as a file that is gone.
    static boolean ours(Throwable error) {
        return rootOf(error) instanceof FileSystemException;
    }

    static Throwable rootOf(Throwable error) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable root = error;
        while (seen.add(root) && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
