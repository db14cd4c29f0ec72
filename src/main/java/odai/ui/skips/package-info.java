@NullMarked
package odai.ui.skips;

import org.jspecify.annotations.NullMarked;
