package odai.ui.project;

/// What the right panel can show.
public enum SidePanel {
    INSPECTOR,
    PREVIEW,
    SUBMIT
}
