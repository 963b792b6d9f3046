package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Metric;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenarios;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

/// A scenario in a file sets any field of a task or a risk.
class ScenarioFieldsTest {
  private static final String FILE =
      """
      { "schema": 1, "title": "R", "asOf": "2027-01-04",
        "squads": [ { "id": "s", "people": { "engineer": 3 } } ],
        "tasks": [
          { "id": "a", "estimate": { "fixed": 5 } },
          { "id": "b", "track": "discovery", "estimate": { "fixed": 4 } } ],
        "risks": [ { "id": "r", "chance": 0.2, "delay": { "fixed": 3 }, "tasks": ["a"] } ],
        "scenarios": [ { "id": "all", "change": [
          { "task": "a", "set": {
              "name": "A new name", "track": "discovery", "squad": "s", "crew": { "engineer": 2 },
              "needs": [ { "task": "b", "when": "missed" } ],
              "estimate": { "low": 1, "likely": 2, "high": 3 }, "chance": 0.4, "timeBox": 12,
              "onMiss": "ship-baseline", "standby": false,
              "metric": { "name": "nDCG", "baseline": 0.4, "threshold": 0.5 },
              "production": "service", "notBefore": "2027-03-01" } },
          { "risk": "r", "set": {
              "name": "Late", "chance": 0.7, "delay": { "fixed": 9 }, "tasks": ["b"] } },
          { "squad": "s", "hire": { "role": "engineer", "count": 2, "from": "2027-02-01", "rampDays": 20 } }
        ] } ] }
      """;

  @Test
  void everyFieldOfTheFileCanBeSet() throws Exception {
    Roadmap roadmap = RoadmapFiles.read(FILE.getBytes(StandardCharsets.UTF_8), "file");
    Roadmap changed = Scenarios.apply(roadmap, roadmap.scenario("all").orElseThrow());
    assertThat(changed.task("a").orElseThrow())
        .isEqualTo(
            new Task(
                "a",
                "A new name",
                Track.DISCOVERY,
                "s",
                new Crew.Roles(Map.of("engineer", 2)),
                new Need.AllOf(List.of(new Need.Link("b", LinkType.FS, 0, Condition.MISSED))),
                Estimate.Range.of(1, 2, 3),
                0.4,
                12.0,
                OnMiss.SHIP_BASELINE,
                false,
                new Metric("nDCG", 0.4, 0.5),
                "service",
                LocalDate.of(2027, 3, 1)));
    assertThat(changed.risks())
        .containsExactly(new Risk("r", "Late", 0.7, new Estimate.Fixed(9), List.of("b")));
    assertThat(roadmap.scenario("all").orElseThrow().changes().getLast())
        .isEqualTo(new Change.Hire("s", "engineer", 2, LocalDate.of(2027, 2, 1), 20, true));
  }
}
