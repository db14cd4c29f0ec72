@NullMarked
package odai.ui.picture;

import org.jspecify.annotations.NullMarked;
