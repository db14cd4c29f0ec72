@NullMarked
package odai.catalog;

import org.jspecify.annotations.NullMarked;
