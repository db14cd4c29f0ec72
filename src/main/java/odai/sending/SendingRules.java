package odai.sending;

import java.util.Set;
import java.util.stream.Collectors;
import odai.dataset.ImageFormat;
import odai.targets.Target;

/// What a picture must be where it goes.
///
/// @param formats taken as they are
/// @param mostBytes largest file
/// @param mostPixels most pixels, width times height; 0 where nothing is said
/// @param longSide what is drawn anew has at most this many pixels a side
/// @param redraw whether every picture is drawn anew, not only what could not go as it is: nothing
///   but its pixels leaves then, no place, no camera, no comment
/// @param quality of JPEGs, 1 … 100
public record SendingRules(
        Set<ImageFormat> formats,
        long mostBytes,
        long mostPixels,
        int longSide,
        boolean redraw,
        int quality) {
    private static final int QUALITY = 85;

    /// Of a converted training picture, unless every picture is to be drawn anew in its own size.
    public static final int TRAINING_SIDE = 4096;

    /// What the services shrink a picture to at the closest look.
    private static final int CHAT_SIDE = 2048;

    private static final int OPINION_SIDE = 1024;

    /// For a second opinion: the service would shrink a larger picture itself, to 768 pixels on the
    /// short side.
    public static final SendingRules OPINION =
            new SendingRules(Set.of(), Long.MAX_VALUE, 0, OPINION_SIDE, true, QUALITY);

    public SendingRules {
        formats = Set.copyOf(formats);
        if (longSide < 1 || quality < 1 || quality > 100) {
            throw new IllegalArgumentException(longSide + " pixels, quality " + quality);
        }
    }

    /// As a target takes training pictures: byte for byte what it can.
    public static SendingRules training(Target target) {
        Target.Limits limits = target.limits();
        return new SendingRules(
                limits.formats(),
                limits.imageBytes(),
                limits.imagePixels(),
                TRAINING_SIDE,
                false,
                QUALITY);
    }

    /// For a picture of the curator's own that a model is asked about: what is dropped somewhere
    /// may say where it was taken.
    public static SendingRules chat(Target target) {
        return training(target).redrawn(CHAT_SIDE, QUALITY);
    }

    public SendingRules redrawn(int side, int withQuality) {
        return new SendingRules(formats, mostBytes, mostPixels, side, true, withQuality);
    }

    /// For readers that take fewer formats.
    public SendingRules only(Set<ImageFormat> taken) {
        Set<ImageFormat> both =
                formats.stream().filter(taken::contains).collect(Collectors.toUnmodifiableSet());
        return new SendingRules(both, mostBytes, mostPixels, longSide, redraw, quality);
    }

    public SendingRules quality(int of) {
        return new SendingRules(formats, mostBytes, mostPixels, longSide, redraw, of);
    }
}
