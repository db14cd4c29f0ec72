@NullMarked
package odai.work;

import org.jspecify.annotations.NullMarked;
