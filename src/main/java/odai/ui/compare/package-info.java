@NullMarked
package odai.ui.compare;

import org.jspecify.annotations.NullMarked;
