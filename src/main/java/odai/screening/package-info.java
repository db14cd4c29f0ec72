@NullMarked
package odai.screening;

import org.jspecify.annotations.NullMarked;
