package odai.practice;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a request is from this machine and not from a web page that a browser on it shows: a
/// page may point a name of its own at 127.0.0.1, and then the Host or the Origin tells. Another
/// program's page on this machine is a web page too: of pages only the service's own may ask.
final class LoopbackOnly {
    private static final String HOST = "(?:127(?:\\.\\d{1,3}){3}|localhost|\\[::1])(?::\\d{1,5})?";
    private static final Pattern ADDRESS = Pattern.compile(HOST, Pattern.CASE_INSENSITIVE);
    private static final String HTTP = "http://";

    private LoopbackOnly() {}

    /// @param port the service's own
    static boolean allows(Headers request, int port) {
        String host = request.getFirst("Host");
        boolean here = host != null && ADDRESS.matcher(host).matches();
        return here
                && request.getOrDefault("Origin", List.of()).stream()
                        .allMatch(origin -> own(origin, port));
    }

    private static boolean own(String origin, int port) {
        String authority =
                origin.regionMatches(true, 0, HTTP, 0, HTTP.length())
                        ? origin.substring(HTTP.length())
                        : "";
        return ADDRESS.matcher(authority).matches() && authority.endsWith(":" + port);
    }
}
