package odai.ui.picture;

import odai.dataset.Box;

/// A box to draw over a picture, with the words that stand at it.
///
/// @param role style class of its colour: `counts`, `doubtful` or `cleared`
public record BoxMark(Box box, String words, String role) {}
