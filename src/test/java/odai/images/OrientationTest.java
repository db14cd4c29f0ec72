package odai.images;

import static org.assertj.core.api.Assertions.assertThat;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientationTest {
    /// Three wide, two high:
    ///
    ///     a b c
    ///     d e f
    @ParameterizedTest
    @CsvSource({
        "1, abc/def", "2, cba/fed", "3, fed/cba", "4, def/abc",
        "5, ad/be/cf", "6, da/eb/fc", "7, fc/eb/da", "8, cf/be/ad"
    })
    void aLyingPictureIsSetUprightAsExifDefines(int orientation, String expected) {
        byte[] bgr = new byte[18];
        for (int i = 0; i < 6; i++) {
            bgr[3 * i] = (byte) ('a' + i);
        }
        try (BytePointer data = new BytePointer(bgr);
                Mat lying = new Mat(2, 3, opencv_core.CV_8UC3, data);
                Mat upright = Orientation.upright(lying, orientation)) {
            StringBuilder found = new StringBuilder();
            for (int y = 0; y < upright.rows(); y++) {
                for (int x = 0; x < upright.cols(); x++) {
                    found.append((char) (upright.ptr(y, x).get(0)));
                }
                found.append(y + 1 < upright.rows() ? "/" : "");
            }
            assertThat(found.toString()).isEqualTo(expected);
        }
    }
}
