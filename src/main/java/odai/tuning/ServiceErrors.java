package odai.tuning;

import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import java.net.URI;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import odai.targets.Target;
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
            case OpenAIServiceException service -> problem(service);
            case OpenAIIoException io -> new ServiceProblem.Unreachable(host, words(rootOf(io)));
            default -> new ServiceProblem.Garbled(target.name(), words(error));
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
            boolean wait =
                    code.isEmpty()
                            || code.equals("rate_limit_exceeded")
                            || code.equals("slow_down");
            return wait
                    ? new ServiceProblem.RateLimited(target.name(), words(error))
                    : new ServiceProblem.QuotaExceeded(target.name(), words(error));
        }
        return new ServiceProblem.Refused(target.name(), status, words(error));
    }

    /// The error's own words, without the key and not endless.
    public String words(Throwable error) {
        String text = key.redact(String.valueOf(error.getMessage()));
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
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
