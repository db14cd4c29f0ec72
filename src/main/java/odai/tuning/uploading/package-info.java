/// Files on their way to a service: whole or in parts, resumed, with progress.
@NullMarked
package odai.tuning.uploading;

import org.jspecify.annotations.NullMarked;
