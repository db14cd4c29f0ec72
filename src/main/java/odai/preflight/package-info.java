@NullMarked
package odai.preflight;

import org.jspecify.annotations.NullMarked;
