package whenabouts.export.deck;

import java.nio.file.*;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DeckScratchTest {
  @Test
  void make() throws Exception {
    Path d = Path.of("/tmp/deck");
    Files.write(d.resolve("foreign-template.pptx"), DeckSamples.foreign());
    var brand = new DeckRequest.TemplateBytes("brand.pptx", DeckSamples.foreign());
    Files.write(d.resolve("five.pptx"), Deck.bytes(DeckSamples.five()));
    Files.write(d.resolve("twenty.pptx"), Deck.bytes(DeckSamples.many(20)));
    Files.write(d.resolve("sixty.pptx"), Deck.bytes(DeckSamples.many(60)));
    Files.write(d.resolve("dark.pptx"), Deck.bytes(DeckSamples.sample().withDark(true)));
    Files.write(d.resolve("brand.pptx"), Deck.bytes(DeckSamples.sample().withTemplate(brand)));
    Files.write(d.resolve("brand60.pptx"), Deck.bytes(DeckSamples.many(60).withTemplate(brand)));
  }
}
