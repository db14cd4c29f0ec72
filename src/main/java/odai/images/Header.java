package odai.images;

import odai.dataset.Defect;
import odai.dataset.ImageFormat;
import org.jspecify.annotations.Nullable;

/// What a picture says of itself before anything of it is decoded.
record Header(Signature signature, Structure structure) {
    static Header of(Source source) {
        Signature signature = Signature.of(source);
        Structure structure =
                switch (signature.format()) {
                    case JPEG -> JpegStructure.read(source);
                    case PNG -> PngStructure.read(source);
                    case WEBP -> WebpStructure.read(source);
                    case GIF -> GifStructure.read(source);
                    case BMP -> BmpStructure.read(source);
                    case TIFF -> TiffStructure.read(source);
                    case UNKNOWN -> new Structure();
                };
        return new Header(signature, structure);
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
