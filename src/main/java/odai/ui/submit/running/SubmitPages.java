package odai.ui.submit.running;

import java.util.function.Consumer;
import javafx.scene.layout.Region;
import odai.ui.task.Desktop;

/// Where the panel shows what does not fit into it.
///
/// @param open shows a page that takes the whole window
/// @param leave puts it away
public record SubmitPages(Desktop desktop, Consumer<Region> open, Runnable leave) {}
