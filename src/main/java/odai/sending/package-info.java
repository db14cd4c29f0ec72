/// The one way a picture leaves: source, edits, upright, converted, metadata removed, bytes.
@NullMarked
package odai.sending;

import org.jspecify.annotations.NullMarked;
