/// Orders again without the examples that a service refused.
@NullMarked
package odai.tuning.repairing;

import org.jspecify.annotations.NullMarked;
