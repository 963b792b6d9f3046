package whenabouts.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.export.WholeFile;
import whenabouts.export.deck.Deck;
import whenabouts.export.deck.DeckRequest;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;

/// Slides from the command line.
///
/// @param scenario id of the one that is forecast; null: the roadmap itself
/// @param template of the company; null: our own
record DeckExport(
    Simulation simulation, @Nullable String scenario, @Nullable Path template, boolean dark) {
  /// More scenarios than this have no room on a slide.
  private static final int SCENARIOS = 8;

  /// Writes slides about the whole forecast.
  void write(Path file) throws IOException {
    DeckRequest.TemplateBytes looks = looks();
    Forecast forecast = simulation.run(scenario, true);
    DeckRequest request =
        DeckRequest.of(forecast, Locale.getDefault())
            .withComparison(compare())
            .withTemplate(looks)
            .withDark(dark);
    write(file, Deck.bytes(request));
  }

  /// Writes one slide with a chart.
  void write(Path file, Forecast forecast, Function<ChartOptions, Chart> painter)
      throws IOException {
    write(file, Deck.page(plain(forecast), painter));
  }

  /// Writes one slide with the Horizon.
  void writeHorizon(Path file, Forecast forecast) throws IOException {
    write(file, Deck.horizon(plain(forecast)));
  }

  private DeckRequest plain(Forecast forecast) throws IOException {
    return DeckRequest.of(forecast, Locale.getDefault()).withTemplate(looks()).withDark(dark);
  }

  private DeckRequest.@Nullable TemplateBytes looks() throws IOException {
    return template == null ? null : DeckRequest.TemplateBytes.read(template);
  }

  private static void write(Path file, byte[] deck) throws UnwritableException {
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
