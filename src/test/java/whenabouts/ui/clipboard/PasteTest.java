package whenabouts.ui.clipboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;
import whenabouts.session.Selection;
import whenabouts.storage.RoadmapFiles;

/// Tables as spreadsheets paste them.
class PasteTest {
  private static final PasteReading.Where AT_END =
      new PasteReading.Where(null, Track.DELIVERY, null);
  private static final Roadmap ROADMAP =
      Roadmap.of(
          "R",
          LocalDate.of(2027, 1, 4),
          List.of(Squad.of("search", "Search squad")),
          List.of(Task.of("eval", "Evaluation set", Track.DELIVERY, new Estimate.Fixed(3))),
          List.of());

  private static PasteReading read(String text) {
    return PasteReading.of(PasteGuess.of(text, ROADMAP), ROADMAP, AT_END);
  }

  private static List<PasteColumn> guessed(String text) {
    return PasteGuess.of(text, ROADMAP).columns();
  }

  @Test
  void quotesTabsAndLineBreaksSurvive() {
    List<List<String>> rows =
        List.of(
            List.of("a \"quoted\" name", "two\nlines", ""),
            List.of("tab\there", "plain", "12\" wide"));
    assertThat(Tsv.parse(Tsv.format(rows))).isEqualTo(rows);
    assertThat(Tsv.parse("\"a\nb\"\tc\r\n\r\n5\" disk\t\"open\r\nd\n"))
        .containsExactly(List.of("a\nb", "c"), List.of("5\" disk", "\"open"), List.of("d", ""));
    assertThat(Tsv.parse("")).isEmpty();
  }

  @Test
  void noCellIsTakenForAFormula() {
    for (String text : List.of("=1+1", "+x", "-x", "@sum")) {
      assertThat(Tsv.guarded(text)).isEqualTo("'" + text);
      assertThat(Tsv.unguarded(Tsv.guarded(text))).isEqualTo(text);
    }
    assertThat(Tsv.guarded("plain-text")).isEqualTo("plain-text");
    assertThat(Tsv.unguarded("'tis")).isEqualTo("'tis");
  }

  @Test
  void headingsSayWhatColumnsBecome() {
    assertThat(guessed("Task\tTeam\tOptimistic\tMost likely\tPessimistic\tCost\nA\tX\t1\t2\t3\t9"))
        .containsExactly(
            PasteColumn.NAME,
            PasteColumn.SQUAD,
            PasteColumn.LOW,
            PasteColumn.LIKELY,
            PasteColumn.HIGH,
            PasteColumn.BOX);
    assertThat(guessed("Task\tTeam\nA\tX")).containsExactly(PasteColumn.NAME, PasteColumn.SQUAD);
  }

  @Test
  void withoutHeadingsTheCellsDo() {
    assertThat(
            guessed(
                "Re-ranker\tdiscovery\tSearch squad\t5–10–20\t60 %\t15\tevaluation set\n"
                    + "Index\tdelivery\tSearch squad\t3 4 6\t100 %\t\tRe-ranker"))
        .containsExactly(
            PasteColumn.NAME,
            PasteColumn.TRACK,
            PasteColumn.SQUAD,
            PasteColumn.ESTIMATE,
            PasteColumn.CHANCE,
            PasteColumn.BOX,
            PasteColumn.NEEDS);
    assertThat(guessed("A\t1\t2\t3\nB\t2\t4\t9"))
        .containsExactly(PasteColumn.NAME, PasteColumn.LOW, PasteColumn.LIKELY, PasteColumn.HIGH);
    assertThat(guessed("A\t5\nB\t8")).containsExactly(PasteColumn.NAME, PasteColumn.ESTIMATE);
    assertThat(guessed("Launch\t2027-04-30")).containsExactly(PasteColumn.NAME, PasteColumn.TARGET);
    assertThat(guessed("just names\nmore names")).containsExactly(PasteColumn.NAME);
  }

  @Test
  void rowsBecomeTasksMilestonesAndSquads() {
    PasteReading reading =
        read(
            "Name\tTeam\tEstimate\tChance\tTime box\tNeeds\tTarget\n"
                + "Re-ranker\tSearch squad\t8 15 40\t60 %\t20\tEvaluation set\t\n"
                + "Index\tPlatform\t5\t\t\tRe-ranker; eval\t\n"
                + "Launch\t\t\t\t\tIndex\t2027-04-30\n");
    assertThat(reading.leftOut()).isZero();
    assertThat(reading.squads()).extracting(Squad::name).containsExactly("Platform");
    Task reranker = reading.tasks().getFirst();
    assertThat(reranker.track()).isEqualTo(Track.DISCOVERY);
    assertThat(reranker.squad()).isEqualTo("search");
    assertThat(reranker.estimate()).isEqualTo(Estimate.Range.of(8, 15, 40));
    assertThat(reranker.chance()).isEqualTo(0.6);
    assertThat(reranker.timeBox()).isEqualTo(20.0);
    Task index = reading.tasks().getLast();
    assertThat(index.track()).isEqualTo(Track.DELIVERY);
    assertThat(index.squad()).isEqualTo("platform");
    assertThat(index.needs().links().stream().map(Need.Link::task))
        .containsExactly("re-ranker", "eval");
    assertThat(reading.milestones().getFirst().target()).hasToString("2027-04-30");
    assertThat(Checks.problems(reading.addTo(ROADMAP, AT_END))).isEmpty();
    assertThat(reading.summary())
        .isEqualTo("2 tasks and 1 milestone will be added, with 1 new squad.");
  }

