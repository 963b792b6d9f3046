package whenabouts.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import whenabouts.forecast.Forecast;

@Command(name = "forecast", mixinStandardHelpOptions = true, versionProvider = Cli.Version.class)
final class ForecastCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private final Simulation simulation = new Simulation();

  @Option(names = "--scenario", paramLabel = "ID")
  private @Nullable String scenario;

  @Option(names = "--at", paramLabel = "P", split = ",")
  private final List<Double> at = new ArrayList<>();

  @Option(names = "--by", paramLabel = "DATE", split = ",")
  private final List<LocalDate> by = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  @Override
  public Integer call() throws IOException {
    for (double percentile : at) {
      if (!(percentile >= 1 && percentile < 100)) {
        throw simulation.wrong("wrong.at", Wanted.number(percentile));
      }
    }
    Forecast forecast = simulation.run(scenario, true);
    PrintWriter out = Simulation.given(spec).commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> ForecastText.of(forecast, Wanted.forText(at, by), Locale.getDefault());
          case JSON -> ForecastJson.of(forecast, Wanted.forJson(at, by));
        });
    return 0;
  }
}
