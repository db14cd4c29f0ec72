@NullMarked
package odai.practice;

import org.jspecify.annotations.NullMarked;
