@NullMarked
package odai.advising;

import org.jspecify.annotations.NullMarked;
