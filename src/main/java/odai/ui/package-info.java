@NullMarked
package odai.ui;

import org.jspecify.annotations.NullMarked;
