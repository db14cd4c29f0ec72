package odai.images;

import odai.dataset.Defect;
import odai.dataset.ImageFormat;
import org.jspecify.annotations.Nullable;

/// What a picture says of itself before anything of it is decoded.
record ImageHeader(Signature signature, ImageStructure structure) {
    static ImageHeader of(ByteSource byteSource) {
        Signature signature = Signature.of(byteSource);
        ImageStructure imageStructure =
                switch (signature.format()) {
                    case JPEG -> JpegStructure.read(byteSource);
                    case PNG -> PngStructure.read(byteSource);
                    case WEBP -> WebpStructure.read(byteSource);
                    case GIF -> GifStructure.read(byteSource);
                    case BMP -> BmpStructure.read(byteSource);
                    case TIFF -> TiffStructure.read(byteSource);
                    case UNKNOWN -> new ImageStructure();
                };
        return new ImageHeader(signature, imageStructure);
    }

    /// Why it is not even tried to decode it, or null.
    @Nullable Defect obstacle(long bytes) {
        if (signature.format() == ImageFormat.UNKNOWN) {
            return bytes == 0 ? Defect.EMPTY_FILE : Defect.NOT_A_PICTURE;
        }
        if (structure.width <= 0 || structure.height <= 0) {
            return Defect.CORRUPT;
        }
        return structure.pixels() > ImageProbe.MAX_PIXELS
                ? Defect.TOO_MANY_PIXELS
                : structure.barrier;
    }

    /// Printing inks in a JPEG, which the native decoder gets wrong.
    boolean inks() {
        return signature.format() == ImageFormat.JPEG && structure.defects.contains(Defect.CMYK);
    }
}
