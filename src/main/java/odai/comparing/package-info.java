@NullMarked
package odai.comparing;

import org.jspecify.annotations.NullMarked;
