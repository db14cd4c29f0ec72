/// The adapter for OpenAI and for Azure, which speaks the same protocol: the only package that
/// knows `com.openai`.
@NullMarked
package odai.service.openai;

import org.jspecify.annotations.NullMarked;
