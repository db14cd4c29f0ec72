@NullMarked
package odai.ui.settings;

import org.jspecify.annotations.NullMarked;
