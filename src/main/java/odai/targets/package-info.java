@NullMarked
package odai.targets;

import org.jspecify.annotations.NullMarked;
