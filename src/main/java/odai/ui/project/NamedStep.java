package odai.ui.project;

import odai.dataset.Change;

/// A step and, where it is about one example alone, what that is called.
///
/// @param name of the example's file; empty where there are several
public record NamedStep(Change change, String name) {}
