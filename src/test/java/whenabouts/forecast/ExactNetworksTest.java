package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// The engine against closed-form networks that others computed, to four standard errors: with
/// about 170 comparisons and a fixed seed, a change of the draws has a chance of 1 % to raise a
/// false alarm.
class ExactNetworksTest {
  private static final Path FILE = Path.of("../shared/data/exact/exact-results.json");
  private static final int TRIALS = 100_000;
  private static final double SIGMAS = 4;

  private static final Map<String, Function<JsonNode, Sketch>> NETWORKS =
      Map.ofEntries(
          Map.entry("A01", ExactNetworksTest::network),
          Map.entry("A02", ExactNetworksTest::network),
          Map.entry("A03", a -> repeated(a, false)),
          Map.entry("A04", a -> repeated(a, true)),
          Map.entry("A05", a -> repeated(a, true)),
          Map.entry("A06", a -> repeated(a, true)),
          Map.entry("A07", a -> repeated(a, false)),
          Map.entry("A08", ExactNetworksTest::network),
          Map.entry("A09", ExactNetworksTest::series),
          Map.entry("A13", ExactNetworksTest::network),
          Map.entry("A14", ExactNetworksTest::network),
          Map.entry("A18", ExactNetworksTest::network),
          Map.entry("A21", ExactNetworksTest::workers),
          Map.entry("A26", ExactNetworksTest::bridge));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A13", "A14", "A18", "A21",
        "A26"
      })
  void agreesWithTheClosedForm(String id) throws Exception {
    assumeTrue(Files.exists(FILE), "no shared data");
    JsonNode exact = find(JsonMapper.shared().readTree(Files.readString(FILE)), id);
    Sketch sketch = NETWORKS.get(id).apply(exact.get("activities"));
    Roadmap plain = sketch.roadmap();
    List<Need> everything = new ArrayList<>();
    plain.tasks().forEach(t -> everything.add(Need.Link.to(t.id())));
    Roadmap roadmap = sketch.milestone("end", null, new Need.AllOf(everything)).roadmap();
    Forecast forecast = Sketch.forecast(roadmap, TRIALS);
    Distribution end = forecast.milestone("end").orElseThrow().finish();

    double sd = exact.get("sd").asDouble();
    double standardError = sd / Math.sqrt(TRIALS);
    assertThat(Math.abs(end.mean() - exact.get("mean").asDouble()))
        .isLessThan(SIGMAS * standardError);
    assertThat(Math.abs(end.sd() / sd - 1)).isLessThan(0.03);
    boolean discrete = id.equals("A26");
    exact
        .get("quantiles")
        .properties()
        .forEach(
            q -> {
              double p = Double.parseDouble(q.getKey().substring(1)) / 100;
              if (discrete) {
                assertThat(end.quantile(p)).as(q.getKey()).isEqualTo(q.getValue().asDouble());
              } else {
                double off = end.chanceBy(q.getValue().asDouble()) - p;
                assertThat(Math.abs(off))
                    .as(q.getKey())
                    .isLessThan(SIGMAS * Math.sqrt(p * (1 - p) / TRIALS));
              }
            });
    if (exact.has("extra") && exact.get("extra").has("criticality_A")) {
      double p = exact.get("extra").get("criticality_A").asDouble();
      assertThat(Math.abs(forecast.task("A").orElseThrow().criticality() - p))
          .isLessThan(SIGMAS * Math.sqrt(p * (1 - p) / TRIALS));
    }
    if (discrete) {
      // Ties count for every path they are on.
      double onlyByB = exact.get("extra").get("B-E").asDouble();
      double ties = exact.get("extra").get("tie").asDouble();
      assertThat(forecast.task("B").orElseThrow().criticality())
          .isBetween(onlyByB - 0.006, onlyByB + ties + 0.006);
    }
  }

  private static JsonNode find(JsonNode all, String id) {
    for (JsonNode entry : all) {
      if (entry.get("id").asString().equals(id)) {
        return entry;
      }
    }
    throw new IllegalArgumentException(id);
  }

  /// Activities by name: [law, parameters …, predecessors].
  private static Sketch network(JsonNode activities) {
    Sketch sketch = new Sketch();
    activities
        .properties()
        .forEach(
            a -> {
              List<String> needs = new ArrayList<>();
              JsonNode last = a.getValue().get(a.getValue().size() - 1);
              if (last.isArray()) {
                last.forEach(p -> needs.add(p.asString()));
              }
              sketch.delivery(a.getKey(), estimate(a.getValue()), needs.toArray(String[]::new));
            });
    return sketch;
  }

  private static Sketch series(JsonNode activities) {
    Sketch sketch = new Sketch();
    List<String> last = new ArrayList<>();
    activities
        .properties()
        .forEach(
            a -> {
              sketch.delivery(a.getKey(), estimate(a.getValue()), last.toArray(String[]::new));
              last.clear();
              last.add(a.getKey());
            });
    return sketch;
  }

  private static Sketch repeated(JsonNode activities, boolean series) {
    Sketch sketch = new Sketch();
    for (int i = 0; i < activities.get("n").asInt(); i++) {
      String[] needs = series && i > 0 ? new String[] {"t" + (i - 1)} : new String[0];
      sketch.delivery("t" + i, estimate(activities.get("each")), needs);
    }
    return sketch;
  }

  /// Tasks that all workers of a squad can do, who work every day.
  private static Sketch workers(JsonNode activities) {
    Squad squad =
        new Squad(
            "s",
            "S",
            Map.of("worker", activities.get("workers").asInt()),
            EnumSet.allOf(DayOfWeek.class),
            new TreeSet<>(),
            null,
            null,
            0);
    Sketch sketch = new Sketch().squad(squad);
    for (int i = 0; i < activities.get("n").asInt(); i++) {
      sketch.task(
          Task.of("t" + i, "t" + i, Track.DELIVERY, estimate(activities.get("each")))
              .with(new TaskEdit.InSquad("s")));
    }
    return sketch;
  }

  /// D and C after A, E after B and C; durations in tenths of probability.
  private static Sketch bridge(JsonNode activities) {
    Map<String, String[]> needs =
        Map.of("D", new String[] {"A"}, "C", new String[] {"A"}, "E", new String[] {"B", "C"});
    Sketch sketch = new Sketch();
    activities
        .properties()
        .forEach(
            a -> {
              List<Double> tenths = new ArrayList<>();
              for (JsonNode value : a.getValue()) {
                for (int i = 0; i < Math.round(10 * value.get(1).asDouble()); i++) {
                  tenths.add(value.get(0).asDouble());
                }
              }
              sketch.delivery(
                  a.getKey(),
                  new Estimate.Samples(tenths),
                  needs.getOrDefault(a.getKey(), new String[0]));
            });
    return sketch;
  }

  private static Estimate estimate(JsonNode law) {
    double first = law.get(1).asDouble();
    double second = law.size() > 2 ? law.get(2).asDouble(0) : 0;
    return switch (law.get(0).asString()) {
      case "Exp" -> new Estimate.Exponential(first);
      case "Uniform" -> new Estimate.Uniform(first, second);
      case "Normal" -> new Estimate.Normal(first, second);
      case "Triangular" ->
          new Estimate.Range(first, second, law.get(3).asDouble(), null, Shape.TRIANGULAR);
      case "PERT" -> Estimate.Range.of(first, second, law.get(3).asDouble());
      case "LognormalP10P90" ->
          new Estimate.Range(first, Math.sqrt(first * second), second, 0.8, Shape.LOGNORMAL);
      default -> throw new IllegalArgumentException(law.toString());
    };
  }
}
