package odai.images;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import odai.dataset.Defect;
import org.jspecify.annotations.Nullable;

/// The first page of a TIFF (TIFF 6.0): size, samples, and whether every strip or tile lies within
/// the file. The decoder sees a directory of our own with what it needs, each tag once and no page
/// behind it: readers disagree on which of two equal tags holds.
final class TiffStructure {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int PLANAR = 284;
    private static final int COLOUR_MAP = 320;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;

    /// Of fax, prediction, fill order, extra samples, tables, ink set and sample format.
    private static final Set<Integer> OTHERS =
            Set.of(266, 274, 292, 293, 317, 332, 338, 339, 347, 529, 530, 531, 532);

    private static final Set<Integer> NEEDED =
            Set.of(
                    WIDTH,
                    HEIGHT,
                    BITS,
                    COMPRESSION,
                    PHOTOMETRIC,
                    STRIP_OFFSETS,
                    SAMPLES,
                    ROWS_PER_STRIP,
                    STRIP_BYTES,
                    PLANAR,
                    COLOUR_MAP,
                    TILE_WIDTH,
                    TILE_HEIGHT,
                    TILE_OFFSETS,
                    TILE_BYTES);

    /// None, fax, LZW, JPEG, deflate twice, PackBits.
    private static final Set<Long> COMPRESSIONS =
            Set.of(1L, 2L, 3L, 4L, 5L, 7L, 8L, 32946L, 32773L);

    private static final Set<Long> DEPTHS = Set.of(1L, 2L, 4L, 8L, 16L, 32L, 64L);
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    private static final int MOST_ENTRIES = 512;
    private static final int ENTRY = 12;
    private static final int MOST_SAMPLES = 4;
    private static final long MOST_TILE_SIDE = 1 << 15;

    private final ByteReader in;
    private final ImageStructure out = ImageStructure.foreign();
    private final Map<Integer, Tag> tags = new HashMap<>();
    private final List<Long> kept = new ArrayList<>();

    /// @param at where its values stand
    private record Tag(int type, long count, long at) {}

    private TiffStructure(ByteSource byteSource) {
        this.in = ByteReader.of(byteSource, byteSource.u8(0) == 'M');
    }

    static ImageStructure read(ByteSource byteSource) {
        TiffStructure tiff = new TiffStructure(byteSource);
        tiff.directory();
        tiff.out.width = tiff.side(WIDTH);
        tiff.out.height = tiff.side(HEIGHT);
        if (tiff.out.barrier == null && tiff.out.width > 0 && tiff.out.height > 0) {
            tiff.page();
            tiff.input();
        }
        return tiff.out;
    }

    private void directory() {
        long directory = in.u32(4);
        int entries = in.u16(directory);
        boolean there = directory >= 8 && directory + 2 + (long) entries * ENTRY <= in.length();
        out.refuse(!there, Defect.TRUNCATED);
        out.refuse(entries == 0 || entries > MOST_ENTRIES, Defect.CORRUPT);
        for (int i = 0; i < Math.min(entries, MOST_ENTRIES); i++) {
            entry(directory + 2 + (long) i * ENTRY);
        }
    }

    private void entry(long at) {
        int tag = in.u16(at);
        if (!NEEDED.contains(tag) && !OTHERS.contains(tag)) {
            return;
        }
        int type = in.u16(at + 2);
        long count = in.u32(at + 4);
        boolean known = type > 0 && type < TYPE_BYTES.length;
        long bytes = known ? TYPE_BYTES[type] * count : 0;
        long values = bytes <= 4 ? at + 8 : in.u32(at + 8);
        boolean there = count > 0 && values + bytes <= in.length();
        // the first holds as a size to show; a decoder sees neither
        boolean first = tags.putIfAbsent(tag, new Tag(type, count, values)) == null;
        out.refuse(!known || !there || !first, Defect.CORRUPT);
        kept.add(at);
    }

    private int side(int name) {
        return (int) Math.min(Integer.MAX_VALUE, value(name, 0));
    }

    private long value(int name, long otherwise) {
        Tag tag = tags.get(name);
        return tag == null ? otherwise : value(tag, 0);
    }

    private long value(@Nullable Tag tag, long index) {
        if (tag == null || index >= tag.count()) {
            return 0;
        }
        return switch (tag.type()) {
            case 1 -> in.u8(tag.at() + index);
            case 3 -> in.u16(tag.at() + 2 * index);
            case 4 -> in.u32(tag.at() + 4 * index);
            default -> 0;
        };
    }

