package whenabouts.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.ChartStyle;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportRequest;
import whenabouts.export.Exports;
import whenabouts.export.PictureLook;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Roadmap;

@Command(
    name = "export",
    description = "Writes the forecast as a file; the ending of its name chooses the format.",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class)
final class ExportCommand implements Callable<Integer> {
  private static final double LARGEST_SCALE = 8;

  enum Theme {
    LIGHT,
    DARK
  }

  @Mixin private final Simulation simulation = new Simulation();

  @Option(names = "--scenario", paramLabel = "ID", description = "with the changes of a scenario")
  private @Nullable String scenario;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      required = true,
      description =
          "the file to write; its ending chooses the format: .pptx for slides; .png, .svg and .pdf"
              + " for a picture; .xlsx, .csv, .ics, .md, .mmd (Mermaid) and .mspdi.xml (MS Project)"
              + " for the numbers")
  private @Nullable Path out;

  @Option(
      names = "--chart",
      paramLabel = "NAME",
      description =
          "horizon (default), odds, calendar, drivers, outcomes, timebox, burnup, compare or demo")
  private @Nullable String chart;

  @Option(
      names = "--of",
      paramLabel = "ID",
      description =
          "the milestone or task that the chart shall be about (default: the last milestone that"
              + " fits, or the first task)")
  private @Nullable String of;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light (default) or dark; a company's template is what it is")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "size of a picture, as a multiple of 1920 x 1080 (default: ${DEFAULT-VALUE})")
  private double scale = 1;

  @Option(names = "--transparent", description = "leaves out the background of a picture")
  private boolean transparent;

  @Option(
      names = "--template",
      paramLabel = "BRAND.pptx",
      description = "whose master, layouts, colours and fonts slides take (*.pptx or *.potx)")
  private @Nullable Path template;

  @Mixin private final NumberExport numbers = new NumberExport();

  @Override
  public Integer call() throws IOException {
    Path file = Simulation.given(out);
    ExportFormat format =
        ExportFormat.of(file)
            .orElseThrow(
                () ->
                    simulation.wrong(
                        "--out must end in one of "
                            + String.join(", ", ExportFormat.endings())
                            + ", unlike “"
                            + file
                            + "”"));
    // Everything is made in memory: no display is asked for, not even a broken one.
    System.setProperty("java.awt.headless", "true");
    switch (format.kind()) {
      case NUMBERS -> numbers.write(simulation, scenario, file);
      case DECK -> slides(file);
      case PICTURE -> picture(file);
    }
    return 0;
  }

  private void slides(Path file) throws IOException {
    DeckExport deck = new DeckExport(simulation, scenario, template, theme == Theme.DARK);
    if (chart == null) {
      deck.write(file);
    } else {
      ChartName name = name();
      ChartDrawer drawer = drawer(name);
      if (name == ChartName.HORIZON) {
        refuseOf(drawer);
        deck.writeHorizon(file, drawer.forecast());
      } else {
        deck.write(file, drawer.forecast(), told(() -> drawer.draw(name)).painter());
      }
    }
  }

  private void picture(Path file) throws IOException {
    if (!(scale > 0 && scale <= LARGEST_SCALE)) {
      throw simulation.wrong("--scale must be above 0 and at most 8, not " + scale);
    }
    ExportRequest request = request(name());
    try {
      Exports.write(request, file, () -> false, _ -> {});
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
  }

  private ChartName name() {
    if (chart == null) {
      return ChartName.HORIZON;
    }
    return Arrays.stream(ChartName.values())
        .filter(known -> known.word().equals(chart.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                simulation.wrong(
                    "there is no chart “" + chart + "”; there are " + ChartName.all()));
  }

  private ExportRequest request(ChartName name) throws IOException {
    PictureLook look = new PictureLook(scale, transparent);
    ChartDrawer drawer = drawer(name);
    if (name != ChartName.HORIZON) {
      return new ExportRequest.OfChart(told(() -> drawer.draw(name)).picture(), look);
    }
    refuseOf(drawer);
    ChartOptions options = drawer.options();
    Forecast base =
        scenario == null ? null : simulation.forecast(drawer.document(), null, drawer.simulated());
    return new ExportRequest.OfForecast(
        drawer.forecast(),
        base,
        null,
        options.confidence(),
        options.style(),
        options.locale(),
        look);
  }

  private ChartDrawer drawer(ChartName name) throws IOException {
    Forecaster.Options simulated = simulation.options(name == ChartName.DRIVERS);
    Roadmap document = simulation.read();
    Forecast forecast = simulation.forecast(document, scenario, simulated);
    // The words are those of the headline.
    Locale locale = Wording.of(forecast, Locale.getDefault()).locale();
    ChartStyle style = theme == Theme.DARK ? ChartStyle.DARK : ChartStyle.LIGHT;
    ChartOptions options = ChartOptions.of(960, 540).withStyle(style).withLocale(locale);
    return new ChartDrawer(forecast, document, simulated, of, options);
  }

  private void refuseOf(ChartDrawer drawer) {
    told(
        () -> {
          drawer.refuseOf(ChartName.HORIZON);
          return drawer;
        });
  }

  private <T> T told(Supplier<T> drawing) {
    try {
      return drawing.get();
    } catch (ChartDrawer.NoSuchThing e) {
      throw simulation.wrong(String.valueOf(e.getMessage()));
    }
  }
}
