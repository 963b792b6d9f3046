package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each bad file is told in one sentence with its place, and stays as it is.
class BadInputTest {
  private static final String START = "{ \"schema\": 1, \"asOf\": \"2027-01-04\",\n";

  @TempDir Path folder;

  @Test
  void truncated() throws Exception {
    String whole = Files.readString(SamplesTest.FOLDER.resolve("answer-engine.roadmap.json"));
    for (int length = 1; length < whole.length() - 2; length += 97) {
      BadRoadmapException e = readFile(whole.substring(0, length));
      assertThat(e.problems()).hasSize(1);
      assertThat(e).hasMessageContaining("the end of the file");
    }
    assertThat(readFile(whole.substring(0, 60)))
        .hasMessageEndingWith(
            "bad.roadmap.json, line 4, column 16 ($.asOf): expected the rest of the roadmap,"
                + " found the end of the file: it seems to be cut off.");
  }

  @Test
  void aHundredMegabytesOfBrackets() throws Exception {
    Path file = folder.resolve("bad.roadmap.json");
    byte[] brackets = new byte[1 << 20];
    Arrays.fill(brackets, (byte) '[');
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      for (int i = 0; i < 100; i++) {
        out.write(brackets);
      }
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(read(file))
                .hasMessage(file + " is larger than 64 MB, too large for a roadmap."));
    assertThat(file).hasSize(100 << 20);
  }

  @Test
  void manyBracketsWithinTheSize() {
    byte[] brackets = new byte[RoadmapFiles.MOST_BYTES];
    Arrays.fill(brackets, (byte) '[');
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThat(read(brackets))
                .hasMessageEndingWith(
                    "expected at most 100 brackets within each other, found more."));
  }

  @Test
  void manyValuesWithinTheSize() {
    byte[] values = new byte[RoadmapFiles.MOST_BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (i == 0 ? '[' : i % 2 == 1 ? '1' : ',');
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThat(read(values))
                .hasMessageEndingWith("expected at most 2000000 values and brackets, found more."));
  }

  @Test
  void aCycleOfThreeTasks() throws Exception {
    String tasks =
        """
        "tasks": [
          { "id": "a", "needs": ["b"], "estimate": { "fixed": 1 } },
          { "id": "b", "needs": [{ "any": ["c"] }], "estimate": { "fixed": 1 } },
          { "id": "c", "needs": ["a"], "estimate": { "fixed": 1 } }
        ] }
        """;
    assertThat(readFile(START + tasks))
        .hasMessageEndingWith(
            "line 3, column 26 ($.tasks[0].needs[0]): expected tasks that do not wait for each"
                + " other in a circle, found a → b → c → a.");
  }

  @Test
  void danglingIds() throws Exception {
    String tasks =
        """
        "tasks": [
          { "id": "eval", "squad": "search", "estimate": { "fixed": 1 } },
          { "id": "b", "needs": ["evla"], "estimate": { "fixed": 1 } }
        ],
        "milestones": [{ "id": "m", "needs": ["b", { "task": "zed", "when": "resolved" }] }] }
        """;
    assertThat(readFile(START + tasks).problems().stream().map(BadInputTest::told))
        .containsExactly(
            "3:28 $.tasks[0].squad: expected the id of a squad, found \"search\", which no squad has",
            "4:26 $.tasks[1].needs[0]: expected the id of a task, found \"evla\", which no task has"
                + " (did you mean \"eval\"?)",
            "6:54 $.milestones[0].needs[1].task: expected the id of a task, found \"zed\", which no"
                + " task has");
  }

  @Test
  void duplicatedIds() throws Exception {
    String tasks =
        """
        "tasks": [
          { "id": "a", "estimate": { "fixed": 1 } },
          { "id": "a", "estimate": { "fixed": 2 } }
        ] }
        """;
    assertThat(readFile(START + tasks))
        .hasMessageEndingWith(
            "line 4, column 11 ($.tasks[1].id): expected an id of its own, found \"a\", which"
                + " $.tasks[0] has already.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "chance": 1.2 | $.tasks[0].chance: expected a probability from 0 to 1, found 1.2
          "chance": -0.1 | $.tasks[0].chance: expected a probability from 0 to 1, found -0.1
          "chance": NaN | $.tasks[0].chance: expected a finite number, found NaN
          "chance": -Infinity | $.tasks[0].chance: expected a finite number, found -Infinity
          "chance": 1e400 | $.tasks[0].chance: expected a finite number, found 1e400
          "chance": "high" | $.tasks[0].chance: expected a number, found "high"
          "chance": null | $.tasks[0].chance: expected a number, found null
          "timeBox": 0 | $.tasks[0].timeBox: expected more than 0 working days, found 0
          "timeBox": -3 | $.tasks[0].timeBox: expected more than 0 working days, found -3
          "timeBox": 1e9 | $.tasks[0].timeBox: expected at most 100000 working days, found 1000000000
          "notBefore": "2027-02-30" | $.tasks[0].notBefore: expected a date that exists (February 2027 has 28 days), found "2027-02-30"
          "notBefore": "2027-13-01" | $.tasks[0].notBefore: expected a date that exists (months go from 01 to 12), found "2027-13-01"
          "notBefore": "1 March" | $.tasks[0].notBefore: expected a date such as "2027-02-28", found "1 March"
          "notBefore": 20270301 | $.tasks[0].notBefore: expected a date such as "2027-02-28", found 20270301
          "track": "research" | $.tasks[0].track: expected "discovery" or "delivery", found "research"
          "onMiss": "halt" | $.tasks[0].onMiss: expected "stop" or "ship-baseline", { "pivot": id } or { "extend": days }, found "halt"
          "onMiss": { "extend": 0 } | $.tasks[0].onMiss.extend: expected more than 0 working days, found 0
          "onMiss": { "extend": 5, "times": 1.5 } | $.tasks[0].onMiss.times: expected a whole number, found 1.5
          "standby": "yes" | $.tasks[0].standby: expected true or false, found "yes"
          "crew": ["engineer"] | $.tasks[0].crew: expected an object such as { "engineer": 2 }, found a list
          "crew": { "data scientist": -1 } | $.tasks[0].crew["data scientist"]: expected at least 0 people, found -1
          "needs": [["a"]] | $.tasks[0].needs[0]: expected the id of a task or an object such as { "all": […] }, found a list
          "needs": { "atLeast": 2, "of": [] } | $.tasks[0].needs.atLeast: expected a number from 1 to 0 (its needs), found 2
          "timebox": 5 | $.tasks[0].timebox: expected a known field, found "timebox" (did you mean "timeBox"?)
          "metric": { "name": "nDCG", "goal": 1 } | $.tasks[0].metric.goal: expected one of the fields "name", "baseline" or "threshold", found "goal"
          "metric": { "baseline": 1 } | $.tasks[0].metric.name: expected a field "name", found none
          "id": "b" | $.tasks[0].id: expected each field once, found "id" again after line 2
          """)
  void wrongFields(String field, String told) throws Exception {
    String text =
        START + "\"tasks\": [{ \"id\": \"a\", \"estimate\": { \"fixed\": 5 },\n" + field + "}] }";
    BadRoadmapException e = readFile(text);
    assertThat(e.problems()).hasSize(1);
    LocatedProblem problem = e.problems().getFirst();
    assertThat(problem.problem().path() + ": " + problem.problem().message()).isEqualTo(told);
    assertThat(problem.line()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          { "low": 8, "likely": 5, "high": 10 } | .low: expected low to be at most likely (5), found 8
          { "low": 1, "likely": 15, "high": 10 } | .likely: expected likely to be at most high (10), found 15
          { "low": 8, "high": 5, "shape": "uniform" } | .low: expected low to be at most high (5), found 8
          { "low": -1, "likely": 5, "high": 10 } | .low: expected at least 0 working days, found -1
          { "low": 1, "likely": 5, "high": NaN } | .high: expected a finite number, found NaN
          { "low": 1, "likely": 5 } | .high: expected a field "high", found none
          { "low": 1, "likely": 5, "high": 9, "covers": 0 } | .covers: expected a probability above 0 and at most 1, found 0
          { "low": 1, "likely": 5, "high": 9, "shape": "gamma" } | .shape: expected "lognormal", "pert", "triangular", "uniform" or "normal", found "gamma"
          { "low": 0, "likely": 5, "high": 9, "shape": "lognormal" } | .low: expected more than 0 for a lognormal, found 0
          { "shape": "lognormal", "median": 0, "sigma": 1 } | .median: expected more than 0 for a lognormal, found 0
          { "shape": "lognormal", "median": 4, "sigma": -1 } | .sigma: expected at least 0 as a spread, found -1
          { "shape": "normal", "mean": 4 } | .sd: expected a field "sd", found none
          { "mean": 4, "sd": 1 } | .shape: expected a field "shape", found none
          { "shape": "exponential", "mean": 0 } | .mean: expected more than 0 for an exponential, found 0
          { "fixed": -2 } | .fixed: expected at least 0 working days, found -2
          { "fixed": 2, "low": 1 } | .low: expected one of the fields "fixed", found "low"
          { "samples": [] } | .samples: expected at least one sample, found none
          { "samples": [3, "5"] } | .samples[1]: expected a number, found "5"
          { "throughput": { "remaining": [9, 5], "perWeek": [3] } } | .throughput.remaining[0]: expected the least to be at most the most (5), found 9
          { "throughput": { "remaining": [1, 2, 3], "perWeek": [3] } } | .throughput.remaining: expected a number or a list of two, found a list
          { "throughput": { "remaining": 2.5, "perWeek": [3] } } | .throughput.remaining: expected a whole number of items, found 2.5
          { "throughput": { "remaining": 9, "perWeek": [0, 0] } } | .throughput.perWeek: expected at least one week with more than 0 items, found none
          { "throughput": { "remaining": 9, "perWeek": [1e-9] } } | .throughput.perWeek: expected a pace that finishes within 5000 weeks, found a slower one
          { "like": "", "likely": 3 } | .like: expected the name of a reference class, found nothing
          5 | : expected an estimate such as { "low": 3, "likely": 5, "high": 10 } or { "fixed": 5 }, found 5
          """)
  void wrongEstimates(String estimate, String told) throws Exception {
    BadRoadmapException e =
        readFile(START + "\"tasks\": [{ \"id\": \"a\", \"estimate\":\n" + estimate + "}] }");
    assertThat(e.problems().stream().map(BadInputTest::told))
        .singleElement()
        .asString()
        .matches("[23]:\\d+ .*")
        .endsWith(" $.tasks[0].estimate" + told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `` | line 1, column 1 ($): expected a roadmap, found an empty file.
          ` ` | line 1, column 1 ($): expected a roadmap, found an empty file.
          null | line 1, column 1 ($): expected a roadmap, that is, an object with fields, found null.
          [1] | line 1, column 1 ($): expected a roadmap, that is, an object with fields, found a list.
          hello | line 1, column 1 ($): expected a value, found hello.
          { "schema": 1, } | line 1, column 16 ($.schema): expected a field in double quotes, found }.
          { "schema": 1 "asOf": 2 } | line 1, column 15 ($.schema): expected a comma or the end of the object, found ".
          { "schema" 1 } | line 1, column 12 ($.schema): expected a colon after the name of the field, found 1.
          { "tasks": [1 2] } | line 1, column 15 ($.tasks[1]): expected a comma or the end of the list, found 2.
          { "tasks": [ } | line 1, column 14 ($.tasks[0]): expected the closing ], found }.
          { "tasks": * } | line 1, column 12 ($.tasks): expected a value, found *.
          { 'schema': 1 } | line 1, column 3 ($): expected a field in double quotes, found '.
          { /* so */ } | line 1, column 3 ($): expected JSON, which has no comments, found a comment.
          { "schema": 01 } | line 1, column 14 ($.schema): expected a number without leading zeros, found some.
          { "schema": True } | line 1, column 13 ($.schema): expected a value, found True.
          { "title": "\\q" } | line 1, column 14 ($.title): expected one of JSON’s escapes, found \\q.
          { "schema": 2, "stages": [] } | line 1, column 13 ($.schema): the file was made by a newer Whenabouts: this one reads schema 1, found schema 2.
          { "schema": 0 } | line 1, column 13 ($.schema): expected schema 1, found 0.
          { "asOf": "2027-01-04" } | line 1, column 1 ($.schema): expected a field "schema", found none.
          { "schema": 1 } | line 1, column 1 ($.asOf): expected a field "asOf", found none.
          { "schema": 1, "asOf": "2027-02-30" } | line 1, column 24 ($.asOf): expected a date that exists (February 2027 has 28 days), found "2027-02-30".
          { "schema": 1, "asOf": "2027-01-04" } x | line 1, column 39 ($): expected a value, found x.
          { "schema": 1, "asOf": "2027-01-04" } {} | line 1, column 39 ($): expected the end of the file after the roadmap, found more text.
          """)
  void wrongDocuments(String text, String told) throws Exception {
    assertThat(readFile(text)).hasMessageEndingWith("bad.roadmap.json, " + told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16", "UTF-16LE", "windows-1252"})
  void notUtf8(String charset) {
    String text = START + "\"title\": \"Größe\" }";
    assertThat(read(text.getBytes(Charset.forName(charset))))
        .hasMessageContaining(
            charset.equals("UTF-16LE") ? "expected" : "expected text in UTF-8, found");
  }

  @Test
  void encodingsAreKnownByTheirMarks() {
    String text = "\uFEFF" + START + "}";
    for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE")) {
      assertThat(read(text.getBytes(Charset.forName(charset))))
          .hasMessageEndingWith("found " + charset.substring(0, 6) + ".");
    }
  }

  /// An archive with the wrong ending, for instance: what is said of it goes to a terminal.
  @Test
  void bytesOfNoTextStayOutOfTheSentence() {
    byte[] archive = {'P', 'K', 3, 4, 0, 0, 0, 27, 'x', 7};
    assertThat(read(archive)).hasMessageEndingWith("expected a value, found PK x.");
  }

  @Test
  void placesOfBytesThatAreNotUtf8() {
    byte[] text = (START + "\"title\": \"Gr?\" }").getBytes(StandardCharsets.ISO_8859_1);
    text[START.length() + 12] = (byte) 0xF6;
    assertThat(read(text))
        .hasMessageStartingWith("bytes, line 2, column 13 ($): expected text in UTF-8");
  }

  @Test
  void aByteOrderMarkIsNoProblem() throws Exception {
    String text = "\uFEFF" + START + "\"title\": \"Größe\" }";
    assertThat(RoadmapFiles.read(text.getBytes(StandardCharsets.UTF_8), "bytes").title())
        .isEqualTo("Größe");
  }

  @Test
  void longTexts() {
    assertThat(
            read(
                ("{ \"title\": \"" + "x".repeat(2_000_000) + "\" }")
                    .getBytes(StandardCharsets.UTF_8)))
        .hasMessageEndingWith(
            "($.title): expected texts of at most 1000000 characters, found a longer one.");
    assertThat(read(("{ \"schema\": " + "1".repeat(2_000) + " }").getBytes(StandardCharsets.UTF_8)))
        .hasMessageEndingWith(
            "($.schema): expected a number of at most 100 digits, found a longer one.");
    assertThat(read(("{ \"" + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8)))
        .hasMessageEndingWith(
            "($): expected names of at most 1000 characters, found a longer one.");
  }

  /// Every problem is found at once, those of the parts that can be read among them; nothing is
  /// said twice.
  @Test
  void everyProblemAtOnce() throws Exception {
    String text =
        """
        { "schema": 1, "asOf": "2027-01-04", "colour": "red",
          "tasks": [
            { "id": "a", "estimate": { "low": "x", "likely": 5, "high": 3 } },
            { "id": "b", "estimate": { "fixed": 5 }, "chance": 2, "needs": ["q", 7, "a"] },
            5,
            { "estimate": { "fixed": 5 } }
          ],
          "milestones": [{ "id": "m", "needs": { "any": "z" } }]
        }
        """;
    assertThat(readFile(text).problems().stream().map(BadInputTest::told))
        .containsExactly(
            "1:38 $.colour: expected one of the fields \"schema\", \"title\", \"asOf\", \"done\","
                + " \"squads\", \"tasks\", \"milestones\", \"demoDays\", \"drivers\", \"risks\","
                + " \"scenarios\", \"actuals\", \"snapshots\", \"learnings\" or \"reviews\", found"
                + " \"colour\"",
            "3:39 $.tasks[0].estimate.low: expected a number, found \"x\"",
            "3:54 $.tasks[0].estimate.likely: expected likely to be at most high (3), found 5",
            "4:56 $.tasks[1].chance: expected a probability from 0 to 1, found 2",
            "4:69 $.tasks[1].needs[0]: expected the id of a task, found \"q\", which no task has",
            "4:74 $.tasks[1].needs[1]: expected the id of a task or an object such as { \"task\":"
                + " \"a\", \"lag\": 3 }, found 7",
            "5:5 $.tasks[2]: expected a task such as { \"id\": \"a\", \"estimate\": { \"fixed\": 5 }"
                + " }, found 5",
            "6:5 $.tasks[3].id: expected a field \"id\", found none",
            "8:49 $.milestones[0].needs.any[0]: expected the id of a task, found \"z\", which no"
                + " task has");
    assertThat(readFile(text)).hasMessageEndingWith("found \"colour\"; and 8 more problems.");
  }

  /// Neither the memory nor the reader's patience.
  @Test
  void aHundredThousandProblems() {
    String text = START + "\"tasks\": [" + "1,".repeat(99_999) + "1] }";
    BadRoadmapException e = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(e).hasMessageEndingWith("found 1; and 9999 more problems.");
  }

  @Test
  void aLongPath() {
    String role = "engineer ".repeat(100);
    String text = START + "\"squads\": [{ \"id\": \"a\", \"people\": { \"" + role + "\": -1 } }] }";
    BadRoadmapException e = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(e.getMessage()).hasSizeLessThan(300).contains("…");
    assertThat(e.problems().getFirst().problem().path())
        .isEqualTo("$.squads[0].people[\"" + role + "\"]");
  }

  @Test
  void aMissingFile() {
    Path file = folder.resolve("none.roadmap.json");
    assertThat(read(file)).hasMessage("There is no file " + file + ".");
  }

  @Test
  void aFolder() {
    assertThat(read(folder)).hasMessage(folder + " is a folder, not a roadmap file.");
    Path nameless = Path.of("");
    assertThat(read(nameless))
        .hasMessage(nameless.toAbsolutePath() + " is a folder, not a roadmap file.");
  }

  @Test
  void anUnreadableFile() throws Exception {
    Path loop = folder.resolve("loop.roadmap.json");
    Files.createSymbolicLink(loop, loop);
    assertThat(read(loop))
        .hasMessageStartingWith(loop + " cannot be read: ")
        .hasMessageEndingWith(".");
    Path below = Files.writeString(folder.resolve("file"), "x").resolve("below");
    assertThat(read(below)).hasMessageStartingWith(below + " cannot be read: ");
  }

  private BadRoadmapException readFile(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("bad.roadmap.json"), text);
    BadRoadmapException e = read(file);
    assertThat(file).hasContent(text);
    assertThat(folder.toFile().list()).containsExactly("bad.roadmap.json");
    return e;
  }

  private static BadRoadmapException read(Path file) {
    return isOneSentence(
        catchThrowableOfType(BadRoadmapException.class, () -> RoadmapFiles.read(file)));
  }

  private static BadRoadmapException read(byte[] text) {
    return isOneSentence(
        catchThrowableOfType(BadRoadmapException.class, () -> RoadmapFiles.read(text, "bytes")));
  }

  private static BadRoadmapException isOneSentence(BadRoadmapException e) {
    assertThat(e).isNotNull();
    assertThat(e.getMessage()).endsWith(".").doesNotEndWith("..").doesNotContain("\n", "Exception");
    return e;
  }

  private static String told(LocatedProblem p) {
    return "%d:%d %s: %s"
        .formatted(p.line(), p.column(), p.problem().path(), p.problem().message());
  }

  /// Problems come in the order of the file.
  @Test
  void inOrder() throws Exception {
    List<LocatedProblem> problems = readFile("{ \"x\": 1,\n\"y\": 2,\n\"schema\": 1 }").problems();
    assertThat(problems).extracting(LocatedProblem::line).containsExactly(1, 1, 2);
  }
}
