package odai.images;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.jspecify.annotations.Nullable;

/// The first picture of a GIF (GIF89a specification, appendix F), drawn on a white canvas. In Java,
/// since OpenCV's own reader keeps several canvases and walks through the whole animation. What a
/// broken file does not say stays white.
final class GifDecoder {
    private static final int MOST_BITS = 12;
    private static final int CODES = 1 << MOST_BITS;

    /// Bytes that the tables of a decoder take, about.
    static final long TABLES = 64 << 10;

    private static final int[] FIRST_ROW = {0, 4, 2, 1};
    private static final int[] ROW_STEP = {8, 8, 4, 2};

    private final ByteReader in;
    private final GifStructure gif;
    private final ImageStructure.AnimationFrame animationFrame;
    private final int[] before = new int[CODES];
    private final byte[] last = new byte[CODES];
    private final byte[] backwards = new byte[CODES + 1];
    private final byte[] bgr = new byte[3 * 256];
    private final ByteBuffer canvas;
    private final int width;
    private final int height;

    // where the next pixel goes, within the frame
    private int x;
    private int y;
    private int pass;

    // where the next bits are
    private long at;
    private int left;
    private int bits;
    private int filled;

    private GifDecoder(
            ByteSource byteSource,
            GifStructure gif,
            ImageStructure.AnimationFrame animationFrame,
            Mat canvas) {
        this.in = ByteReader.of(byteSource, false);
        this.gif = gif;
        this.animationFrame = animationFrame;
        this.canvas = canvas.createBuffer();
        this.width = canvas.cols();
        this.height = canvas.rows();
        this.at = gif.data + 1;
        for (int i = 0; i < gif.colourCount; i++) {
            for (int channel = 0; channel < 3; channel++) {
                bgr[3 * i + channel] = (byte) in.u8(gif.colours + 3L * i + 2 - channel);
            }
        }
    }

    /// @return null where nothing can be drawn
    static @Nullable Mat decode(PictureFile file) {
        ByteSource byteSource = file.source();
        GifStructure gif = GifStructure.of(byteSource);
        ImageStructure.AnimationFrame animationFrame = gif.structure().frame;
        if (animationFrame == null || animationFrame.width() == 0 || animationFrame.height() == 0) {
            return null;
        }
        try (Scalar white = Scalar.all(255)) {
            Mat canvas =
                    new Mat(
                            gif.structure().height,
                            gif.structure().width,
                            opencv_core.CV_8UC3,
                            white);
            new GifDecoder(byteSource, gif, animationFrame, canvas).draw(gif.data);
            return canvas;
        }
    }

    private void draw(long data) {
        int least = in.u8(data);
        int clear = 1 << least;
        int size = least + 1;
        int next = clear + 2;
        int previous = -1;
        byte first = 0;
        for (int i = 0; i < clear; i++) {
            last[i] = (byte) i;
        }
        Arrays.fill(before, -1);
        while (y < animationFrame.height()) {
            int code = code(size);
            if (code < 0 || code == clear + 1 || code > next) {
                return;
            }
            if (code == clear) {
                size = least + 1;
                next = clear + 2;
                previous = -1;
                continue;
            }
            if (previous < 0 && code > clear || code == next && next == CODES) {
                return;
            }
            int length = 0;
            int link = code;
            if (code == next) {
                backwards[length++] = first;
                link = previous;
            }
            for (; link > clear; link = before[link]) {
                backwards[length++] = last[link];
            }
            first = last[link];
            backwards[length++] = first;
            while (length > 0) {
                put(backwards[--length] & 0xff);
            }
            if (previous >= 0 && next < CODES) {
                before[next] = previous;
                last[next] = first;
                next++;
                if (next == 1 << size && size < MOST_BITS) {
                    size++;
                }
            }
            previous = code;
        }
    }

    /// @return -1 where there are no more
    private int code(int size) {
        while (filled < size) {
            if (left == 0) {
                left = in.u8(at++);
                if (left == 0 || at >= in.length()) {
                    return -1;
                }
            }
            bits |= in.u8(at++) << filled;
            filled += 8;
            left--;
        }
        int code = bits & (1 << size) - 1;
        bits >>>= size;
        filled -= size;
        return code;
    }

    private void put(int index) {
        if (y >= animationFrame.height()) {
            return;
        }
        int column = animationFrame.x() + x;
        int row = animationFrame.y() + y;
        if (index != gif.transparent && column < width && row < height) {
            canvas.put(3 * (row * width + column), bgr, 3 * index, 3);
        }
        if (++x == animationFrame.width()) {
            x = 0;
            nextRow();
        }
    }

    private void nextRow() {
        if (!gif.interlaced) {
            y++;
            return;
        }
        y += ROW_STEP[pass];
        while (y >= animationFrame.height() && pass < 3) {
            pass++;
            y = FIRST_ROW[pass];
        }
    }
}
