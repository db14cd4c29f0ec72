package odai.images;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// JPEGs in printing inks (CMYK, YCCK) by TwelveMonkeys' reader, which gets their colours right;
/// the native one does not.
final class InkDecoder {
    static {
        ImageIO.setUseCache(false);
    }

    private InkDecoder() {}

    static @Nullable Pixels decode(byte[] bytes, int longSide, int orientation) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) {
            return null;
        }
        double scale =
                Math.min(1, (double) longSide / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        int[] argb = out.getRGB(0, 0, width, height, null, 0, width);
        return Orientation.upright(new Pixels(width, height, argb), orientation);
    }
}
