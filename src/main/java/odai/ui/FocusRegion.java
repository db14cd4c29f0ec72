package odai.ui;

import javafx.scene.Node;

/// A part of the window that F6 goes to.
///
/// @param node the whole of it
/// @param take gives the focus to what had it there last
record FocusRegion(Node node, Runnable take) {}
