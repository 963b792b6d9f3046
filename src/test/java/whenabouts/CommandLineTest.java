package whenabouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import whenabouts.cli.Cli;

class CommandLineTest {
  private static final Path SAMPLES = Path.of("assets/samples");
  private static final String SAMPLE = SAMPLES.resolve("answer-engine.roadmap.json").toString();

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(f -> f.toString().endsWith(".roadmap.json")).sorted().toList();
    }
  }

  private static Run good(String... args) {
    Run run = Run.of(args);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run;
  }

  private static Run bad(int code, String... args) {
    Run run = Run.of(args);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasLineCount(1).doesNotContain("Exception", "\tat ");
    assertThat(run.code()).isEqualTo(code);
    return run;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void forecastsEverySample(Path sample) {
    String text = good("forecast", sample.toString()).out();
    assertThat(text).contains("Milestone ", "10,000 simulated futures, seed 1");
    // Spaces that hold a line together are for the screen: here, people search and cut.
    assertThat(text).contains(" %").doesNotContain("\u00a0", "\u202f");
    JsonNode json =
        JsonMapper.shared().readTree(good("forecast", sample.toString(), "--format", "json").out());
    assertThat(json.propertyNames())
        .containsExactly(
            "title",
            "asOf",
            "scenario",
            "trials",
            "seed",
            "tasks",
            "milestones",
            "jointOnTarget",
            "error",
            "ignored",
            "waiting");
    assertThat(json.get("milestones").get(0).get("drivers")).isNotEmpty();
    for (JsonNode task : json.get("tasks")) {
      double shares = 0;
      for (JsonNode share : task.get("outcomes")) {
        shares += share.doubleValue();
      }
      assertThat(shares).isCloseTo(1, offset(1e-9));
    }
  }

  @Test
  void theSameForecastIsTheSameBytes() {
    String once = good("forecast", SAMPLE, "--format", "json").out();
    for (String threads : List.of("1", "8")) {
      assertThat(good("forecast", SAMPLE, "--format", "json", "--threads", threads).out())
          .isEqualTo(once);
    }
    assertThat(good("forecast", SAMPLE, "--format", "JSON", "--seed", "2").out())
        .isNotEqualTo(once);
  }

  @Test
  void takesTrialsScenarioPercentilesAndDates() {
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                good(
                        "forecast",
                        SAMPLE,
                        "--format=json",
                        "--trials=500",
                        "--scenario=longer-box",
                        "--at=50,70",
                        "--by=2027-04-30",
                        "--by=2027-05-31")
                    .out());
    assertThat(json.get("trials").intValue()).isEqualTo(500);
    assertThat(json.get("scenario").stringValue()).isEqualTo("longer-box");
    JsonNode task = json.get("tasks").get(0);
    assertThat(task.get("finish").propertyNames())
        .containsExactly("p10", "p50", "p70", "p85", "p95", "never");
    assertThat(task.get("finishDays").propertyNames())
        .containsExactly("mean", "sd", "p10", "p50", "p70", "p85", "p95");
    assertThat(json.get("milestones").get(0).get("by").propertyNames())
        .containsExactly("2027-04-30", "2027-05-31");
    assertThat(good("forecast", SAMPLE, "--scenario", "longer-box").out())
        .contains("Answer engine, scenario “");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--trials 0",
        "--trials -5",
        "--trials many",
        "--trials 99999999999",
        "--threads 0",
        "--seed x",
        "--at 0",
        "--at 100",
        "--at 0.85",
        "--at NaN",
        "--at 50,,85",
        "--at x",
        "--by 2027-02-30",
        "--by soon",
        "--format xml",
        "--scenario nope",
        "--frobnicate",
        "extra.json"
      })
  void wrongUsageIsOneSentence(String options) {
    String[] words = ("forecast " + SAMPLE + " " + options).split(" ");
    assertThat(bad(2, words).err()).endsWith("Try: whenabouts forecast --help\n");
  }

  @Test
  void aMissingFileNameIsWrongUsage() {
    for (String command : Cli.COMMANDS) {
      assertThat(bad(2, command).err()).contains("FILE").contains(command);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"forecast", "check"})
  void badInputIsOneSentenceThatNamesTheFile(String command, @TempDir Path folder)
      throws IOException {
    assertThat(bad(3, command, folder.resolve("none.json").toString()).err()).contains("none.json");
    assertThat(bad(3, command, folder.toString()).err()).contains(folder.toString());
  }

  @Test
  void checkListsAllProblemsOfABadFile(@TempDir Path folder) throws IOException {
    String sample = Files.readString(Path.of(SAMPLE));
    Path file =
        Files.writeString(
            folder.resolve("two.roadmap.json"),
            sample
                .replaceFirst("\"chance\": *0\\.\\d+", "\"chance\": \"high\"")
                .replaceFirst("\"timeBox\": *\\d+", "\"timeBox\": \"long\""));
    Run forecast = bad(3, "forecast", file.toString());
    assertThat(forecast.err()).contains("two.roadmap.json", "more problem");
    Run check = Run.of("check", file.toString());
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out()).isEmpty();
    List<String> lines = check.err().lines().toList();
    assertThat(lines.getFirst() + "\n").isEqualTo(forecast.err());
    assertThat(lines.subList(1, lines.size()))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches(".*two\\.roadmap\\.json:\\d+:\\d+: \\$\\.tasks\\[\\d+\\]\\.\\w+: .+"))
        .anySatisfy(line -> assertThat(line).contains(".chance: "))
        .anySatisfy(line -> assertThat(line).contains(".timeBox: "));
  }

  @Test
  void checkGroupsGapsByTask(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("gaps.roadmap.json"),
            """
            { "schema": 1, "title": "Small", "asOf": "2027-01-04", "done": "served",
              "tasks": [
                { "id": "x", "name": "Ranker", "track": "discovery", "chance": 0.5,
                  "estimate": { "low": 1, "likely": 2, "high": 3 }, "production": "service",
                  "metric": { "name": "nDCG", "baseline": 0.4 } } ],
              "milestones": [ { "id": "m", "name": "Launch", "needs": ["x"], "target": "2027-04-30" } ] }
            """);
    Run run = Run.of("check", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            Ranker (x)
              - No time box: nothing ends this research as long as it has not succeeded.
              - No threshold for nDCG: how much is enough?

            2 gaps in %s.
            """
                .formatted(file));
  }

  @Test
  void checkFindsNothingMissing() {
    assertThat(good("check", SAMPLE).out()).isEqualTo("Nothing is missing from " + SAMPLE + ".\n");
  }

  @Test
  void comparesScenariosWithTheRoadmapAsItIs() {
    String all = good("compare", SAMPLE, "--trials", "2000").out();
    assertThat(all)
        .startsWith("Answer engine\n\n")
        .containsPattern(
            "Launch, target 16 Jul +Base +Two more weeks .+ +A small model in parallel")
        .containsPattern("\nP50 .+days\\)")
        .containsPattern("\nOn target +\\d+ % +\\d+ % \\(−\\d.\\d ± 0.\\d points\\)")
        .containsPattern("\nLater in +– +\\d+ in \\d+ futures")
        .contains("2,000 simulated futures, seed 1, the same in every column");
    JsonNode json =
        JsonMapper.shared()
            .readTree(
                good("compare", SAMPLE, "--scenarios", "hire,longer-box", "--format", "json")
                    .out());
    assertThat(json.propertyNames())
        .containsExactly("title", "asOf", "trials", "seed", "scenarios", "milestones", "ignored");
    JsonNode launch = json.get("milestones").get(2);
    JsonNode forecast =
        JsonMapper.shared()
            .readTree(good("forecast", SAMPLE, "--format", "json", "--scenario", "hire").out())
            .get("milestones")
            .get(2);
    JsonNode hire = launch.get("scenarios").get(0);
    assertThat(hire.get("scenario").stringValue()).isEqualTo("hire");
    assertThat(hire.get("p85")).isEqualTo(forecast.get("finish").get("p85"));
    assertThat(hire.get("onTarget")).isEqualTo(forecast.get("onTarget"));
    JsonNode difference = hire.get("difference").get("onTarget");
    assertThat(difference.get("by").doubleValue())
        .isCloseTo(
            hire.get("onTarget").doubleValue() - launch.get("base").get("onTarget").doubleValue(),
            offset(1e-12));
    assertThat(difference.get("error").doubleValue()).isBetween(0.001, 0.005);
    assertThat(
            hire.get("earlier").doubleValue()
                + hire.get("same").doubleValue()
                + hire.get("later").doubleValue())
        .isCloseTo(1, offset(1e-9));
  }

  @Test
  void whatCannotBeComparedIsSaid(@TempDir Path folder) throws IOException {
    assertThat(bad(2, "compare", SAMPLE, "--scenarios", "hire,nope").err())
        .contains("no scenario “nope”; it has longer-box, second-bet, hire");
    bad(2, "compare", SAMPLE, "--scenario", "hire", "--trials", "0");
    bad(2, "compare", SAMPLE, "--format", "xml");
    Path plain =
        Files.writeString(
            folder.resolve("plain.roadmap.json"),
            """
            { "schema": 1, "title": "Small", "asOf": "2027-01-04", "tasks": [] }
            """);
    assertThat(bad(2, "compare", plain.toString()).err()).contains("has no scenarios");
  }

  @Test
  void exportsPicturesOfTheSizeAskedFor(@TempDir Path folder) throws IOException {
    Path light = folder.resolve("light.png");
    Path dark = folder.resolve("dark.PNG");
    Path svg = folder.resolve("picture.svg");
    assertThat(good("export", SAMPLE, "--out", light.toString()).out()).isEmpty();
    good("export", SAMPLE, "--out", dark.toString(), "--theme", "dark", "--scale", "2");
    good("export", SAMPLE, "--out", svg.toString(), "--chart", "horizon", "--scenario", "hire");
    BufferedImage small = ImageIO.read(light.toFile());
    BufferedImage large = ImageIO.read(dark.toFile());
    assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(1920, 1080);
    assertThat(List.of(large.getWidth(), large.getHeight())).containsExactly(3840, 2160);
    assertThat(brightness(small)).isGreaterThan(200);
    assertThat(brightness(large)).isLessThan(60);
    assertThat(Files.readString(svg)).contains("<svg", "Cross-encoder re-ranker");
  }

  /// Mean of red, green and blue, 0..255, over a grid of pixels.
  private static double brightness(BufferedImage image) {
    return IntStream.range(0, 10_000)
        .map(i -> image.getRGB(i % 100 * image.getWidth() / 100, i / 100 * image.getHeight() / 100))
        .mapToDouble(c -> ((c >> 16 & 255) + (c >> 8 & 255) + (c & 255)) / 3.0)
        .average()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "odds, launch, Odds of Launch",
    "odds, rerank, Odds of Cross-encoder re-ranker",
    "calendar, , Calendar of Launch",
    "drivers, beta-start, What moves Closed beta opens",
    "outcomes, , Where futures end",
    "timebox, rerank, Time box of Cross-encoder re-ranker",
    "burnup, , Burn-up of Findings of the beta worked off",
    "compare, launch, Scenarios of Answer engine",
    "demo, , Demo days",
    "horizon, , Answer engine: Horizon"
  })
  void everyChartIsExportedInEveryFormatAlwaysTheSame(
      String chart, String of, String title, @TempDir Path folder) throws Exception {
    for (String ending : List.of("png", "svg", "pdf")) {
      List<String> args = new ArrayList<>();
      args.addAll(List.of("export", SAMPLE, "--trials", "500", "--chart", chart));
      if (of != null) {
        args.addAll(List.of("--of", of));
      }
      byte[] first = exported(args, folder.resolve("first." + ending));
      assertThat(exported(args, folder.resolve("again." + ending))).isEqualTo(first);
      String text = new String(first, StandardCharsets.ISO_8859_1);
      if (ending.equals("pdf")) {
        try (PDDocument pdf = Loader.loadPDF(first)) {
          assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(title);
          assertThat(pdf.getDocumentInformation().getCustomMetadataValue("Trials"))
              .isEqualTo("500");
        }
      } else {
        assertThat(text).contains(title, "Trials", "500", "AsOf", "2027-01-04", "Seed");
      }
    }
  }

  private static byte[] exported(List<String> args, Path file) throws IOException {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of("--out", file.toString()));
    good(all.toArray(String[]::new));
    return Files.readAllBytes(file);
  }

  @Test
  void aTransparentPictureHasNoBackground(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("odds.png");
    good(
        "export",
        SAMPLE,
        "--chart",
        "odds",
        "--transparent",
        "--scale",
        "0.5",
        "--theme",
        "dark",
        "--out",
        file.toString());
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(960, 540);
    assertThat(picture.getRGB(2, 2) >>> 24).isZero();
    assertThat(IntStream.range(0, 960).anyMatch(x -> picture.getRGB(x, 38) >>> 24 > 200)).isTrue();
  }

  @Test
  void aChartWithNothingInItIsSaid(@TempDir Path folder) throws IOException {
    Path small =
        Files.writeString(
            folder.resolve("small.roadmap.json"),
            """
            { "schema": 1, "title": "Small", "asOf": "2027-01-04", "tasks": [] }
            """);
    for (String chart :
        List.of(
            "odds", "calendar", "drivers", "outcomes", "timebox", "burnup", "compare", "demo")) {
      Run run = bad(2, "export", small.toString(), "--chart", chart, "--out", folder + "/x.svg");
      assertThat(run.err()).containsAnyOf("nothing to draw", "nothing to compare");
    }
    assertThat(folder.resolve("x.svg")).doesNotExist();
  }

  @Test
  void exportsNumbersByTheEnding(@TempDir Path folder) throws IOException {
    for (String ending : List.of(".xlsx", ".csv", ".ics", ".md", ".mmd", ".mspdi.xml")) {
      Path file = folder.resolve("numbers" + ending);
      Run run = good("export", SAMPLE, "--out", file.toString(), "--trials", "1000");
      assertThat(run.out()).isEmpty();
      assertThat(file).isNotEmptyFile();
    }
    assertThat(bad(2, "export", SAMPLE, "--out", folder + "/x.csv", "--chart", "odds").err())
        .contains("--chart does not go with .csv");
    assertThat(folder.resolve("x.csv")).doesNotExist();
    Path plan = folder.resolve("plan.mspdi.xml");
    good("export", SAMPLE, "--out", plan.toString(), "--percentile", "85", "--scenario", "hire");
    assertThat(Files.readString(plan)).contains("is P85 of the forecast length");
    Path book = folder.resolve("book.xlsx");
    good("export", SAMPLE, "--out", book.toString(), "--samples", "20", "--trials", "1000");
    assertThat(Files.size(book)).isGreaterThan(Files.size(folder.resolve("numbers.xlsx")));
  }

  @Test
  void exportOfNumbersSaysWhatItCannotDo(@TempDir Path folder) {
    String book = folder.resolve("x.xlsx").toString();
    for (String percentile : List.of("0", "100", "NaN")) {
      bad(2, "export", SAMPLE, "--out", book, "--percentile", percentile);
    }
    bad(2, "export", SAMPLE, "--out", book, "--samples", "-1");
    bad(2, "export", SAMPLE, "--out", book, "--samples", "1000000");
    bad(2, "export", SAMPLE, "--out", book, "--scenario", "nope");
    assertThat(bad(3, "export", SAMPLE, "--out", folder.resolve("no/x.ics").toString()).err())
        .contains("no folder");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void exportSaysWhatItCannotDo(@TempDir Path folder) {
    String picture = folder.resolve("x.png").toString();
    assertThat(bad(2, "export", SAMPLE, "--out", "x.gif").err()).contains(".png", ".pdf", "x.gif");
    assertThat(bad(2, "export", SAMPLE).err()).contains("--out");
    bad(2, "export", SAMPLE, "--out", picture, "--scale", "0");
    bad(2, "export", SAMPLE, "--out", picture, "--scale", "NaN");
    bad(2, "export", SAMPLE, "--out", picture, "--theme", "pink");
    assertThat(bad(2, "export", SAMPLE, "--out", picture, "--chart", "pie").err())
        .contains("no chart “pie”; there are horizon, odds, calendar");
    assertThat(bad(2, "export", SAMPLE, "--out", picture, "--chart", "odds", "--of", "nope").err())
        .contains("no milestone or task “nope”; it has")
        .contains("launch");
    assertThat(
            bad(2, "export", SAMPLE, "--out", picture, "--chart", "drivers", "--of", "rerank")
                .err())
        .contains("no milestone “rerank”");
    assertThat(
            bad(2, "export", SAMPLE, "--out", picture, "--chart", "burnup", "--of", "rerank").err())
        .contains("no open task with a throughput “rerank”; it has fixes");
    assertThat(bad(2, "export", SAMPLE, "--out", picture, "--of", "launch").err())
        .contains("--of does not go with");
    bad(2, "export", SAMPLE, "--out", picture, "--scenario", "nope");
    assertThat(bad(3, "export", SAMPLE, "--out", folder.resolve("no/x.png").toString()).err())
        .contains("no folder");
    bad(3, "export", folder.resolve("none.json").toString(), "--out", picture);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFullDiskIsSaidAndAClosedPipeIsNot() {
    assertThat(writingFails("No space left on device"))
        .isEqualTo(new Run(3, "", "The result cannot be written: No space left on device.\n"));
    assertThat(writingFails("Broken pipe")).isEqualTo(new Run(0, "", ""));
  }

  private static Run writingFails(String reason) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Cli.run(full, new PrintStream(err, true, StandardCharsets.UTF_8), "check", SAMPLE);
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }
}
