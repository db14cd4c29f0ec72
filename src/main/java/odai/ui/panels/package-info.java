@NullMarked
package odai.ui.panels;

import org.jspecify.annotations.NullMarked;
