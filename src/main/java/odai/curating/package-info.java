@NullMarked
package odai.curating;

import org.jspecify.annotations.NullMarked;
