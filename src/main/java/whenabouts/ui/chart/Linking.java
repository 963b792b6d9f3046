package whenabouts.ui.chart;

import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/// What comes of dragging from one row of the Horizon to another. All names are meanings of marks,
/// `task:ID` or `milestone:ID`: first what is needed, then what needs it.
///
/// @param hint what dragging from a row would do, in a sentence
/// @param refusal why a link cannot be, in a sentence; empty: it can
/// @param offer what the link would say, in a sentence
/// @param link makes the link
public record Linking(
    UnaryOperator<String> hint,
    BinaryOperator<String> refusal,
    BinaryOperator<String> offer,
    BiConsumer<String, String> link) {
  /// Nothing can be linked.
  static final Linking NONE =
      new Linking(from -> "", (from, to) -> "", (from, to) -> "", (f, t) -> {});
}
