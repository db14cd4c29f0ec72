package odai.images;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;

/// The bytes a decoder sees of a picture: stretches of the file, and bytes made here in place of
/// what the file has. What a decoder does not need it is not shown: each thing it would parse may
/// be damaged, and animations and metadata are where decoders break.
final class DecoderInput {
    /// The file as it is.
    static final DecoderInput EVERYTHING = new DecoderInput();

    private final List<Piece> pieces = new ArrayList<>();

    private sealed interface Piece {
        long length();
    }

    private record Stretch(long from, long length) implements Piece {}

    private record MadeBytes(ByteBuffer bytes) implements Piece {
        @Override
        public long length() {
            return bytes.remaining();
        }
    }

    /// One that follows what is there already becomes part of it.
    void keep(long from, long length) {
        if (!pieces.isEmpty()
                && pieces.getLast() instanceof Stretch last
                && last.from + last.length == from) {
            pieces.set(pieces.size() - 1, new Stretch(last.from, last.length + length));
        } else {
            pieces.add(new Stretch(from, length));
        }
    }

    void add(byte[] bytes) {
        pieces.add(new MadeBytes(ByteBuffer.wrap(bytes)));
    }

    /// Whether it differs from a file of that length.
    boolean differs(long fileLength) {
        return !pieces.isEmpty() && !pieces.equals(List.of(new Stretch(0, fileLength)));
    }

    /// Bytes that a copy takes; 0 where the file itself will do.
    long copied(long fileLength) {
        return differs(fileLength) ? pieces.stream().mapToLong(Piece::length).sum() : 0;
    }

    /// The file itself where nothing is left out, else a copy, which the caller closes.
    PictureFile of(PictureFile file) {
        long length = file.length();
        if (!differs(length)) {
            return file;
        }
        BytePointer copy = new BytePointer(copied(length));
        ByteBuffer into = copy.asByteBuffer();
        ByteBuffer from = file.data().asByteBuffer();
        for (Piece piece : pieces) {
            switch (piece) {
                case Stretch it ->
                        into.put(from.slice(Math.toIntExact(it.from), Math.toIntExact(it.length)));
                case MadeBytes it -> into.put(it.bytes.duplicate());
            }
        }
        return PictureFile.holding(copy);
    }
}
