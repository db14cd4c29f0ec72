@NullMarked
package odai.ui.submit;

import org.jspecify.annotations.NullMarked;
