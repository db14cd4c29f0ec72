/// What becomes of a job at its service: its events, curve, checkpoints and refusals.
@NullMarked
package odai.tuning.following;

import org.jspecify.annotations.NullMarked;
