package odai.images;

import java.io.IOException;
import odai.dataset.Defect;
import org.bytedeco.opencv.opencv_core.Mat;

/// A picture decoded natively: opaque blue, green, red, the right way up; or why there is none.
sealed interface Upright extends AutoCloseable {
    /// Closes with what holds it.
    record Picture(Mat bgr) implements Upright {
        @Override
        public void close() {
            bgr.close();
        }
    }

    record Broken(Defect defect) implements Upright {
        @Override
        public void close() {}
    }

    @Override
    void close();

    /// @param longSide at most this many pixels; never enlarged
    static Upright of(PictureFile file, Header header, int longSide) {
        Defect obstacle = header.obstacle(file.data().capacity());
        if (obstacle != null) {
            return new Broken(obstacle);
        }
        Natives.load();
        try (Mat lying =
                header.inks()
                        ? InkDecoder.decode(file, longSide)
                        : NativeDecoder.decode(file, header, longSide)) {
            return lying == null
                    ? new Broken(Defect.CORRUPT)
                    : new Picture(Orientation.upright(lying, header.structure().orientation));
        } catch (IOException | RuntimeException e) {
            // decoders throw what they like at broken files: to a person it is one thing
            return new Broken(Defect.CORRUPT);
        }
    }
}
