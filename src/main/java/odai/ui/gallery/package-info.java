@NullMarked
package odai.ui.gallery;

import org.jspecify.annotations.NullMarked;
