@NullMarked
package odai.importing;

import org.jspecify.annotations.NullMarked;
