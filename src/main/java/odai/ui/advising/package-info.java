@NullMarked
package odai.ui.advising;

import org.jspecify.annotations.NullMarked;
