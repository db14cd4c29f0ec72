@NullMarked
package odai.splitting;

import org.jspecify.annotations.NullMarked;
