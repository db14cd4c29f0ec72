@NullMarked
package odai.dataset;

import org.jspecify.annotations.NullMarked;
