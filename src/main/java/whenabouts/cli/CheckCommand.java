package whenabouts.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Gap;
import whenabouts.roadmap.Gaps;
import whenabouts.roadmap.Roadmap;
import whenabouts.storage.BadRoadmapException;
import whenabouts.storage.LocatedProblem;
import whenabouts.storage.RoadmapFiles;

@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Cli.Version.class)
final class CheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Path path = Simulation.given(file);
    PrintWriter out = Simulation.given(spec).commandLine().getOut();
    Roadmap roadmap;
    try {
      roadmap = RoadmapFiles.read(path);
    } catch (BadRoadmapException e) {
      PrintWriter err = Simulation.given(spec).commandLine().getErr();
      err.println(e.getMessage());
      e.problems().forEach(problem -> err.println(located(path, problem)));
      return Cli.BAD_INPUT;
    }
    List<Gap> gaps = Gaps.of(roadmap);
    out.print(report(path, roadmap, gaps));
    return gaps.isEmpty() ? 0 : Cli.FOUND;
  }

  /// As compilers say it, so that editors can jump there.
  private static String located(Path file, LocatedProblem problem) {
    String place = problem.line() == 0 ? "" : ":%d:%d".formatted(problem.line(), problem.column());
    return "%s%s: %s: %s"
        .formatted(file, place, problem.problem().path(), problem.problem().message());
  }

  private static String report(Path file, Roadmap roadmap, List<Gap> gaps) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Gap gap : gaps) {
      places
          .computeIfAbsent(heading(roadmap, gap), _ -> new ArrayList<>())
          .add(gap.message(Locale.getDefault()));
    }
    StringBuilder text = new StringBuilder();
    places.forEach(
        (heading, messages) -> {
          text.append(heading).append('\n');
          messages.forEach(message -> text.append("  - ").append(message).append('\n'));
          text.append('\n');
        });
    return text.append(
            new Phrases(Locale.getDefault()).say("check.gaps", gaps.size(), file.toString()))
        .append('\n')
        .toString();
  }

  private static String heading(Roadmap roadmap, Gap gap) {
    String id = gap.id() == null ? "" : gap.id();
    String name =
        switch (gap.subject()) {
          case ROADMAP -> roadmap.title();
          case TASK -> roadmap.task(id).orElseThrow().name();
          case MILESTONE -> roadmap.milestone(id).orElseThrow().name();
        };
    return Wording.plain(name) + (gap.id() == null ? "" : " (" + gap.id() + ")");
  }
}
