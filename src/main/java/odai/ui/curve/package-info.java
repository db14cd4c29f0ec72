@NullMarked
package odai.ui.curve;

import org.jspecify.annotations.NullMarked;