  @Test
  void whatCannotBeReadIsLeftOutWithItsReason() {
    PasteReading reading =
        read(
            "Name\tTrack\tEstimate\tNeeds\n"
                + "Good\tdelivery\t3\t\n"
                + "\tdelivery\t3\t\n"
                + "Odd\tmarketing\t3\t\n"
                + "Wrong\tdelivery\t9 5 1\t\n"
                + "Words\tdelivery\tsoon\t\n"
                + "Lost\tdelivery\t3\tnowhere\n"
                + "Behind\tdelivery\t3\tLost\n");
    assertThat(reading.tasks()).extracting(Task::name).containsExactly("Good");
    assertThat(reading.lines().stream().map(PasteReading.Line::problem))
        .satisfiesExactly(
            p -> assertThat(p).isNull(),
            p -> assertThat(p).isEqualTo("The name is missing."),
            p -> assertThat(p).contains("marketing"),
            p -> assertThat(p).startsWith("Expected").endsWith("."),
            p -> assertThat(p).startsWith("Write low, likely and high"),
            p -> assertThat(p).contains("nowhere"),
            p -> assertThat(p).contains("Lost"));
    assertThat(reading.summary()).isEqualTo("1 task will be added. 6 rows are left out.");
  }

  @Test
  void columnsAreChosenOnce() {
    PasteTable table = PasteGuess.of("A\tB\t5\nC\tD\t8", ROADMAP);
    assertThat(table.columns())
        .containsExactly(PasteColumn.NAME, PasteColumn.IGNORE, PasteColumn.ESTIMATE);
    assertThat(table.with(1, PasteColumn.NAME).columns())
        .containsExactly(PasteColumn.IGNORE, PasteColumn.NAME, PasteColumn.ESTIMATE);
  }

  /// Copied rows of the sample, pasted into an empty roadmap, are what they were, but for what a
  /// table does not carry.
  @Test
  void whatIsCopiedIsPastedBack() throws IOException {
    Roadmap sample = RoadmapFiles.read(Path.of("assets/samples/answer-engine.roadmap.json"));
    List<Selection> all =
        Stream.concat(
                sample.tasks().stream().map(task -> Selection.task(task.id())),
                sample.milestones().stream().map(m -> Selection.milestone(m.id())))
            .toList();
    String text = CopiedRows.text(sample, all);
    Roadmap empty = Roadmap.empty("Copy", sample.asOf());
    PasteReading reading = PasteReading.of(PasteGuess.of(text, empty), empty, AT_END);
    assertThat(reading.leftOut()).isZero();
    List<Task> tasks = new ArrayList<>(reading.tasks());
    assertThat(tasks).hasSameSizeAs(sample.tasks());
    for (int i = 0; i < tasks.size(); i++) {
      Task before = sample.tasks().get(i);
      Task after = tasks.get(i);
      assertThat(after.id()).isEqualTo(before.id());
      assertThat(after.name()).isEqualTo(before.name());
      assertThat(after.track()).isEqualTo(before.track());
      assertThat(after.estimate()).isEqualTo(before.estimate());
      assertThat(after.needs().links()).isEqualTo(before.needs().links());
      assertThat(after.timeBox()).isEqualTo(before.timeBox());
    }
    assertThat(reading.milestones()).hasSameSizeAs(sample.milestones());
    assertThat(reading.milestones().getFirst().target())
        .isEqualTo(sample.milestones().getFirst().target());
    // Pasted where they came from, they are others that need each other.
    PasteReading twice = PasteReading.of(PasteGuess.of(text, sample), sample, AT_END);
    assertThat(Checks.problems(twice.addTo(sample, AT_END))).isEmpty();
    List<String> ids = twice.tasks().stream().map(Task::id).toList();
    assertThat(twice.tasks())
        .allSatisfy(
            task ->
                assertThat(task.needs().links().stream().map(Need.Link::task))
                    .allMatch(ids::contains));
  }
}
