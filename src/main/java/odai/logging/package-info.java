@NullMarked
package odai.logging;

import org.jspecify.annotations.NullMarked;
