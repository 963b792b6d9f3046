package whenabouts.export.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.Sampling;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Snapshot;
import whenabouts.storage.RoadmapFiles;

/// Forecasts for the tests of exported numbers.
public final class NumberSamples {
  /// Names as nasty as may be, all kinds of links, and milestones that are reached rarely or never.
  private static final String HOSTILE =
      """
      { "schema": 1, "asOf": "2027-01-04",
        "title": "=cmd|' /C calc'!A0 & \\"Größe\\" <b>:;,#%\\nzweite Zeile 🚀",
        "squads": [
          { "id": "s", "name": "@Müller; Söhne: \\"Team\\"",
            "people": { "+engineer": 2, "=designer": 1 }, "holidays": ["2027-01-06"] } ],
        "tasks": [
          { "id": "a", "name": "-1+1", "track": "discovery", "squad": "s",
            "estimate": { "low": 5, "likely": 8, "high": 20 }, "chance": 0.5, "timeBox": 12 },
          { "id": "b", "name": "section: 50% {x} #tag; | pipe *bold* `code` \\t tab", "squad": "s",
            "needs": [{ "task": "a", "type": "SS", "lag": 2 }],
            "estimate": { "low": 3, "likely": 5, "high": 9 } },
          { "id": "c", "name": "日本語 and \\"quotes\\", commas; semicolons \\ud800 \\u0001",
            "needs": { "any": ["a", { "task": "b", "type": "FF", "lag": 1 }] },
            "estimate": { "fixed": 4 } },
          { "id": "d", "name": "2027-01-01 starts like a date", "track": "discovery", "squad": "s",
            "needs": [{ "task": "a", "when": "missed" }],
            "estimate": { "low": 3, "likely": 5, "high": 9 } },
          { "id": "e", "name": "\\t=never",
            "needs": [{ "task": "a", "when": "validated" }, { "task": "a", "when": "missed" }],
            "estimate": { "fixed": 2 } },
          { "id": "f", "name": "click here", "squad": "s", "crew": { "+engineer": 2 },
            "needs": [{ "task": "b", "type": "SF", "lag": -1 }], "estimate": { "fixed": 2 } } ],
        "milestones": [
          { "id": "m1", "name": "@Launch, \\"the\\" real; one: 🚀", "needs": ["b", "c"],
            "target": "2027-02-01" },
          { "id": "m2", "name": "=never\\nreached", "needs": ["e"], "target": "2027-03-01" },
          { "id": "m3", "name": "+rare", "needs": ["a"] } ],
        "demoDays": { "from": "2027-01-15", "everyWeeks": 2 },
        "scenarios": [
          { "id": "x", "name": "=1+1 faster",
            "change": [{ "task": "b", "set": { "estimate": { "fixed": 2 } } }] } ] }
      """;

  private NumberSamples() {}

  public static Forecast answerEngine() {
    return forecast(sample("answer-engine"), null);
  }

  static Roadmap sample(String name) {
    try {
      return RoadmapFiles.read(Path.of("assets/samples/" + name + ".roadmap.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Roadmap hostile() {
    try {
      return RoadmapFiles.read(HOSTILE.getBytes(StandardCharsets.UTF_8), "the hostile roadmap");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Forecast empty() {
    return forecast(Roadmap.empty("Nothing yet", LocalDate.of(2027, 1, 4)), null);
  }

  public static Forecast forecast(Roadmap roadmap, @Nullable String scenario) {
    return new Forecaster()
        .forecast(
            roadmap,
            scenario,
            new Forecaster.Options(2048, 1, 2, true, Sampling.STRATIFIED),
            () -> false);
  }

  /// The sample with a snapshot in which the last milestone was a week earlier, without a new one.
  static Forecast changed() {
    Roadmap roadmap = sample("answer-engine");
    Forecast now = forecast(roadmap, null);
    List<Snapshot.Promise> promises =
        now.milestones().stream()
            .filter(m -> !m.milestone().id().equals("beta-start"))
            .map(
                m -> {
                  int days = m.milestone().id().equals("launch") ? 7 : 0;
                  LocalDate p50 = now.date(m.finish().quantile(0.5));
                  LocalDate p85 = now.date(m.finish().quantile(0.85));
                  return new Snapshot.Promise(
                      m.milestone().id(),
                      null,
                      p50 == null ? null : p50.minusDays(days),
                      p85 == null ? null : p85.minusDays(days),
                      null,
                      m.finish().never(),
                      m.milestone().target(),
                      m.onTarget().orElse(0));
                })
            .toList();
    LocalDate day = LocalDate.of(2026, 12, 14);
    return forecast(
        roadmap.withSnapshots(List.of(new Snapshot(day, day, null, 2048, 1, promises))), null);
  }

  static NumberOptions options() {
    return NumberOptions.of(Locale.UK);
  }
}
