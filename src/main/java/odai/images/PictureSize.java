package odai.images;

/// A picture's size as its header has it, before any orientation; 0 × 0 for what is no picture.
public record PictureSize(int width, int height) {
    public static PictureSize of(byte[] picture) {
        ImageStructure imageStructure = ImageHeader.of(ByteSource.of(picture)).structure();
        return new PictureSize(
                Math.max(0, imageStructure.width), Math.max(0, imageStructure.height));
    }
}