    private void page() {
        long samples = value(SAMPLES, 1);
        long depth = value(BITS, 1);
        long photometric = value(PHOTOMETRIC, -1);
        boolean palette = photometric == 3;
        long colours = palette && depth <= 16 ? 3L << depth : 0;
        Tag map = tags.get(COLOUR_MAP);
        boolean lawful = samples >= 1 && samples <= MOST_SAMPLES && DEPTHS.contains(depth);
        lawful &= COMPRESSIONS.contains(value(COMPRESSION, 1));
        lawful &= photometric >= 0 && photometric <= 8 && equalDepths(depth, samples);
        lawful &= !palette || map != null && map.type() == 3 && map.count() == colours;
        long planes = value(PLANAR, 1);
        lawful &= planes == 1 || planes == 2;
        lawful &= tags.containsKey(STRIP_OFFSETS) != tags.containsKey(TILE_OFFSETS);
        out.refuse(!lawful, Defect.CORRUPT);
        if (lawful) {
            int bytes = (int) (samples * Math.max(1, depth / 8));
            // the picture, and what is unpacked for it at a time: at most all of it
            out.bytesPerPixel = Math.max(4, bytes) + bytes;
            // JPEG within TIFF may be progressive
            out.bytesPerPixel += value(COMPRESSION, 1) == 7 ? 6 : 0;
            parts(planes == 2 ? samples : 1, Math.max(4, bytes));
        }
    }

    private boolean equalDepths(long depth, long samples) {
        Tag tag = tags.get(BITS);
        if (tag == null) {
            return samples == 1;
        }
        for (long i = 0; i < tag.count(); i++) {
            if (value(tag, i) != depth) {
                return false;
            }
        }
        return tag.count() == 1 || tag.count() >= samples && tag.count() <= MOST_SAMPLES;
    }

    private void parts(long planes, int bytesPerPixel) {
        boolean tiled = tags.containsKey(TILE_OFFSETS);
        long wide = tiled ? value(TILE_WIDTH, 0) : out.width;
        long rows = Math.min(out.height, value(ROWS_PER_STRIP, out.height));
        long high = tiled ? value(TILE_HEIGHT, 0) : rows;
        boolean sized = wide > 0 && high > 0;
        sized &= !tiled || wide <= MOST_TILE_SIDE && high <= MOST_TILE_SIDE;
        sized &= !tiled || wide % 16 == 0 && high % 16 == 0;
        out.refuse(!sized, Defect.CORRUPT);
        if (!sized) {
            return;
        }
        out.moreBytes += tiled ? wide * high * bytesPerPixel : 0;
        long parts = Math.ceilDiv(out.width, wide) * Math.ceilDiv(out.height, high) * planes;
        Tag offsets = tags.get(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        Tag lengths = tags.get(tiled ? TILE_BYTES : STRIP_BYTES);
        boolean listed = offsets != null && offsets.count() == parts;
        listed &= lengths != null && lengths.count() == parts;
        out.refuse(!listed, Defect.CORRUPT);
        for (long i = 0; listed && i < parts; i++) {
            long end = value(offsets, i) + value(lengths, i);
            out.refuse(end > in.length(), Defect.TRUNCATED);
        }
    }

    /// The file with another directory at its end.
    private void input() {
        out.input = new DecoderInput();
        long directory = in.length() + (in.length() & 1);
        byte[] head = new byte[8];
        for (int i = 0; i < 4; i++) {
            head[i] = (byte) in.u8(i);
        }
        ByteArrayOutputStream own = new ByteArrayOutputStream();
        own.writeBytes(number(kept.size(), 2));
        kept.sort((one, other) -> Integer.compare(in.u16(one), in.u16(other)));
        for (long entry : kept) {
            for (int i = 0; i < ENTRY; i++) {
                own.write(in.u8(entry + i));
            }
        }
        own.writeBytes(new byte[4]);
        System.arraycopy(number(directory, 4), 0, head, 4, 4);
        out.input.add(head);
        out.input.keep(8, in.length() - 8);
        if (directory > in.length()) {
            out.input.add(new byte[1]);
        }
        out.input.add(own.toByteArray());
    }

    private byte[] number(long value, int bytes) {
        byte[] number = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            number[in.bigEndian() ? bytes - 1 - i : i] = (byte) (value >> 8 * i);
        }
        return number;
    }
}
