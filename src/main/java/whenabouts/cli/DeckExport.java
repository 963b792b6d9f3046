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
  /// Of a file of slides.
  static final String ENDING = ".pptx";

  /// More scenarios than this have no room on a slide.
  private static final int SCENARIOS = 8;

  /// Whether a file of slides is asked for.
  static boolean isMeant(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// A slide for each answer.
  void deck(Path file) throws IOException {
    DeckRequest.TemplateBytes looks = looks();
    Roadmap document = simulation.read();
    Forecast forecast = simulation.forecast(document, scenario, simulation.options(true));
    write(file, Deck.bytes(request(forecast, looks).withComparison(compare(document))));
  }

  /// One chart on one slide.
  ///
  /// @param of id of what it shall be about; null: what the chart begins with
  void page(Path file, ChartName name, @Nullable String of) throws IOException {
    DeckRequest.TemplateBytes looks = looks();
    Forecaster.Options simulated = simulation.options(name == ChartName.DRIVERS);
    Roadmap document = simulation.read();
    Forecast forecast = simulation.forecast(document, scenario, simulated);
    ChartDrawer drawer =
        new ChartDrawer(forecast, document, simulated, of, ChartOptions.of(960, 540));
    try {
      if (name == ChartName.HORIZON) {
        drawer.refuseOf(name);
        write(file, Deck.horizon(request(forecast, looks)));
      } else {
        Function<ChartOptions, Chart> painter = drawer.draw(name).painter();
        write(file, Deck.page(request(forecast, looks), painter));
      }
    } catch (ChartDrawer.NoSuchThing e) {
      throw simulation.wrong(String.valueOf(e.getMessage()));
    }
  }

  private DeckRequest.@Nullable TemplateBytes looks() throws IOException {
    return template == null ? null : DeckRequest.TemplateBytes.read(template);
  }

  private DeckRequest request(Forecast forecast, DeckRequest.@Nullable TemplateBytes looks) {
    // Slides are made in memory: no display is asked for, not even a broken one.
    System.setProperty("java.awt.headless", "true");
    return DeckRequest.of(forecast, Locale.getDefault()).withTemplate(looks).withDark(dark);
  }

  private @Nullable Comparison compare(Roadmap document) {
    List<String> scenarios =
        document.scenarios().stream().limit(SCENARIOS).map(Scenario::id).toList();
    return scenarios.isEmpty()
        ? null
        : Comparison.of(
            new Forecaster(), document, scenarios, simulation.options(false), () -> false);
  }

  private static void write(Path file, byte[] slides) throws IOException {
    try {
      WholeFile.write(file, slides);
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
  }
}
