@NullMarked
package odai.ui.project;

import org.jspecify.annotations.NullMarked;
