package odai.ui.project;

/// What the right panel can show.
public enum Place {
    INSPECTOR,
    PREVIEW,
    SUBMIT
}
