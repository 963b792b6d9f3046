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
import whenabouts.chart.HorizonOptions;
import whenabouts.export.ExportFormat;
import whenabouts.export.ExportLook;
import whenabouts.export.ExportRequest;
import whenabouts.export.Exports;
import whenabouts.export.deck.Deck;
import whenabouts.export.numbers.NumberOptions;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Roadmap;

@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Cli.Version.class)
final class ExportCommand implements Callable<Integer> {
  private static final double LARGEST_SCALE = 8;

  enum Theme {
    LIGHT,
    DARK
  }

  @Mixin private final Simulation simulation = new Simulation();

  @Option(names = "--scenario", paramLabel = "ID")
  private @Nullable String scenario;

  @Option(names = "--out", paramLabel = "PATH", required = true)
  private @Nullable Path out;

  @Option(names = "--chart", paramLabel = "NAME")
  private @Nullable String chart;

  @Option(names = "--of", paramLabel = "ID")
  private @Nullable String of;

  @Option(names = "--theme", paramLabel = "THEME")
  private Theme theme = Theme.LIGHT;

  @Option(names = "--scale", paramLabel = "X")
  private double scale = 1;

  @Option(names = "--transparent")
  private boolean transparent;

  @Option(names = "--template", paramLabel = "BRAND.pptx")
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
                        "wrong.out", String.join(", ", ExportFormat.endings()), file.toString()));
    // Everything is made in memory: no display is asked for, not even a broken one.
    System.setProperty("java.awt.headless", "true");
    if (chart != null && format.kind() == ExportFormat.Kind.NUMBERS) {
      throw simulation.wrong("wrong.chart", format.ending());
    }
    if (format.kind() == ExportFormat.Kind.PICTURE && !(scale > 0 && scale <= LARGEST_SCALE)) {
      throw simulation.wrong("wrong.scale", Double.toString(scale));
    }
    boolean one = chart != null || format.kind() == ExportFormat.Kind.PICTURE;
    ExportRequest request = one ? chart(name()) : whole(format);
    try {
      Exports.write(request, file, () -> false, _ -> {});
    } catch (IOException e) {
      throw new UnwritableException(e);
    }
    return 0;
  }

  private ChartName name() {
    String asked = chart;
    if (asked == null) {
      return ChartName.HORIZON;
    }
    return Arrays.stream(ChartName.values())
        .filter(known -> known.word().equals(asked.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> simulation.wrong("wrong.chartName", asked, ChartName.all()));
  }

  private ExportRequest whole(ExportFormat format) throws IOException {
    NumberOptions options = numbers.options(simulation);
    Forecaster.Options simulated = simulation.options(true);
    Roadmap document = simulation.read();
    Forecast forecast = simulation.forecast(document, scenario, simulated);
    Comparison comparison =
        format.kind() == ExportFormat.Kind.DECK
            ? Deck.comparison(document, simulation.options(false), () -> false)
            : null;
    return new ExportRequest.OfForecast(horizon(forecast, null), comparison, options);
  }

  private ExportRequest chart(ChartName name) throws IOException {
    ChartDrawer drawer = drawer(name);
    if (name != ChartName.HORIZON) {
      ChartDrawer.Drawn drawn = told(() -> drawer.draw(name));
      return new ExportRequest.OfChart(
          drawer.forecast(), drawn.basis(), drawn.painter(), drawer.options(), look());
    }
    refuseOf(drawer);
    Forecast base =
        scenario == null ? null : simulation.forecast(drawer.document(), null, drawer.simulated());
    return horizon(drawer.forecast(), base);
  }

  private ExportRequest.OfHorizon horizon(Forecast forecast, @Nullable Forecast base) {
    return new ExportRequest.OfHorizon(
        forecast,
        base,
        HorizonOptions.DEFAULT_CONFIDENCE,
        style(),
        Locale.getDefault(),
        look(),
        null);
  }

  private ExportLook look() {
    return new ExportLook(scale, transparent, template);
  }

  private ChartStyle style() {
    return theme == Theme.DARK ? ChartStyle.DARK : ChartStyle.LIGHT;
  }

  private ChartDrawer drawer(ChartName name) throws IOException {
    Forecaster.Options simulated = simulation.options(name == ChartName.DRIVERS);
    Roadmap document = simulation.read();
    Forecast forecast = simulation.forecast(document, scenario, simulated);
    // The words are those of the headline.
    Locale locale = Wording.of(forecast, Locale.getDefault()).locale();
    ChartOptions options = ChartOptions.of(960, 540).withStyle(style()).withLocale(locale);
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
      throw simulation.wrongly(String.valueOf(e.getMessage()));
    }
  }
}
