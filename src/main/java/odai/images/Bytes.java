package odai.images;

/// Numbers in a stretch of a picture; outside of it everything is 0.
record Bytes(Source source, long from, long length, boolean bigEndian) {
    static Bytes of(Source source, boolean bigEndian) {
        return new Bytes(source, 0, source.length(), bigEndian);
    }

    int u8(long at) {
        return at >= 0 && at < length ? source.u8(from + at) : 0;
    }

    int u16(long at) {
        return bigEndian ? u8(at) << 8 | u8(at + 1) : u8(at + 1) << 8 | u8(at);
    }

    /// Unsigned.
    long u32(long at) {
        long high = u16(bigEndian ? at : at + 2);
        return high << 16 | u16(bigEndian ? at + 2 : at);
    }

    boolean ascii(long at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (u8(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
