@NullMarked
package odai.ui.large;

import org.jspecify.annotations.NullMarked;
