package whenabouts.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import whenabouts.export.WholeFile;
import whenabouts.export.deck.Deck;
import whenabouts.export.deck.DeckRequest;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;

/// Slides from the command line.
final class DeckExport {
  /// Of a file of slides.
  static final String ENDING = ".pptx";

  /// More scenarios than this have no room on a slide.
  private static final int SCENARIOS = 8;

  private final Simulation simulation;

  DeckExport(Simulation simulation) {
    this.simulation = simulation;
  }

  /// @param scenario id of the one that is forecast; null: the roadmap itself
  /// @param template of the company; null: our own
  void write(Path file, @Nullable String scenario, @Nullable Path template, boolean dark)
      throws IOException {
    // Slides are made in memory: no display is asked for, not even a broken one.
    System.setProperty("java.awt.headless", "true");
    DeckRequest.TemplateBytes looks =
        template == null ? null : DeckRequest.TemplateBytes.read(template);
    Forecast forecast = simulation.run(scenario, true);
    DeckRequest request =
        DeckRequest.of(forecast, Locale.getDefault())
            .withComparison(compare())
            .withTemplate(looks)
            .withDark(dark);
    byte[] deck = Deck.bytes(request);
    try {
      WholeFile.write(file, deck);
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
  }

  private @Nullable Comparison compare() throws IOException {
    Roadmap roadmap = simulation.read();
    List<String> scenarios =
        roadmap.scenarios().stream().limit(SCENARIOS).map(Scenario::id).toList();
    return scenarios.isEmpty()
        ? null
        : Comparison.of(
            new Forecaster(), roadmap, scenarios, simulation.options(false), () -> false);
  }
}
