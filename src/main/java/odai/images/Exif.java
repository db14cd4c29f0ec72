package odai.images;

import odai.dataset.Defect;

/// The two things that matter of EXIF (JEITA CP-3451): which way is up, and whether it tells where
/// the picture was taken.
final class Exif {
    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    private static final int ENTRY = 12;
    private static final int MAX_ENTRIES = 512;

    private Exif() {}

    /// @param from where the TIFF header starts (`II*` or `MM*`)
    static void read(ByteSource byteSource, long from, long length, ImageStructure into) {
        ByteReader tiff = new ByteReader(byteSource, from, length, byteSource.u8(from) == 'M');
        long directory = tiff.u32(4);
        int entries = Math.min(tiff.u16(directory), MAX_ENTRIES);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) i * ENTRY;
            int tag = tiff.u16(entry);
            if (tag == ORIENTATION) {
                int value = tiff.u16(entry + 8);
                into.orientation = value >= 1 && value <= 8 ? value : 1;
                into.found(into.orientation != 1, Defect.ROTATED);
            } else if (tag == GPS) {
                into.found(Defect.GPS_POSITION);
            }
        }
    }
}
