package odai.ui.picture;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import odai.images.Pixels;

/// Decoded pictures as the toolkit shows them, without a copy.
public final class PixelImages {
    private PixelImages() {}

    public static Image of(Pixels pixels) {
        return new WritableImage(
                new PixelBuffer<>(
                        pixels.width(),
                        pixels.height(),
                        IntBuffer.wrap(pixels.argb()),
                        PixelFormat.getIntArgbPreInstance()));
    }
}
