package odai.dataset;

/// What every model of a comparison is asked: an odai with its picture.
///
/// @param place 0, 1, 2 … within the comparison
/// @param example the catalog's number of the example; 0 where the curator brought the picture
/// @param name the data set's name for it, or the file's; may be empty
/// @param picture path of the picture; empty for none
/// @param response what people answered best; empty where nobody did
public record ComparedOdai(
        int place, long example, String name, String odai, String picture, String response) {
    /// Not an example of the project.
    public boolean own() {
        return example == 0;
    }
}
