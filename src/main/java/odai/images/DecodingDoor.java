package odai.images;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import odai.dataset.Defect;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/// The one door from bytes to pixels: nothing reaches a decoder whose structure was not checked,
/// whose memory is not taken from the budget, that ended the program before, or unmarked.
final class DecodingDoor {
    private static final Logger LOG = Logger.getLogger(DecodingDoor.class.getName());

    /// A larger file is in memory only once its share of the budget is taken; a smaller one counts
    /// from then on.
    private static final long LARGE = 8 << 20;

    private final DecodeMarks marks;

    DecodingDoor(DecodeMarks marks) {
        this.marks = marks;
    }

    /// What is to come out.
    ///
    /// @param longSide at most this many pixels; never enlarged
    /// @param onHeap whether the pixels are copied to the heap in the end
    record Wanted(int longSide, boolean onHeap) {}

    /// @param path where the file lies
    Upright open(FileChannel channel, Path path, Wanted wanted) throws IOException {
        long length = channel.size();
        if (length == 0) {
            return new Upright.UprightFailure(Defect.EMPTY_FILE);
        }
        if (length <= LARGE) {
            try (PictureFile file = PictureFile.read(channel, path)) {
                return open(file, wanted);
            }
        }
        ImageHeader imageHeader = ImageHeader.of(ByteSource.of(channel));
        Defect obstacle = obstacle(imageHeader, length, wanted);
        if (obstacle != null) {
            return new Upright.UprightFailure(obstacle);
        }
        MemoryBudget.Share share = MemoryBudget.SHARED.take(cost(imageHeader, length, wanted));
        Upright made = new Upright.UprightFailure(Defect.UNREADABLE);
        try (PictureFile file = PictureFile.read(channel, path)) {
            // what was looked at on the disk may have changed since
            ImageHeader read = ImageHeader.of(file.source());
            if (obstacle(read, file.length(), wanted) == null
                    && cost(read, file.length(), wanted) <= share.bytes()) {
                made = decode(file, read, wanted, share);
            }
        } finally {
            if (made instanceof Upright.UprightFailure) {
                share.close();
            }
        }
        return made;
    }

    Upright open(PictureFile file, Wanted wanted) {
        ImageHeader imageHeader = ImageHeader.of(file.source());
        Defect obstacle = obstacle(imageHeader, file.length(), wanted);
        if (obstacle != null) {
            return new Upright.UprightFailure(obstacle);
        }
        MemoryBudget.Share share =
                MemoryBudget.SHARED.take(cost(imageHeader, file.length(), wanted));
        Upright made = new Upright.UprightFailure(Defect.CORRUPT);
        try {
            made = decode(file, imageHeader, wanted, share);
        } finally {
            if (made instanceof Upright.UprightFailure) {
                share.close();
            }
        }
        return made;
    }

    private static long cost(ImageHeader imageHeader, long length, Wanted wanted) {
        return DecodeCost.of(imageHeader, length, wanted.longSide, wanted.onHeap);
    }

    private static @Nullable Defect obstacle(ImageHeader imageHeader, long length, Wanted wanted) {
        Defect obstacle = imageHeader.obstacle(length);
        if (obstacle != null) {
            return obstacle;
        }
        return MemoryBudget.SHARED.holds(cost(imageHeader, length, wanted))
                ? null
                : Defect.TOO_MANY_PIXELS;
    }

    /// @param share goes with the picture; of what is broken the caller gives it back
    private Upright decode(
            PictureFile file, ImageHeader imageHeader, Wanted wanted, MemoryBudget.Share share) {
        try {
            return marked(file, imageHeader, wanted, share);
        } catch (IOException | RuntimeException e) {
            // decoders throw what they like at broken files: to a person it is one thing
            LOG.log(Level.FINE, "not decoded", e);
            return new Upright.UprightFailure(Defect.CORRUPT);
        } catch (OutOfMemoryError e) {
            LOG.log(Level.WARNING, "no memory for a picture", e);
            return new Upright.UprightFailure(Defect.TOO_MANY_PIXELS);
        }
    }

    private Upright marked(
            PictureFile file, ImageHeader imageHeader, Wanted wanted, MemoryBudget.Share share)
            throws IOException {
        if (marks.endedTheProgram(file)) {
            return new Upright.UprightFailure(Defect.ENDED_THE_PROGRAM);
        }
        OpenCvNatives.load();
        PictureFile seen = imageHeader.structure().input.of(file);
        try (DecodeMarks.DecodeMark _ = marks.begin(file);
                Mat lying =
                        imageHeader.inks()
                                ? CmykDecoder.decode(seen, imageHeader, wanted.longSide)
                                : NativeDecoder.decode(seen, imageHeader, wanted.longSide)) {
            return lying == null
                    ? new Upright.UprightFailure(Defect.CORRUPT)
                    : new Upright.UprightPicture(
                            Orientation.upright(lying, imageHeader.structure().orientation), share);
        } finally {
            if (seen != file) {
                seen.close();
            }
        }
    }
}
