package odai.sending;

import odai.images.PictureSize;

/// What will become of a picture on its way out, known before it is opened: prices, sizes and the
/// memory of an export are estimated from it, and the pipeline follows it.
///
/// @param asItIs whether the file's own bytes go
/// @param firstSide of what is drawn anew, the long side that is tried first, in pixels
/// @param width of the picture that leaves, in pixels; 0 where unknown. One that has too many bytes
///   at this size becomes smaller still
/// @param height the same
/// @param bytes of the file that leaves: exact where it goes as it is, else estimated
/// @param weight what may be held of memory from reading it to writing it in Base64, in bytes
public record SendingPlan(
        boolean asItIs, int firstSide, int width, int height, long bytes, long weight) {
    private static final int PIXELS_PER_BYTE = 3;

    /// The pixels as they lie and upright, in three bytes each.
    private static final int BYTES_PER_PIXEL = 6;

    /// The file, and its four thirds in Base64, rounded up.
    private static final int COPIES = 3;

    /// Of a picture without edits.
    public static SendingPlan of(PictureFacts facts, SendingRules rules) {
        return of(facts, rules, new PictureSize(facts.width(), facts.height()), false);
    }

    /// @param edited the size after all edits
    /// @param anyEdit whether there are any
    static SendingPlan of(
            PictureFacts facts, SendingRules rules, PictureSize edited, boolean anyEdit) {
        double scale = scale(edited, rules.mostPixels());
        boolean asItIs =
                rules.formats().contains(facts.format())
                        && facts.sound()
                        && facts.bytes() <= rules.mostBytes()
                        && scale == 1
                        && !anyEdit
                        && !rules.redraw();
        int longer = Math.max(edited.width(), edited.height());
        int fitting = longer == 0 ? SendingRules.TRAINING_SIDE : (int) Math.max(1, longer * scale);
        int side = Math.min(fitting, rules.longSide());
        PictureSize size = asItIs || longer <= side ? edited : fitted(edited, longer, side);
        long pixels = (long) facts.width() * facts.height();
        return new SendingPlan(
                asItIs,
                side,
                size.width(),
                size.height(),
                asItIs || pixels == 0 ? facts.bytes() : estimate(size, rules.mostBytes()),
                COPIES * facts.bytes() + (asItIs ? 0 : BYTES_PER_PIXEL * pixels));
    }

    /// How much smaller each side must become to have no more pixels than that.
    private static double scale(PictureSize size, long most) {
        double pixels = (double) size.width() * size.height();
        return most == 0 || pixels <= most ? 1 : Math.sqrt(most / pixels);
    }

    private static PictureSize fitted(PictureSize size, int longer, int side) {
        double scale = (double) side / longer;
        return new PictureSize(
                (int) Math.max(1, Math.round(size.width() * scale)),
                (int) Math.max(1, Math.round(size.height() * scale)));
    }

    private static long estimate(PictureSize size, long most) {
        return Math.min(most, (long) size.width() * size.height() / PIXELS_PER_BYTE);
    }
}
