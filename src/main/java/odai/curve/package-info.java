@NullMarked
package odai.curve;

import org.jspecify.annotations.NullMarked;
