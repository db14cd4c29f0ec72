package odai.service;

import java.util.Iterator;

/// An answer while it comes in. Closed before its end, the rest is not waited for.
///
/// Its methods throw a `ServiceFailure` where the connection breaks off.
public interface ChatStream extends Iterator<ChatPiece>, AutoCloseable {
    @Override
    void close();
}
