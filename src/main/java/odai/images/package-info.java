@NullMarked
package odai.images;

import org.jspecify.annotations.NullMarked;
