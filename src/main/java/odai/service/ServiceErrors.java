package odai.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import javax.net.ssl.SSLException;
import odai.targets.Target;
import odai.work.FileTrouble;
import odai.work.ServiceProblem;

/// A failure as a problem a person can act on; never with a key in it.
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
            case ServiceFailure failure -> problem(failure);
            case JsonProcessingException _ ->
                    new ServiceProblem.Garbled(target.name(), words(error));
            case IOException io -> connection(rootOf(io));
            default -> new ServiceProblem.Garbled(target.name(), words(error));
        };
    }

    private ServiceProblem problem(ServiceFailure failure) {
        return switch (failure) {
            case ServiceFailure.UnendedList list ->
                    new ServiceProblem.ListUnended(target.name(), list.entries());
            case ServiceFailure.InvalidKey _ -> new ServiceProblem.KeyRejected(target.name());
            case ServiceFailure.ErrorResponse answer -> problem(answer);
            case ServiceFailure.NoResponse lost -> connection(rootOf(lost));
            case ServiceFailure.MalformedResponse answer ->
                    new ServiceProblem.Garbled(target.name(), words(answer));
        };
    }

    private ServiceProblem connection(Throwable cause) {
        return switch (cause) {
            case JsonProcessingException _, ProtocolException _ ->
                    new ServiceProblem.Garbled(target.name(), words(cause));
            case UnknownHostException _ -> new ServiceProblem.UnknownHost(host);
            case SSLException tls -> new ServiceProblem.NotSecure(host, words(tls));
            case ConnectException _, NoRouteToHostException _, SocketTimeoutException _ ->
                    new ServiceProblem.Unreachable(host, words(cause));
            // no connection throws that
            case FileSystemException file ->
                    new ServiceProblem.FileNotReadable(
                            String.valueOf(file.getFile()), FileTrouble.detail(file));
            default -> new ServiceProblem.LineBroken(host, words(cause));
        };
    }

    private ServiceProblem problem(ServiceFailure.ErrorResponse error) {
        int status = error.status();
        if (status == 401) {
            // the service's own words may repeat characters of the key
            return new ServiceProblem.KeyRejected(target.name());
        }
        if (error.code().equals("training_not_available")) {
            return new ServiceProblem.TrainingNotAvailable(target.name(), words(error));
        }
        if (status == 429) {
            if (!error.throttled()) {
                return new ServiceProblem.QuotaExceeded(target.name(), words(error));
            }
            long seconds = error.retryAfter().orElse(Duration.ZERO).toSeconds();
            return seconds > 0
                    ? new ServiceProblem.WaitAsked(target.name(), seconds, words(error))
                    : new ServiceProblem.RateLimited(target.name(), words(error));
        }
        return new ServiceProblem.RequestRefused(target.name(), status, words(error));
    }

    /// The error's own words, without the key, in one line and not endless. What a parser says of
    /// an answer tells a person nothing: it becomes plain words.
    public String words(Throwable error) {
        String text = key.redact(plain(error)).strip().replaceAll("\\s*\\R\\s*", " ");
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String plain(Throwable error) {
        boolean parsers =
                error instanceof ServiceFailure && !(error instanceof ServiceFailure.ErrorResponse);
        return switch (parsers ? rootOf(error) : error) {
            case JsonProcessingException _ -> "not JSON";
            case EOFException _ -> "the answer ended too early";
            case ProtocolException _ -> "not HTTP";
            default -> String.valueOf(error.getMessage());
        };
    }

    /// Whether something of this machine was in the way, such as a file that is gone.
    public static boolean ours(Throwable error) {
        return rootOf(error) instanceof FileSystemException;
    }

    public static Throwable rootOf(Throwable error) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable root = error;
        while (seen.add(root) && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
