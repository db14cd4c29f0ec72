@NullMarked
package odai.settings;

import org.jspecify.annotations.NullMarked;
