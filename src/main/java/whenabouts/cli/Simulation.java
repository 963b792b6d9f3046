package whenabouts.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.Sampling;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.storage.RoadmapFiles;

/// What every command that forecasts a file is told: which file, how to simulate.
final class Simulation {
  /// More would need more memory than it adds precision.
  private static final int MOST_TRIALS = 10_000_000;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private @Nullable Path file;

  @Option(names = "--trials", paramLabel = "N")
  private int trials = Forecaster.DEFAULT_TRIALS;

  @Option(names = "--seed", paramLabel = "S")
  private long seed = Forecaster.DEFAULT_SEED;

  @Option(names = "--threads", paramLabel = "N")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--sampling", paramLabel = "HOW")
  private Sampling sampling = Sampling.STRATIFIED;

  /// Reads and forecasts.
  ///
  /// @param scenario id of a scenario; null: the roadmap itself
  /// @param drivers whether to find out what drives each milestone
  Forecast run(@Nullable String scenario, boolean drivers) throws IOException {
    Forecaster.Options options = options(drivers);
    return forecast(read(), scenario, options);
  }

  /// Forecasts what was read.
  ///
  /// @param scenario id of a scenario; null: the roadmap itself
  Forecast forecast(Roadmap roadmap, @Nullable String scenario, Forecaster.Options options) {
    if (scenario != null) {
      check(roadmap, List.of(scenario));
    }
    return new Forecaster().forecast(roadmap, scenario, options, () -> false);
  }

  /// How to simulate.
  ///
  /// @param drivers whether to find out what drives each milestone
  Forecaster.Options options(boolean drivers) {
    if (trials < 1 || trials > MOST_TRIALS) {
      throw wrong("wrong.trials", Integer.toString(MOST_TRIALS), Integer.toString(trials));
    }
    if (threads < 1) {
      throw wrong("wrong.threads", Integer.toString(threads));
    }
    return new Forecaster.Options(trials, seed, threads, drivers, sampling);
  }

  Roadmap read() throws IOException {
    return RoadmapFiles.read(given(file));
  }

  /// Complains of the first of these scenarios that the roadmap does not have.
  void check(Roadmap roadmap, List<String> scenarios) {
    for (String scenario : scenarios) {
      if (roadmap.scenario(scenario).isEmpty()) {
        String known =
            roadmap.scenarios().stream().map(Scenario::id).collect(Collectors.joining(", "));
        throw wrong(
            "wrong.scenario",
            String.valueOf(file),
            scenario,
            known.isEmpty() ? Usage.say("wrong.none") : known);
      }
    }
  }

  ParameterException wrong(String key, Object... values) {
    return wrongly(Usage.say(key, values));
  }

  /// The same of something that is a sentence already.
  ParameterException wrongly(String sentence) {
    return new ParameterException(given(spec).commandLine(), sentence);
  }

  /// What picocli has put there before the command runs.
  static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the command line has not been parsed");
    }
    return value;
  }
}
