package whenabouts.export.deck;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.Drawing;

/// A chart as it is in the window, as native shapes.
///
/// @param chart draws it
record ChartSlide(Story story, Function<ChartOptions, Chart> chart) implements SlideKind {
  /// Points a unit of the drawing, so that the smallest text of charts is large enough for a slide.
  private static final double SCALE = 12 / 10.5;

  @Override
  public void add(DeckFile deck) throws IOException {
    Rect place = deck.template().content();
    double stretch = deck.template().stretch();
    Chart made = chart.apply(options(deck, place));
    Drawing drawing = made.drawing();
    Rect bounds =
        new Rect(place.x(), place.y(), drawing.width() * SCALE * stretch, drawing.height() * SCALE);
    SlideCanvas slide = deck.slide(deck.template().free());
    slide.title(made.finding());
    slide.drawing(drawing, bounds);
    slide.finish(notes(made));
  }

  /// With the numbers of the chart, for what has no room on the slide.
  private List<String> notes(Chart made) {
    List<String> notes = story.notes(made.finding());
    if (!made.isNote()) {
      notes.add(made.table().title() + ":");
      notes.add(String.join(" | ", made.table().columns()));
      made.table().rows().forEach(row -> notes.add(String.join(" | ", row)));
    }
    return notes;
  }

  private ChartOptions options(DeckFile deck, Rect place) {
    return ChartOptions.of(
            place.width() / SCALE / deck.template().stretch(), place.height() / SCALE)
        .withStyle(deck.template().colors().chartStyle())
        .withConfidence(story.confidence())
        .forSlide()
        .withLocale(story.texts().locale());
  }
}
