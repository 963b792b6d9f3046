package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with a file is said in German where German is spoken. (Where it is said, and of
/// what, is tested in English, in `BadInputTest`.)
class GermanProblemsTest {
  private static final Pattern ENGLISH =
      Pattern.compile("\\b(expected|found|the|with|such|than|least|most|more|and|or|of)\\b");

  private Locale before;

  @BeforeEach
  void speakGerman() {
    before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  private static BadRoadmapException read(String json) {
    return catchThrowableOfType(
        BadRoadmapException.class,
        () -> RoadmapFiles.read(json.getBytes(StandardCharsets.UTF_8), "x.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          { "schema": 1, "asOf": "2027-02-30" } | $.asOf): erwartet: ein Datum, das es gibt (Februar 2027 hat 28 Tage); gefunden: "2027-02-30".
          { "schema": 1, "asOf": "2027-01-04", "titel": "x" } | $.titel): erwartet: ein bekanntes Feld; gefunden: "titel" (gemeint ist vielleicht "title").
          { "schema": 1 } | $.asOf): erwartet: ein Feld "asOf"; gefunden: nichts.
          { "schema": 1, | $.schema): erwartet: der Rest der Roadmap; gefunden: das Ende der Datei, die abgeschnitten zu sein scheint.
          { "schema": 1 "a" } | $.schema): erwartet: ein Komma oder das Ende des Objekts; gefunden: ".
          { "schema": 1, "asOf": "\\q" } | $.asOf): erwartet: eines der Escape-Zeichen von JSON; gefunden: \\q.
          { "schema": 1, "asOf": "2027-01-04", "tasks": [{ "id": "a", "estimate": { "low": 3, "likely": 2, "high": 9 } }] } | $.tasks[0].estimate.low): erwartet: ein unterer Wert von höchstens dem wahrscheinlichen (2); gefunden: 3.
          { "schema": 1, "asOf": "2027-01-04", "tasks": [{ "id": "a", "needs": ["b"], "estimate": { "fixed": -1 } }] } | $.tasks[0].needs[0]): erwartet: die Id einer Aufgabe; gefunden: "b", die zu keiner Aufgabe gehört; dazu 1 weiterer Fehler.
          """)
  void oneSentence(String json, String end) {
    assertThat(read(json))
        .hasMessageStartingWith("x.json, Zeile 1, Spalte ")
        .hasMessageEndingWith(end);
  }

  @Test
  void files() {
    assertThat(
            catchThrowableOfType(
                BadRoadmapException.class, () -> RoadmapFiles.read(Path.of("gibtsnicht"))))
        .hasMessage("Es gibt keine Datei gibtsnicht.");
  }

  /// One roadmap with nearly everything wrong that can be.
  @Test
  void nothingIsLeftInEnglish() {
    List<LocatedProblem> problems =
        read("""
                { "schema": 1, "asOf": "2027-01-04", "title": 5, "extra": 1,
                  "squads": [{ "id": "s", "people": { "": -1 }, "workdays": [], "sprint": { "weeks": 0, "from": "x" }, "wip": 0, "bias": 7 },
                             { "id": "s", "people": { "cook": 1 } }],
                  "tasks": [
                    { "id": "", "estimate": { "samples": [] }, "needs": [{ "any": [] }, { "atLeast": 3, "of": ["a"] }] },
                    { "id": "a", "squad": "t", "crew": { "x": 1.5 }, "estimate": { "throughput": { "remaining": 1.5, "perWeek": [0] } } },
                    { "id": "b", "estimate": { "low": 0, "likely": 1, "high": 2, "covers": 3 }, "track": "discovery", "chance": 2, "timeBox": 0, "onMiss": { "pivot": "a" }, "metric": { "name": "" } },
                    { "id": "c", "estimate": { "shape": "normal", "mean": 0, "sd": -1 }, "onMiss": { "extend": 0, "times": 0, "then": { "extend": 1 } }, "needs": [{ "task": "c", "lag": 999999 }] },
                    { "id": "d", "estimate": { "throughput": { "remaining": [9, 3], "perWeek": [0.0001] } }, "needs": ["e"] },
                    { "id": "e", "estimate": "lang", "needs": ["d"] },
                    { "id": "f", "estimate": { "shape": "lognormal", "median": 0, "sigma": 1 }, "needs": 5 },
                    { "id": "g", "estimate": { "shape": "exponential", "mean": 0 }, "onMiss": "nie" },
                    { "id": "h", "squad": "s", "crew": { "cook": 3 }, "estimate": { "like": "", "likely": 1 } }],
                  "milestones": [{ "id": "m", "needs": ["a"], "target": 3 }, 5],
                  "demoDays": { "from": "2027-13-01", "everyWeeks": 0 },
                  "drivers": [{ "id": "q", "factor": { "like": "x", "likely": 1 }, "tasks": ["zz"] }],
                  "risks": [{ "id": "r", "chance": -1, "delay": { "shape": "uniform", "low": 5, "high": 1 }, "tasks": "a" }],
                  "scenarios": [{ "id": "n", "change": [
                    { "foo": 1 }, { "task": "b", "set": { "track": "discovery", "timeBox": -1 } }, { "drop": "a" },
                    { "add": { "id": "b", "estimate": { "fixed": 1 }, "needs": ["a"] } },
                    { "squad": "s", "hire": { "role": "", "count": 0, "from": "2027-03-01" } }, { "risk": "zz", "set": {} }] }],
                  "actuals": [{ "task": "b", "started": "2026-12-05", "finished": "2026-12-01", "outcome": "delivered" },
                              { "task": "a", "outcome": "validated" }, { "task": "c" }, { "task": "b", "started": "2028-01-01", "finished": "2028-01-02" }],
                  "snapshots": [{ "taken": "2027-01-04", "trials": 0, "seed": 1, "promises": [{ "id": "", "p10": "2027-03-01", "p50": "2027-02-01", "never": 4 }] }],
                  "learnings": [5], "reviews": [{ "on": true, "text": "x" }] }
                """)
            .problems();
    assertThat(problems).hasSizeGreaterThan(60);
    assertThat(problems)
        .extracting(located -> located.problem().message())
        .noneMatch(sentence -> ENGLISH.matcher(sentence).find())
        .allMatch(sentence -> sentence.contains("erwartet: ") && sentence.contains("gefunden: "));
  }
}
