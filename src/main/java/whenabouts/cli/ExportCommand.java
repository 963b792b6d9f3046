package whenabouts.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.HorizonOptions;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportRequest;
import whenabouts.export.Exports;
import whenabouts.export.NumberFiles;
import whenabouts.export.PictureLook;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Roadmap;

@Command(
    name = "export",
    description =
        "Writes a picture, slides or the numbers of the forecast; the ending of its name chooses"
            + " the format.",
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
          "the file to write; its ending chooses the format: .png, .svg and .pdf for a picture,"
              + " .pptx for slides, .xlsx, .csv, .ics, .md, .mmd (Mermaid) and .mspdi.xml (MS"
              + " Project) for the numbers")
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

  @Option(
      names = "--template",
      paramLabel = "BRAND.pptx",
      description = "whose master, layouts, colours and fonts slides take (*.pptx or *.potx)")
  private @Nullable Path template;

  @Option(names = "--transparent", description = "leaves out the background of a picture")
  private boolean transparent;

  @Mixin private final NumberExport numbers = new NumberExport();

  @Override
  public Integer call() throws IOException {
    Path file = Simulation.given(out);
    if (DeckExport.isMeant(file)) {
      DeckExport slides = new DeckExport(simulation, scenario, template, theme == Theme.DARK);
      if (chart == null) {
        slides.deck(file);
      } else {
        slides.page(file, name(), of);
      }
      return 0;
    }
    if (NumberFiles.ending(file).isPresent()) {
      numbers.write(simulation, scenario, file);
      return 0;
    }
    if (ExportFormat.of(file).isEmpty()) {
      List<String> known = new ArrayList<>(ExportFormat.endings());
      known.add(DeckExport.ENDING);
      known.addAll(NumberFiles.endings());
      String endings = String.join(", ", known);
      throw simulation.wrong("--out must end in one of " + endings + ", unlike “" + file + "”");
    }
    if (!(scale > 0 && scale <= LARGEST_SCALE)) {
      throw simulation.wrong("--scale must be above 0 and at most 8, not " + scale);
    }
    ExportRequest request = request(name());
    // Pictures are painted in memory: no display is asked for, not even a broken one.
    System.setProperty("java.awt.headless", "true");
    try {
      Exports.write(request, file, () -> false, _ -> {});
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
    return 0;
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
    Forecaster.Options simulated = simulation.options(name == ChartName.DRIVERS);
    Roadmap document = simulation.read();
    Forecast forecast = simulation.forecast(document, scenario, simulated);
    // The words are those of the headline.
    Locale locale = Wording.of(forecast, Locale.getDefault()).locale();
    ChartStyle style = theme == Theme.DARK ? ChartStyle.DARK : ChartStyle.LIGHT;
    PictureLook look = new PictureLook(scale, transparent);
    ChartOptions options = ChartOptions.of(960, 540).withStyle(style).withLocale(locale);
    ChartDrawer drawer = new ChartDrawer(forecast, document, simulated, of, options);
    try {
      if (name != ChartName.HORIZON) {
        return new ExportRequest.OfChart(drawer.draw(name).picture(options), look);
      }
      drawer.refuseOf(name);
      Forecast base = scenario == null ? null : simulation.forecast(document, null, simulated);
      return new ExportRequest.OfForecast(
          forecast, base, HorizonOptions.DEFAULT_CONFIDENCE, style, locale, look);
    } catch (ChartDrawer.NoSuchThing e) {
      throw simulation.wrong(String.valueOf(e.getMessage()));
    }
  }
}
