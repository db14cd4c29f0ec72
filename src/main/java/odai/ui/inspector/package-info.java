@NullMarked
package odai.ui.inspector;

import org.jspecify.annotations.NullMarked;
