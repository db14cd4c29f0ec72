package odai.images;

import odai.dataset.Defect;

/// What came of decoding a picture.
public sealed interface Decoded {
    record DecodedPicture(Pixels pixels) implements Decoded {}

    /// @param defect why there is none; `CORRUPT`, `MISSING`, `TOO_MANY_PIXELS` …
    record Undecodable(Defect defect) implements Decoded {}
}
