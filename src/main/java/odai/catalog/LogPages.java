package odai.catalog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The pages in a database's write-ahead log, read without the database: SQLite reads a log only
/// together with a file whose first page is whole. By its published file format (section 4 of
/// "Database File Format").
final class LogPages {
    private static final int SIZE = 4096;
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;
    private static final int VERSION = 3007000;
    private static final int SALT_AT = 16;
    private static final int SUM_AT = 24;

    private final ByteBuffer log;
    private final ByteOrder order;

    private LogPages(ByteBuffer log, ByteOrder order) {
        this.log = log;
        this.order = order;
    }

    /// The database as it was after the last transaction in its log: a page of the log takes the
    /// place of the older one in the file.
    ///
    /// @param file which may be damaged
    /// @param log what cannot be made out of it, and what follows that, is left out
    /// @return the file itself where the log adds nothing
    static byte[] over(byte[] file, byte[] log) {
        return of(log).map(pages -> pages.over(file)).orElse(file);
    }

    private static Optional<LogPages> of(byte[] bytes) {
        ByteBuffer log = ByteBuffer.wrap(bytes);
        // the last bit says in which order the words are summed up
        if (bytes.length < HEADER
                || (log.getInt(0) & ~1) != MAGIC
                || log.getInt(4) != VERSION
                || log.getInt(8) != SIZE) {
            return Optional.empty();
        }
        return Optional.of(
                new LogPages(
                        log,
                        (log.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
    }

    private byte[] over(byte[] file) {
        CheckSum sum = new CheckSum();
        sum.add(0, SUM_AT);
        if (!sum.standsAt(SUM_AT)) {
            return file;
        }
        Map<Integer, Integer> committed = new HashMap<>();
        Map<Integer, Integer> open = new HashMap<>();
        int pages = 0;
        for (int at = HEADER; at + FRAME_HEADER + SIZE <= log.limit(); at += FRAME_HEADER + SIZE) {
            sum.add(at, Long.BYTES);
            sum.add(at + FRAME_HEADER, SIZE);
            // frames of an earlier log, which this one is written over, have another salt
            if (log.getLong(at + 8) != log.getLong(SALT_AT) || !sum.standsAt(at + 16)) {
                break;
            }
            open.put(log.getInt(at), at + FRAME_HEADER);
            int pagesAfter = log.getInt(at + 4);
            if (pagesAfter != 0) {
                committed.putAll(open);
                open.clear();
                pages = pagesAfter;
            }
        }
        return pages <= 0 || pages > Integer.MAX_VALUE / SIZE ? file : laid(committed, pages, file);
    }

    private byte[] laid(Map<Integer, Integer> committed, int pages, byte[] file) {
        byte[] all = new byte[pages * SIZE];
        System.arraycopy(file, 0, all, 0, Math.min(file.length, all.length));
        committed.forEach((page, at) -> {
            if (0 < page && page <= pages) {
                log.get(at, all, (page - 1) * SIZE, SIZE);
            }
        });
        return all;
    }

    /// Of everything before, too.
    private final class CheckSum {
        private int first;
        private int second;

        void add(int from, int length) {
            ByteBuffer words = log.duplicate().order(order);
            for (int at = from; at < from + length; at += Long.BYTES) {
                first += words.getInt(at) + second;
                second += words.getInt(at + Integer.BYTES) + first;
            }
        }

        boolean standsAt(int at) {
            return log.getInt(at) == first && log.getInt(at + Integer.BYTES) == second;
        }
    }
}
