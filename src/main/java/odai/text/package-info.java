@NullMarked
package odai.text;

import org.jspecify.annotations.NullMarked;
