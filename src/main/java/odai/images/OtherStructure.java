package odai.images;

/// BMP and TIFF: formats that are decoded here but taken by no target.
final class OtherStructure {
    private static final int IMAGE_WIDTH = 0x0100;
    private static final int IMAGE_HEIGHT = 0x0101;
    private static final int MAX_ENTRIES = 512;

    private OtherStructure() {}

    static Structure bmp(Source source) {
        Bytes in = Bytes.of(source, false);
        Structure out = Structure.foreign();
        out.width = Math.max(0, (int) in.u32(18));
        out.height = Math.max(0, Math.abs((int) in.u32(22)));
        return out;
    }

    static Structure tiff(Source source) {
        Bytes in = Bytes.of(source, source.u8(0) == 'M');
        Structure out = Structure.foreign();
        long directory = in.u32(4);
        int entries = Math.min(in.u16(directory), MAX_ENTRIES);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + i * 12L;
            boolean isShort = in.u16(entry + 2) == 3;
            int value =
                    isShort
                            ? in.u16(entry + 8)
                            : (int) Math.min(Integer.MAX_VALUE, in.u32(entry + 8));
            if (in.u16(entry) == IMAGE_WIDTH) {
                out.width = value;
            } else if (in.u16(entry) == IMAGE_HEIGHT) {
                out.height = value;
            }
        }
        return out;
    }
}
