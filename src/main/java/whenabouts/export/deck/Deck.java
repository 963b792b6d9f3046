package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.ChartStyle;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;

/// A forecast as a PowerPoint file: a slide for each answer, with charts that can be edited. The
/// same forecast, template and language give the same bytes.
public final class Deck {
  /// The most slides.
  private static final int MOST = 10;

  /// The most of them for the Horizon.
  private static final int HORIZONS = 3;

  /// More scenarios than this have no room on a slide.
  private static final int MOST_SCENARIOS = 8;

  private Deck() {}

  /// What a deck shows of the roadmap's scenarios; null where it has none.
  ///
  /// @param document the roadmap without any scenario
  /// @throws CancellationException if `cancelled` said so
  public static @Nullable Comparison comparison(
      Roadmap document, Forecaster.Options options, BooleanSupplier cancelled) {
    List<String> scenarios =
        document.scenarios().stream().limit(MOST_SCENARIOS).map(Scenario::id).toList();
    return scenarios.isEmpty()
        ? null
        : Comparison.of(new Forecaster(), document, scenarios, options, cancelled);
  }

  /// The deck as the bytes of a `.pptx` file.
  ///
  /// @throws BadTemplateException if slides cannot be made of the template
  /// @throws CancellationException if `cancelled` said so
  public static byte[] bytes(DeckRequest request) throws IOException {
    Story story =
        Story.of(request.forecast(), request.comparison(), request.confidence(), request.locale());
    DeckFile deck = file(request, story);
    List<SlideKind> slides = slides(story);
    for (int i = 0; i < slides.size(); i++) {
      if (request.cancelled().getAsBoolean()) {
        throw new CancellationException();
      }
      slides.get(i).add(deck);
      request.progress().accept((i + 1.0) / (slides.size() + 1));
    }
    byte[] bytes = deck.bytes();
    request.progress().accept(1);
    return bytes;
  }

  /// A single chart on a single slide, as native shapes: the bytes of a `.pptx` file.
  ///
  /// @param request whose comparison is left aside
  /// @param chart draws it for a slide of that size, in the colours of the template
  public static byte[] page(DeckRequest request, Function<ChartOptions, Chart> chart)
      throws IOException {
    Story story = Story.of(request.forecast(), null, request.confidence(), request.locale());
    DeckFile deck = file(request, story);
    new ChartSlide(story, chart).add(deck);
    return deck.bytes();
  }

  /// The Horizon alone on a single slide, as native shapes.
  ///
  /// @param request whose comparison is left aside
  /// @param tasks ids of those that it shows, beside all milestones; null: all
  public static byte[] horizon(DeckRequest request, @Nullable Set<String> tasks)
      throws IOException {
    Story story = Story.of(request.forecast(), null, request.confidence(), request.locale());
    DeckFile deck = file(request, story);
    new HorizonSlides(story, 1, tasks).add(deck);
    return deck.bytes();
  }

  private static DeckFile file(DeckRequest request, Story story) throws IOException {
    DeckRequest.TemplateBytes template = request.template();
    byte[] looks =
        template == null
            ? OwnTemplate.bytes(request.dark() ? ChartStyle.DARK : ChartStyle.LIGHT)
            : template.bytes();
    return new DeckFile(
        looks, template == null ? "" : template.name(), story.basis(), story.texts().locale());
  }

  private static List<SlideKind> slides(Story story) {
    List<SlideKind> answers =
        Stream.of(
                OddsSlide.of(story),
                DriversSlide.of(story),
                OutcomesSlide.of(story),
                BurnUpSlide.of(story),
                CompareSlide.of(story),
                DemoSlide.of(story),
                ChangesSlide.of(story))
            .flatMap(Optional::stream)
            .toList();
    List<SlideKind> slides = new ArrayList<>();
    slides.add(new HeadlineSlide(story));
    if (!story.forecast().tasks().isEmpty()) {
      int room = MOST - answers.size() - 2;
      slides.add(new HorizonSlides(story, Math.clamp(room, 1, HORIZONS), null));
    }
    slides.addAll(answers);
    slides.add(BasisSlide.of(story));
    return slides;
  }
}
