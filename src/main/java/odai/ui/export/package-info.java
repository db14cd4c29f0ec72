@NullMarked
package odai.ui.export;

import org.jspecify.annotations.NullMarked;
