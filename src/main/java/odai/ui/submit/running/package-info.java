/// Jobs under way: what sees to them, and how one is shown.
@NullMarked
package odai.ui.submit.running;

import org.jspecify.annotations.NullMarked;
