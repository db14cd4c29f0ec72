package odai.catalog;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rows in a database file's pages, found without its header, its list of tables and the trees
/// above them, by SQLite's published file format (sections 1.6 and 2.1 of "Database File Format").
final class LeafPages {
    private static final int SIZE = 4096;
    private static final int HEADER = 100;
    private static final String MAGIC = "SQLite format 3\0";
    private static final int FREE_AT = 32;
    private static final int TABLE_LEAF = 13;
    private static final int INDEX_LEAF = 10;
    private static final int INDEX_INNER = 2;

    private final ByteBuffer file;

    LeafPages(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /// Every row that can be made out, but none of the pages that are free: they hold rows as they
    /// once were.
    void forEach(Consumer<RawRow> consumer) {
        BitSet free = freePages();
        for (int start = 0; start + SIZE <= file.limit(); start += SIZE) {
            if (free.get(start / SIZE)) {
                continue;
            }
            int head = start == 0 ? HEADER : start;
            int kind = file.get(head);
            if (kind == TABLE_LEAF || kind == INDEX_LEAF || kind == INDEX_INNER) {
                page(start, head, kind, consumer);
            }
        }
    }

    /// By the list that the header begins (section 1.5), counted from 0; none where the header is
    /// lost. A list that goes wrong is believed as far as it goes right.
    private BitSet freePages() {
        BitSet free = new BitSet();
        int pages = file.limit() / SIZE;
        if (pages == 0 || !intact()) {
            return free;
        }
        long trunk = number(FREE_AT);
        while (0 < trunk && trunk <= pages && !free.get((int) trunk - 1)) {
            free.set((int) trunk - 1);
            int at = (int) (trunk - 1) * SIZE;
            long leaves = Math.min(number(at + Integer.BYTES), SIZE / Integer.BYTES - 2);
            for (int i = 0; i < leaves; i++) {
                long leaf = number(at + (2 + i) * Integer.BYTES);
                if (0 < leaf && leaf <= pages) {
                    free.set((int) leaf - 1);
                }
            }
            trunk = number(at);
        }
        // never free, whatever a damaged list says
        free.clear(0);
        return free;
    }

    private boolean intact() {
        byte[] start = new byte[MAGIC.length()];
        file.get(0, start);
        return MAGIC.equals(new String(start, StandardCharsets.ISO_8859_1));
    }

    private long number(int at) {
        return Integer.toUnsignedLong(file.getInt(at));
    }

    private void page(int start, int head, int kind, Consumer<RawRow> consumer) {
        int cells = file.getShort(head + 3) & 0xffff;
        int pointers = head + (kind == INDEX_INNER ? 12 : 8);
        for (int i = 0; i < cells && pointers + 2 * i + 2 <= start + SIZE; i++) {
            int at = file.getShort(pointers + 2 * i) & 0xffff;
            RawRow row = at < SIZE ? cell(start + at, kind) : null;
            if (row != null) {
                consumer.accept(row);
            }
        }
    }

    private @Nullable RawRow cell(int at, int kind) {
        try {
            ByteBuffer cell = file.duplicate().position(at + (kind == INDEX_INNER ? 4 : 0));
            long length = variable(cell);
            Long id = kind == TABLE_LEAF ? variable(cell) : null;
            return length <= 0 || length > file.limit()
                    ? null
                    : new RawRow(id, values(payload(cell, (int) length, kind)));
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            // what looked like a cell was none, or its rest is lost
            return null;
        }
    }

    /// What does not fit into the page goes on in others, chained.
    private ByteBuffer payload(ByteBuffer cell, int length, int kind) {
        int most = kind == TABLE_LEAF ? SIZE - 35 : (SIZE - 12) * 64 / 255 - 23;
        int least = (SIZE - 12) * 32 / 255 - 23;
        int here = least + (length - least) % (SIZE - 4);
        int local = length <= most ? length : here <= most ? here : least;
        byte[] all = new byte[length];
        cell.get(all, 0, local);
        int done = local;
        long next = done < length ? Integer.toUnsignedLong(cell.getInt()) : 0;
        while (done < length) {
            if (next < 2 || next * SIZE > file.limit()) {
                throw new IllegalArgumentException("chain ends");
            }
            ByteBuffer page = file.duplicate().position((int) (next - 1) * SIZE);
            next = Integer.toUnsignedLong(page.getInt());
            int part = Math.min(length - done, SIZE - 4);
            page.get(all, done, part);
            done += part;
        }
        return ByteBuffer.wrap(all);
    }

    private static List<@Nullable Object> values(ByteBuffer record) {
        ByteBuffer types = record.duplicate();
        long header = variable(types);
        record.position(Math.toIntExact(header));
        List<@Nullable Object> values = new ArrayList<>();
        while (types.position() < header) {
            values.add(value(variable(types), record));
        }
        return values;
    }

    private static @Nullable Object value(long type, ByteBuffer record) {
        return switch ((int) Math.min(type, 12)) {
            case 0 -> null;
            case 1, 2, 3, 4 -> whole(record, (int) type);
            case 5 -> whole(record, 6);
            case 6 -> record.getLong();
            case 7 -> record.getDouble();
            case 8 -> 0L;
            case 9 -> 1L;
            case 12 -> bytes(record, type);
            default -> throw new IllegalArgumentException("type " + type);
        };
    }

    private static Object bytes(ByteBuffer record, long type) {
        byte[] bytes =
                new byte[Math.toIntExact(Math.min((type - 12) / 2, record.remaining() + 1L))];
        record.get(bytes);
        return type % 2 == 0 ? bytes : new String(bytes, StandardCharsets.UTF_8);
    }

    private static long whole(ByteBuffer record, int bytes) {
        long value = record.get();
        for (int i = 1; i < bytes; i++) {
            value = value << 8 | record.get() & 0xff;
        }
        return value;
    }

    /// Seven bits a byte, the ninth has eight.
    private static long variable(ByteBuffer from) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            int next = from.get();
            value = value << 7 | next & 0x7f;
            if (next >= 0) {
                return value;
            }
        }
        return value << 8 | from.get() & 0xff;
    }
}
