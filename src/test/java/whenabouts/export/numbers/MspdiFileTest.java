package whenabouts.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mpxj.ConstraintType;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.reader.UniversalProjectReader;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Lengths;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Track;

class MspdiFileTest {
  private static ProjectFile read(Forecast forecast, double percentile) throws Exception {
    byte[] bytes = MspdiFile.bytes(forecast, NumberSamples.options().withPercentile(percentile));
    return new UniversalProjectReader().read(new ByteArrayInputStream(bytes));
  }

  private static Task task(ProjectFile file, String name) {
    return file.getTasks().stream().filter(t -> name.equals(t.getName())).findFirst().orElseThrow();
  }

  private static double days(org.mpxj.Duration duration, ProjectFile file) {
    return duration.convertUnits(TimeUnit.DAYS, file.getProjectProperties()).getDuration();
  }

  @Test
  void aDurationIsThePercentileAskedFor() throws Exception {
    Forecast forecast = NumberSamples.answerEngine();
    for (int percentile : new int[] {50, 85}) {
      ProjectFile file = read(forecast, percentile);
      for (TaskForecast t : forecast.tasks()) {
        Task task = task(file, t.task().name());
        double length = Lengths.workingDays(forecast, t, percentile / 100.0).orElseThrow();
        assertThat(days(task.getDuration(), file))
            .as(t.task().id())
            .isBetween(length - 1e-6, length + 0.1001);
        if (task.getPercentageComplete().intValue() < 100) {
          assertThat(task.getNotes()).contains("P" + percentile + " of the forecast length");
        }
        assertThat(task.getNotes()).contains("As of 4 Jan 2027", "seed 1");
      }
      assertThat(file.getProjectProperties().getSubject())
          .contains("As of 4 Jan 2027 · no scenario", "Durations are P" + percentile);
    }
  }

  @Test
  void linksKeepTheirTypesAndLags() throws Exception {
    ProjectFile file = read(NumberSamples.answerEngine(), 50);
    assertThat(links(task(file, "Findings of the beta worked off")))
        .containsExactlyInAnyOrder(
            "START_START 5.0 Closed beta with 200 customers",
            "FINISH_FINISH 3.0 Closed beta with 200 customers");
    assertThat(links(task(file, "Distilled bi-encoder")))
        .containsExactly("FINISH_START 0.0 Cross-encoder re-ranker");
    assertThat(task(file, "Distilled bi-encoder").getActive()).isFalse();
    assertThat(task(file, "Cross-encoder re-ranker").getNotes())
        .contains("“Distilled bi-encoder” takes over");
    ProjectFile hostile = read(NumberSamples.forecast(NumberSamples.hostile(), null), 50);
    assertThat(links(task(hostile, "click here")))
        .containsExactly("START_FINISH -1.0 section: 50% {x} #tag; | pipe *bold* `code` tab");
    Task any = task(hostile, "日本語 and \"quotes\", commas; semicolons \ufffd");
    assertThat(links(any))
        .containsExactly("FINISH_FINISH 1.0 section: 50% {x} #tag; | pipe *bold* `code` tab");
    assertThat(any.getNotes()).contains("only those are linked that are met first");
  }

  private static List<String> links(Task task) {
    return task.getPredecessors().stream()
        .map(
            (Relation r) ->
                r.getType()
                    + " "
                    + r.getLag().getDuration() / (r.getLag().getUnits() == TimeUnit.HOURS ? 8 : 1)
                    + " "
                    + r.getPredecessorTask().getName())
        .map(s -> s.replaceAll("^FS", RelationType.FINISH_START.name()))
        .map(MspdiFileTest::named)
        .toList();
  }

  private static String named(String link) {
    return link.replaceFirst("^SS ", "START_START ")
        .replaceFirst("^FF ", "FINISH_FINISH ")
        .replaceFirst("^SF ", "START_FINISH ");
  }

