/// The order form: where to, which model, how many epochs, and what the checks and prices say.
@NullMarked
package odai.ui.submit.order;

import org.jspecify.annotations.NullMarked;
