package odai.images;

/// Numbers in a stretch of a picture; outside of it everything is 0.
record ByteReader(ByteSource source, long from, long length, boolean bigEndian) {
    static ByteReader of(ByteSource byteSource, boolean bigEndian) {
        return new ByteReader(byteSource, 0, byteSource.length(), bigEndian);
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
