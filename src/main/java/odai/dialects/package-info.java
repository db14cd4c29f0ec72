/// The forms of training files' lines: how one is written, how large it is, what of it counts.
@NullMarked
package odai.dialects;

import org.jspecify.annotations.NullMarked;
