package odai.images;

/// A picture's size as its header has it, before any orientation; 0 × 0 for what is no picture.
public record PictureSize(int width, int height) {
    public static PictureSize of(byte[] picture) {
        Structure structure = Header.of(Source.of(picture)).structure();
        return new PictureSize(Math.max(0, structure.width), Math.max(0, structure.height));
    }
}
