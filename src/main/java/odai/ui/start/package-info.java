@NullMarked
package odai.ui.start;

import org.jspecify.annotations.NullMarked;
