package odai.dataset;

import java.util.List;

/// What an example's lines are made of, small enough to read for every example of a project at
/// once: prices and limits are reckoned from it without opening a picture.
///
/// @param odaiId the data set's name for the example
/// @param answers the chosen responses' texts, one line each
/// @param width upright, in pixels; 0 where unknown
/// @param height upright, in pixels; 0 where unknown
/// @param sha256 of the picture's content; empty where it could not be read
public record LineSource(
        long id,
        String odaiId,
        String odai,
        List<String> answers,
        long bytes,
        ImageFormat format,
        int width,
        int height,
        String sha256) {
    public LineSource {
        answers = List.copyOf(answers);
    }
}
