@NullMarked
package odai.ui.task;

import org.jspecify.annotations.NullMarked;
