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
            return new Upright.Broken(Defect.EMPTY_FILE);
        }
        if (length <= LARGE) {
            try (PictureFile file = PictureFile.read(channel, path)) {
                return open(file, wanted);
            }
        }
        Header header = Header.of(Source.of(channel));
        Defect obstacle = obstacle(header, length, wanted);
        if (obstacle != null) {
            return new Upright.Broken(obstacle);
        }
        MemoryBudget.Share share = MemoryBudget.SHARED.take(cost(header, length, wanted));
        Upright made = new Upright.Broken(Defect.UNREADABLE);
        try (PictureFile file = PictureFile.read(channel, path)) {
            // what was looked at on the disk may have changed since
            Header read = Header.of(file.source());
            if (obstacle(read, file.length(), wanted) == null
                    && cost(read, file.length(), wanted) <= share.bytes()) {
                made = decode(file, read, wanted, share);
            }
        } finally {
            if (made instanceof Upright.Broken) {
                share.close();
            }
        }
        return made;
    }

    Upright open(PictureFile file, Wanted wanted) {
        Header header = Header.of(file.source());
        Defect obstacle = obstacle(header, file.length(), wanted);
        if (obstacle != null) {
            return new Upright.Broken(obstacle);
        }
        MemoryBudget.Share share = MemoryBudget.SHARED.take(cost(header, file.length(), wanted));
        Upright made = new Upright.Broken(Defect.CORRUPT);
        try {
            made = decode(file, header, wanted, share);
        } finally {
            if (made instanceof Upright.Broken) {
                share.close();
            }
        }
        return made;
    }

    private static long cost(Header header, long length, Wanted wanted) {
        return DecodeCost.of(header, length, wanted.longSide, wanted.onHeap);
    }

    private static @Nullable Defect obstacle(Header header, long length, Wanted wanted) {
        Defect obstacle = header.obstacle(length);
        if (obstacle != null) {
            return obstacle;
        }
        return MemoryBudget.SHARED.holds(cost(header, length, wanted))
                ? null
                : Defect.TOO_MANY_PIXELS;
    }

    /// @param share goes with the picture; of what is broken the caller gives it back
    private Upright decode(
            PictureFile file, Header header, Wanted wanted, MemoryBudget.Share share) {
        try {
            return marked(file, header, wanted, share);
        } catch (IOException | RuntimeException e) {
            // decoders throw what they like at broken files: to a person it is one thing
            LOG.log(Level.FINE, "not decoded", e);
            return new Upright.Broken(Defect.CORRUPT);
        } catch (OutOfMemoryError e) {
            LOG.log(Level.WARNING, "no memory for a picture", e);
            return new Upright.Broken(Defect.TOO_MANY_PIXELS);
        }
    }

    private Upright marked(PictureFile file, Header header, Wanted wanted, MemoryBudget.Share share)
            throws IOException {
        if (marks.endedTheProgram(file)) {
            return new Upright.Broken(Defect.ENDED_THE_PROGRAM);
        }
        Natives.load();
        PictureFile seen = header.structure().input.of(file);
        try (DecodeMarks.Mark _ = marks.begin(file);
                Mat lying =
                        header.inks()
                                ? InkDecoder.decode(seen, header, wanted.longSide)
                                : NativeDecoder.decode(seen, header, wanted.longSide)) {
            return lying == null
                    ? new Upright.Broken(Defect.CORRUPT)
                    : new Upright.Picture(
                            Orientation.upright(lying, header.structure().orientation), share);
        } finally {
            if (seen != file) {
                seen.close();
            }
        }
    }
}
