package odai.screening;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import odai.dataset.Kind;
import odai.images.Pixels;
import odai.work.Workers;

/// Finds and reads what is written in a picture. Costs as much as all other nets together, so it is
/// asked only about pictures that were drawn, or in which the small net suspects something.
final class WordReader implements SessionSet.SessionLoader {
    /// Lines read at most; each takes as long as a small net.
    static final int MOST = 12;

    /// What asks to be clicked is short; longer lines, in heights, are paragraphs and come last.
    private static final double SHORT = 16;

    /// From here on it is a screen, which is looked at this large, so that words of 14 pixels on
    /// one of 1280 are found.
    private static final double SCREEN = .5;

    private static final int LARGE = 960;
    private static final int SMALL = 640;

    /// Enough for the large letters of what looks like a CAPTCHA when it is small.
    private static final int LETTERS = 512;

    /// So many lines may belong to a page that only looks like one, which is looked at again.
    private static final int MANY = 4;

    private static final double SUSPECT = .5;

    /// The line from which CAPTCHAs count.
    private static final double SURE = SkipPolicy.DEFAULT.band(Kind.CAPTCHA).skip();

    /// In pictures whose shorter edge is shorter, in pixels, words are easily overlooked.
    private static final int TINY = 100;

    /// A line that reaches over this share of the width is writing, though it could not be read.
    private static final double ACROSS = .75;

    /// Finding lines takes more memory than all other nets together, some 150 MB for a screen: only
    /// some threads may do it at a time.
    private final Semaphore finding = new Semaphore(Math.max(1, Workers.cores() / 2));

    private final SessionSet nets = new SessionSet();
    private final TextLineDetector finder = nets.add(TextLineDetector::new);
    private final TextRecognizer reader = nets.add(TextRecognizer::new);

    /// Whether reading may tell more than the small net did.
    static boolean worth(CaptchaNet.CaptchaScores captchaScores, double flat) {
        return flat >= Flatness.DRAWN || suspected(captchaScores);
    }

    private static boolean suspected(CaptchaNet.CaptchaScores captchaScores) {
        return captchaScores.captcha() + captchaScores.words() >= SUSPECT;
    }

    /// @param flat share of flat pixels
    RecognizedText read(Pixels picture, CaptchaNet.CaptchaScores captchaScores, double flat) {
        int side = side(picture, flat);
        if (!suspected(captchaScores)) {
            return read(picture, anywhere(picture, side));
        }
        List<Detection> quick = lines(picture, LETTERS);
        if (quick.size() < MANY) {
            RecognizedText recognizedText = read(picture, quick);
            // what is written small on a large empty page shows in its own size only
            if (side == SMALL || settles(recognizedText, captchaScores)) {
                return recognizedText;
            }
        }
        return read(picture, lines(picture, side));
    }

    /// Whether nothing that may still be read would change what is thought of the picture.
    private static boolean settles(
            RecognizedText recognizedText, CaptchaNet.CaptchaScores captchaScores) {
        return recognizedText.asks() || !recognizedText.bare() && captchaScores.captcha() >= SURE;
    }

    private RecognizedText read(Pixels picture, List<Detection> lines) {
        double shape = (double) picture.width() / picture.height();
        List<String> words =
                chosen(lines, shape).stream()
                        .map(line -> reader.read(picture, line))
                        .filter(text -> !text.isBlank())
                        .toList();
        return words.isEmpty() && bare(picture, lines)
                ? RecognizedText.BARE
                : new RecognizedText(words);
    }

    private static int side(Pixels picture, double flat) {
        int longer = Math.max(picture.width(), picture.height());
        return flat > SCREEN && longer > LARGE ? LARGE : SMALL;
    }

    /// Most drawn pictures, and photographs on a white ground, have no words; a glance at half of
    /// the size, which takes a quarter of the time, tells.
    private List<Detection> anywhere(Pixels picture, int side) {
        return any(picture, side / 2) ? lines(picture, side) : List.of();
    }

    private List<Detection> lines(Pixels picture, int side) {
        return inTurn(() -> finder.lines(picture, side));
    }

    private boolean any(Pixels picture, int side) {
        return inTurn(() -> finder.any(picture, side));
    }

    private <T> T inTurn(Supplier<T> look) {
        finding.acquireUninterruptibly();
        try {
            return look.get();
        } finally {
            finding.release();
        }
    }

    private static boolean bare(Pixels picture, List<Detection> lines) {
        return Math.min(picture.width(), picture.height()) >= TINY
                && lines.stream().noneMatch(line -> line.width() >= ACROSS);
    }

    /// Those worth reading, from the top.
    ///
    /// @param shape the picture's width by its height
    static List<Detection> chosen(List<Detection> lines, double shape) {
        return lines.stream()
                .sorted(
                        Comparator.comparing((Detection line) ->
                                        line.width() * shape / line.height() > SHORT)
                                .thenComparing(
                                        Comparator.comparingDouble(Detection::area).reversed()))
                .limit(MOST)
                .sorted(
                        Comparator.comparingDouble((Detection line) -> line.top())
                                .thenComparingDouble(Detection::left))
                .toList();
    }

    @Override
    public void close() {
        nets.close();
    }
}
