/// What the app must be able to do, measured: side by side with the Python it replaces, or against
/// a bar. Run by `packaging/bench`, never by the tests.
@NullMarked
package odai.bench;

import org.jspecify.annotations.NullMarked;
