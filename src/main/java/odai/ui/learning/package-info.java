@NullMarked
package odai.ui.learning;

import org.jspecify.annotations.NullMarked;
