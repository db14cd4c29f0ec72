/// What earlier submissions left: orders to go on with, files that no job uses.
@NullMarked
package odai.ui.submit.unfinished;

import org.jspecify.annotations.NullMarked;
