@NullMarked
package odai.ui.theme;

import org.jspecify.annotations.NullMarked;
