package odai.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import odai.curating.Batch;
import odai.dataset.Defect;
import odai.dataset.ImageFormat;
import odai.targets.Target;

/// The pictures, by what import learned of them. What the export can mend is a warning, no
/// obstacle.
final class PictureRules {
    private static final int PICTURES = 1;
    private static final long MEGABYTE = 1 << 20;
    private static final Set<Defect> FORMAT = Set.of(Defect.FOREIGN_FORMAT, Defect.ANIMATED);
    private static final Set<Defect> COLOUR =
            Set.of(Defect.CMYK, Defect.GRAYSCALE, Defect.PALETTE, Defect.SIXTEEN_BIT);

    private PictureRules() {}

    static List<PreflightRow> check(Target target, Batch batch) {
        Target.Limits limits = target.limits();
        List<Batch.Item> items = CountRules.both(batch);
        List<PreflightRow> preflightRows = new ArrayList<>();
        preflightRows.add(
                PreflightRow.needs(
                        Rule.PICTURES_PER_EXAMPLE,
                        PICTURES <= limits.imagesPerExample(),
                        PICTURES,
                        limits.imagesPerExample()));
        List<Long> foreign =
                CountRules.ids(
                        items,
                        item ->
                                !limits.formats().contains(item.source().format())
                                        || has(item, FORMAT));
        boolean mendable = limits.formats().contains(ImageFormat.JPEG);
        preflightRows.add(
                PreflightRow.about(
                        Rule.FORMATS,
                        mendable ? RowWeight.WARNING : RowWeight.OBSTACLE,
                        foreign,
                        names(limits.formats())));
        preflightRows.add(
                PreflightRow.about(
                        Rule.COLOURS,
                        RowWeight.WARNING,
                        CountRules.ids(items, item -> has(item, COLOUR)),
                        names(limits.colours())));
        preflightRows.add(
                PreflightRow.about(
                        Rule.PICTURE_BYTES,
                        RowWeight.WARNING,
                        CountRules.ids(items, item -> item.source().bytes() > limits.imageBytes()),
                        limits.imageBytes() / MEGABYTE));
        if (limits.imagePixels() > 0) {
            preflightRows.add(
                    PreflightRow.about(
                            Rule.PICTURE_PIXELS,
                            RowWeight.OBSTACLE,
                            CountRules.ids(items, item -> pixels(item) > limits.imagePixels()),
                            limits.imagePixels()));
        }
        return preflightRows;
    }

    private static long pixels(Batch.Item item) {
        return (long) item.source().width() * item.source().height();
    }

    private static boolean has(Batch.Item item, Set<Defect> any) {
        return item.judged().evidence().defects().stream().anyMatch(any::contains);
    }

    private static String names(Set<?> of) {
        return String.join(", ", new TreeSet<>(of.stream().map(Object::toString).toList()));
    }
}
