@NullMarked
package odai;

import org.jspecify.annotations.NullMarked;
