package odai.images;

import odai.dataset.Defect;
import org.bytedeco.opencv.opencv_core.Mat;

/// A picture decoded natively: opaque blue, green, red, the right way up; or why there is none.
sealed interface Upright extends AutoCloseable {
    /// Closes with what holds it.
    ///
    /// @param share the memory it was decoded in
    record UprightPicture(Mat bgr, MemoryBudget.Share share) implements Upright {
        @Override
        public void close() {
            bgr.close();
            share.close();
        }
    }

    record UprightFailure(Defect defect) implements Upright {
        @Override
        public void close() {}
    }

    @Override
    void close();
}
