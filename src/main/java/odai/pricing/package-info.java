@NullMarked
package odai.pricing;

import org.jspecify.annotations.NullMarked;
