package whenabouts.export.deck;

/// Hands out the ids of the shapes of one slide.
final class Ids {
  /// 1 is the slide's own group.
  private int last = 1;

  String next() {
    return Integer.toString(++last);
  }
}
