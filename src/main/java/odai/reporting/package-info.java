@NullMarked
package odai.reporting;

import org.jspecify.annotations.NullMarked;
