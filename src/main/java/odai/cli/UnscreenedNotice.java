package odai.cli;

import odai.curating.Curation;

/// Says how many examples no screener has looked at: of those, nothing is known.
final class UnscreenedNotice {
    private UnscreenedNotice() {}

    static void warn(Console console, Curation curation) {
        long count = curation.judged().stream().filter(row -> !row.evidence().screened()).count();
        if (count > 0) {
            console.warn("cli.unscreened", count);
        }
    }
}
