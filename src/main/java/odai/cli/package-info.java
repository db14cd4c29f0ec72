@NullMarked
package odai.cli;

import org.jspecify.annotations.NullMarked;
