/// One order from the first check to a job at the service, made exactly once.
@NullMarked
package odai.tuning.ordering;

import org.jspecify.annotations.NullMarked;