  @Test
  void squadsBecomeCalendarsAndPeople() throws Exception {
    ProjectFile file = read(NumberSamples.answerEngine(), 50);
    assertThat(file.getResources().stream().map(Resource::getName))
        .contains("Search squad: data scientist", "Answers squad: designer");
    Resource engineers =
        file.getResources().stream()
            .filter(r -> "Search squad: engineer".equals(r.getName()))
            .findFirst()
            .orElseThrow();
    assertThat(engineers.getMaxUnits().doubleValue()).isEqualTo(300);
    Task ranker = task(file, "New ranker in the search service");
    assertThat(ranker.getResourceAssignments())
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.getResource().getName()).isEqualTo("Search squad: engineer");
              assertThat(a.getUnits().doubleValue()).isEqualTo(200);
            });
    assertThat(ranker.getCalendar().isWorkingDate(LocalDate.of(2027, 3, 26))).isFalse();
    assertThat(ranker.getCalendar().isWorkingDate(LocalDate.of(2027, 3, 25))).isTrue();
    assertThat(ranker.getCalendar().isWorkingDate(LocalDate.of(2027, 3, 27))).isFalse();
    assertThat(task(file, "Privacy and licence review").getResourceAssignments()).isEmpty();
  }

  @Test
  void milestonesHaveTheirTargetsAndStandNoEarlierThanForecast() throws Exception {
    Forecast forecast = NumberSamples.answerEngine();
    Task launch = task(read(forecast, 85), "Launch");
    assertThat(launch.getMilestone()).isTrue();
    assertThat(launch.getDuration().getDuration()).isZero();
    assertThat(launch.getDeadline().toLocalDate()).isEqualTo(LocalDate.of(2027, 7, 16));
    assertThat(launch.getConstraintType()).isEqualTo(ConstraintType.START_NO_EARLIER_THAN);
    double p85 = forecast.milestone("launch").orElseThrow().finish().ifReached().quantile(0.85);
    assertThat(launch.getConstraintDate().toLocalDate()).isEqualTo(forecast.date(p85));
    assertThat(launch.getNotes()).contains("never: 9 %", "Chance to meet the target: ");
    assertThat(launch.getPredecessors()).hasSize(1);
  }

  @Test
  void whatHasHappenedStaysSo() throws Exception {
    ProjectFile file = read(NumberSamples.answerEngine(), 50);
    Task done = task(file, "Evaluation set of 1,200 real questions");
    assertThat(done.getPercentageComplete().intValue()).isEqualTo(100);
    assertThat(done.getActualFinish().toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 18));
    assertThat(done.getNotes()).contains("its dates are what happened");
    Task running = task(file, "Passage index instead of page index");
    assertThat(running.getActualStart().toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 21));
    assertThat(running.getPercentageComplete().doubleValue()).isCloseTo(50, Offset.offset(10.0));
    assertThat(running.getActualFinish()).isNull();
  }

  @Test
  void whatNeverRunsIsInactive() throws Exception {
    ProjectFile file = read(NumberSamples.forecast(NumberSamples.hostile(), "x"), 50);
    assertThat(task(file, "=never").getActive()).isFalse();
    assertThat(task(file, "=never reached").getActive()).isFalse();
    assertThat(task(file, "@Launch, \"the\" real; one: 🚀").getActive()).isTrue();
    assertThat(file.getResources().stream().map(Resource::getName).collect(Collectors.toSet()))
        .contains("@Müller; Söhne: \"Team\": +engineer");
    assertThat(file.getProjectProperties().getProjectTitle())
        .startsWith("=cmd|' /C calc'!A0 & \"Größe\" <b>:;,#% zweite Zeile 🚀, scenario =1+1");
  }

  @Test
  void whatTakesAgesEndsWhenTheCalendarDoes() throws Exception {
    LocalDate asOf = LocalDate.of(2027, 1, 4);
    whenabouts.roadmap.Task ages =
        whenabouts.roadmap.Task.of("a", "Ages", Track.DELIVERY, new Estimate.Fixed(90_000));
    Milestone end = new Milestone("m", "End", Need.Link.to("a"), null);
    ProjectFile file =
        read(
            NumberSamples.forecast(
                Roadmap.of("Long", asOf, List.of(), List.of(ages), List.of(end)), null),
            50);
    assertThat(days(task(file, "Ages").getDuration(), file)).isEqualTo(10_000);
    assertThat(task(file, "End").getStart().toLocalDate()).isEqualTo(LocalDate.of(2149, 12, 31));
  }

  @Test
  void anEmptyRoadmapIsAProjectWithoutTasks() throws Exception {
    byte[] bytes = MspdiFile.bytes(NumberSamples.empty(), NumberSamples.options());
    ProjectFile file = new UniversalProjectReader().read(new ByteArrayInputStream(bytes));
    assertThat(file.getTasks()).isEmpty();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("seed 1");
  }
}
