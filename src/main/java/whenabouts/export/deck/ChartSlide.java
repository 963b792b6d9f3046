package whenabouts.export.deck;

import java.io.IOException;
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
    Chart made = chart.apply(options(deck, place, SCALE));
    double scale = fit(SCALE, made, place);
    // Some charts are as tall as they need to be; laid out wider, some of those are less tall.
    for (double wider = SCALE / 1.2; scale < SCALE && wider > SCALE / 3; wider /= 1.2) {
      Chart other = chart.apply(options(deck, place, wider));
      if (fit(wider, other, place) > scale) {
        made = other;
        scale = fit(wider, other, place);
      }
    }
    Drawing drawing = made.drawing();
    Rect bounds =
        new Rect(place.x(), place.y(), drawing.width() * scale * stretch, drawing.height() * scale);
    SlideCanvas slide = deck.slide(deck.template().free());
    slide.title(made.finding());
    slide.drawing(drawing, bounds);
    slide.finish(story.notes(made.finding()));
  }

  /// Points a unit with which a chart goes into its place.
  private static double fit(double scale, Chart chart, Rect place) {
    return Math.min(scale, place.height() / chart.drawing().height());
  }

  private ChartOptions options(DeckFile deck, Rect place, double scale) {
    return ChartOptions.of(
            place.width() / scale / deck.template().stretch(), place.height() / scale)
        .withStyle(deck.template().colors().chartStyle())
        .withConfidence(story.confidence())
        .withDots(ChartOptions.ON_SLIDE)
        .withLocale(story.texts().locale());
  }
}
