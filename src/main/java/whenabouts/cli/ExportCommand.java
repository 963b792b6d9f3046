package whenabouts.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Drawing;
import whenabouts.chart.Horizon;
import whenabouts.chart.HorizonOptions;
import whenabouts.export.PictureFiles;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Headline;
import whenabouts.forecast.Wording;

@Command(
    name = "export",
    description = "Writes the forecast as a file; the ending of its name chooses the format.",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class)
final class ExportCommand implements Callable<Integer> {
  private static final List<String> ENDINGS = List.of(".png", ".svg", DeckExport.ENDING);
  private static final double LARGEST_SCALE = 8;

  enum Theme {
    LIGHT,
    DARK
  }

  enum Chart {
    HORIZON
  }

  @Mixin private final Simulation simulation = new Simulation();

  @Option(names = "--scenario", paramLabel = "ID", description = "with the changes of a scenario")
  private @Nullable String scenario;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      required = true,
      description = "the file to write: *.png, *.svg or, for slides, *.pptx")
  private @Nullable Path out;

  @Option(names = "--chart", paramLabel = "NAME", description = "horizon (default)")
  private Chart chart = Chart.HORIZON;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "light (default) or dark; a company's template is what it is")
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--scale",
      paramLabel = "X",
      description = "size, as a multiple of 1920 x 1080 (default: ${DEFAULT-VALUE})")
  private double scale = 1;

  @Option(
      names = "--template",
      paramLabel = "BRAND.pptx",
      description = "whose master, layouts, colours and fonts slides take (*.pptx or *.potx)")
  private @Nullable Path template;

  @Override
  public Integer call() throws IOException {
    Path file = Simulation.given(out);
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(DeckExport.ENDING)) {
      new DeckExport(simulation).write(file, scenario, template, theme == Theme.DARK);
      return 0;
    }
    if (ENDINGS.stream().noneMatch(name::endsWith)) {
      throw simulation.wrong(
          "--out must end in " + String.join(" or ", ENDINGS) + ", unlike “" + file + "”");
    }
    if (!(scale > 0 && scale <= LARGEST_SCALE)) {
      throw simulation.wrong("--scale must be above 0 and at most 8, not " + scale);
    }
    Forecast forecast = simulation.run(scenario, false);
    Drawing drawing =
        switch (chart) {
          case HORIZON -> horizon(forecast);
        };
    // Pictures are painted in memory: no display is asked for, not even a broken one.
    System.setProperty("java.awt.headless", "true");
    try {
      PictureFiles.write(drawing, file, scale);
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
    return 0;
  }

  private Drawing horizon(Forecast forecast) {
    // Dates in the chart as in the headline above it.
    Locale locale = Wording.of(forecast, Locale.getDefault()).locale();
    String headline = Headline.of(forecast, HorizonOptions.DEFAULT_CONFIDENCE, locale);
    return Horizon.draw(
        forecast,
        HorizonOptions.picture(headline)
            .withStyle(theme == Theme.DARK ? ChartStyle.DARK : ChartStyle.LIGHT)
            .withToday(forecast.roadmap().asOf())
            .withLocale(locale));
  }
}
