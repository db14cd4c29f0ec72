@NullMarked
package odai.exporting;

import org.jspecify.annotations.NullMarked;
