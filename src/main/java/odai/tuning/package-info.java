@NullMarked
package odai.tuning;

import org.jspecify.annotations.NullMarked;
