package whenabouts.export.deck;

/// A native shape and the place that it takes.
///
/// @param xml the element
record Shape(String xml, Rect bounds) {}
