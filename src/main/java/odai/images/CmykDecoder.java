package odai.images;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/// JPEGs in printing inks (CMYK, YCCK) by TwelveMonkeys' reader, which gets their colours right;
/// the native one does not. Same result as `NativeDecoder`.
final class CmykDecoder {
    static {
        ImageIO.setUseCache(false);
    }

    private CmykDecoder() {}

    static Mat decode(PictureFile file, ImageHeader imageHeader, int longSide) throws IOException {
        int step = DecodeCost.inkStep(imageHeader.structure(), longSide);
        BufferedImage image = read(file.bytes(), step);
        double scale =
                Math.min(1, (double) longSide / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = out.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        byte[] bgr = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
        try (BytePointer data = new BytePointer(bgr);
                Mat mat = new Mat(height, width, opencv_core.CV_8UC3, data)) {
            return mat.clone();
        }
    }

    /// Only every n-th pixel where still twice as many are left as are wanted: inks take four bytes
    /// a pixel, all of them on the heap.
    private static BufferedImage read(byte[] bytes, int step) throws IOException {
        try (ImageInputStream in =
                ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
            try {
                reader.setInput(in);
                ImageReadParam param = reader.getDefaultReadParam();
                param.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }
}
