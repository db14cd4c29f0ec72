package odai.practice;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a request is from this machine and not from a web page that a browser on it shows: a
/// page may point a name of its own at 127.0.0.1, and then the Host or the Origin tells.
final class LoopbackOnly {
    private static final String HOST = "(?:127(?:\\.\\d{1,3}){3}|localhost|\\[::1])(?::\\d{1,5})?";
    private static final Pattern ADDRESS = Pattern.compile(HOST, Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE =
            Pattern.compile("https?://" + HOST, Pattern.CASE_INSENSITIVE);

    private LoopbackOnly() {}

    static boolean allows(Headers request) {
        String host = request.getFirst("Host");
        boolean here = host != null && ADDRESS.matcher(host).matches();
        return here
                && request.getOrDefault("Origin", List.of()).stream()
                        .allMatch(origin -> PAGE.matcher(origin).matches());
    }
}
