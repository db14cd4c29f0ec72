package odai.tuning;

import com.openai.errors.OpenAIException;

/// The key holds characters that cannot be sent, so that the service need not be asked.
final class UnsendableKey extends OpenAIException {
    private static final long serialVersionUID = 1;

    UnsendableKey() {
        super("the key cannot be sent");
    }
}
