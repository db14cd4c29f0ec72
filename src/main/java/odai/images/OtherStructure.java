package odai.images;

import odai.dataset.Defect;

/// Size and frames of the formats that no target takes but that decode here.
final class OtherStructure {
    private static final int IMAGE_WIDTH = 0x0100;
    private static final int IMAGE_HEIGHT = 0x0101;
    private static final int MAX_ENTRIES = 512;

    private OtherStructure() {}

    static Structure gif(byte[] bytes) {
        Bytes in = new Bytes(bytes, false);
        Structure out = foreign(in.u16(6), in.u16(8));
        out.found(in.u8(in.length() - 1L) != 0x3b, Defect.TRUNCATED);
        int frames = 0;
        for (int at = 0; at + 3 < bytes.length && frames < 2; at++) {
            // a graphic control extension comes before each frame of an animation
            frames += in.u8(at) == 0x21 && in.u8(at + 1) == 0xf9 && in.u8(at + 2) == 4 ? 1 : 0;
        }
        out.found(frames > 1, Defect.ANIMATED);
        return out;
    }

    static Structure bmp(byte[] bytes) {
        Bytes in = new Bytes(bytes, false);
        return foreign((int) in.u32(18), Math.abs((int) in.u32(22)));
    }

    static Structure tiff(byte[] bytes) {
        Bytes in = new Bytes(bytes, bytes[0] == 'M');
        Structure out = foreign(0, 0);
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

    private static Structure foreign(int width, int height) {
        Structure out = new Structure();
        out.width = Math.max(0, width);
        out.height = Math.max(0, height);
        out.found(Defect.FOREIGN_FORMAT);
        return out;
    }
}
