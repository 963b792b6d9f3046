package whenabouts.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;

@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = Cli.Version.class)
final class CompareCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private final Simulation simulation = new Simulation();

  @Option(names = "--scenarios", paramLabel = "ID", split = ",")
  private @Nullable List<String> scenarios;

  @Option(names = "--format", paramLabel = "FORMAT")
  private Format format = Format.TEXT;

  @Override
  public Integer call() throws IOException {
    Forecaster.Options options = simulation.options(false);
    Roadmap roadmap = simulation.read();
    List<String> all = roadmap.scenarios().stream().map(Scenario::id).toList();
    List<String> wanted = scenarios == null ? all : scenarios.stream().distinct().toList();
    simulation.check(roadmap, wanted);
    if (wanted.isEmpty()) {
      throw simulation.wrong("wrong.compare.scenarios");
    }
    Comparison comparison = Comparison.of(new Forecaster(), roadmap, wanted, options, () -> false);
    PrintWriter out = Simulation.given(spec).commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> CompareText.of(comparison, Locale.getDefault());
          case JSON -> CompareJson.of(comparison);
        });
    return 0;
  }
}
