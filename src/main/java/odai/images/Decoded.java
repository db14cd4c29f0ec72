package odai.images;

import odai.dataset.Defect;

/// What came of decoding a picture.
public sealed interface Decoded {
    /// @param complaint whether the decoder had something to complain of though it gave a picture
    record Picture(Pixels pixels, boolean complaint) implements Decoded {}

    /// @param defect why there is none; `CORRUPT`, `MISSING`, `TOO_MANY_PIXELS` …
    record Broken(Defect defect) implements Decoded {}
}
