package whenabouts.export.deck;

import java.io.IOException;

/// What a slide of a deck tells.
interface SlideKind {
  /// Adds it to the deck.
  void add(DeckFile deck) throws IOException;
}
