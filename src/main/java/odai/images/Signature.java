package odai.images;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import odai.dataset.ImageFormat;

/// What a file is by its first bytes, whatever its name says.
///
/// @param format `UNKNOWN` for all that is not read here
/// @param name of what it is, for people: `avif`, `html`, `git-lfs` …; empty where unknown
record Signature(ImageFormat format, String name) {
    private static final int LOOK = 512;

    static Signature of(ByteSource byteSource) {
        String head = new String(byteSource.head(LOOK), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return new Signature(ImageFormat.JPEG, "jpeg");
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return new Signature(ImageFormat.PNG, "png");
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return new Signature(ImageFormat.WEBP, "webp");
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return new Signature(ImageFormat.GIF, "gif");
        }
        if (head.startsWith("BM") && head.length() > 26) {
            return new Signature(ImageFormat.BMP, "bmp");
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return new Signature(ImageFormat.TIFF, "tiff");
        }
        return new Signature(ImageFormat.UNKNOWN, foreign(head));
    }

    private static String foreign(String head) {
        if (head.startsWith("ftyp", 4)) {
            String brand = head.substring(8, Math.min(12, head.length()));
            return brand.startsWith("avi")
                    ? "avif"
                    : brand.startsWith("he") || brand.startsWith("mif") ? "heic" : brand;
        }
        if (head.startsWith("version https://git-lfs")) {
            return "git-lfs";
        }
        if (head.startsWith("PAR1") || head.startsWith("PARE")) {
            return "parquet";
        }
        String text = head.stripLeading().toLowerCase(Locale.ROOT);
        if (text.contains("<svg")) {
            return "svg";
        }
        return text.startsWith("<!doctype html") || text.startsWith("<html") ? "html" : "";
    }
}
