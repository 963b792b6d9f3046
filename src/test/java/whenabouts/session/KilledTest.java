package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.roadmap.Roadmap;
import whenabouts.storage.Journal;
import whenabouts.storage.JournalEntry;
import whenabouts.storage.RoadmapFiles;

/// Programs are killed (`kill -9`) while they edit and save: forty of them, or with
/// `-Dwhenabouts.kills=200` as many as that.
class KilledTest {
  private static final int LIVES = Integer.getInteger("whenabouts.kills", 40);
  private static final int LONG_LIVES = LIVES / 20;
  private static final int SHORT_LIVES = LIVES - LONG_LIVES;

  /// What may be lost.
  private static final long PROMISE_NANOS = 2_000_000_000L;

  @TempDir Path folder;

  /// What came out of the program, and when.
  private record Line(String what, int n, long nanos) {}

  /// A program that lived and was killed.
  ///
  /// @param killed when, in nanoseconds
  private record Life(Path file, Path journal, List<Line> lines, long killed) {
    int last(String what) {
      return lines.stream().filter(l -> l.what().equals(what)).mapToInt(Line::n).max().orElse(0);
    }

    /// The last edit that was made so long before the end that it may not be lost.
    int promised() {
      return lines.stream()
          .filter(l -> l.what().equals("E") && killed - l.nanos() >= PROMISE_NANOS)
          .mapToInt(Line::n)
          .max()
          .orElse(0);
    }
  }

  @Test
  void nothingIsLostButTheLastTwoSeconds() throws Exception {
    List<Callable<Life>> lives = new ArrayList<>();
    for (int i = 0; i < LONG_LIVES; i++) {
      lives.add(longLife(i));
    }
    for (int i = 0; i < SHORT_LIVES; i++) {
      lives.add(shortLife(i));
    }
    int promised = 0;
    int amidASave = 0;
    int amidAnEdit = 0;
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (Future<Life> ended : two.invokeAll(lives)) {
        Life life = ended.get();
        check(life);
        promised += life.promised();
        amidASave += life.last("S") > life.last("F") ? 1 : 0;
        amidAnEdit += life.last("B") > life.last("E") ? 1 : 0;
      }
    }
    assertThat(promised).as("edits older than the promise").isGreaterThan(2 * LONG_LIVES);
    assertThat(amidASave).as("kills within a save").isGreaterThan(LIVES / 40);
    assertThat(amidAnEdit).as("kills within an edit").isGreaterThan(0);
  }

  /// With the time that the window gives the autosave, and without a save, so that it is the
  /// journal alone that has to keep the promise.
  private Callable<Life> longLife(int i) {
    int edits = 60 + new Random(i).nextInt(20);
    return () -> liveAndDie("long-" + i, 1000, 40_000, false, i, edits);
  }

  /// A busy one, killed at any moment of editing and saving.
  private Callable<Life> shortLife(int i) {
    int edits = 1 + new Random(i).nextInt(40);
    return () -> liveAndDie("short-" + i, 5, 500, true, i, edits);
  }

  /// @param edits after so many edits it is killed
  private Life liveAndDie(
      String name, int delayMillis, int pauseMicros, boolean saves, long seed, int edits)
      throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve(name));
    Path file = home.resolve("plan.roadmap.json");
    Path journal = home.resolve("journal");
    RoadmapFiles.save(DoomedProgram.after(0), file);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedProgram.class.getName(),
                file.toString(),
                journal.toString(),
                Integer.toString(delayMillis),
                Integer.toString(pauseMicros),
                Boolean.toString(saves),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Line> lines = new ArrayList<>();
    long killed;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      while (lines.isEmpty() || lines.getLast().n() < edits) {
        assertThat(read(out, lines)).as("the program lives").isTrue();
      }
      // Not by the process itself, which would close its output at once.
      process.toHandle().destroyForcibly();
      killed = System.nanoTime();
      while (read(out, lines)) {}
    }
    process.waitFor();
    return new Life(file, journal, lines, killed);
  }

  /// Reads a line, unless there is none or half of one.
  private static boolean read(BufferedReader out, List<Line> lines) throws IOException {
    String line = out.readLine();
    if (line == null) {
      return false;
    }
    String[] words = line.split(" ");
    if (words.length == 2) {
      lines.add(new Line(words[0], Integer.parseInt(words[1]), System.nanoTime()));
    }
    return true;
  }

  private static void check(Life life) throws IOException {
    int inFile = whole(RoadmapFiles.read(life.file()), life);
    List<JournalEntry> left = new Journal(life.journal()).left();
    assertThat(left).hasSizeLessThanOrEqualTo(1).allMatch(JournalEntry.Work.class::isInstance);
    int inJournal =
        left.isEmpty() ? 0 : whole(((JournalEntry.Work) left.getFirst()).draft().roadmap(), life);
    String story = life.file() + ": file " + inFile + ", journal " + inJournal;
    assertThat(inFile).as(story).isGreaterThanOrEqualTo(life.last("F"));
    int kept = Math.max(inFile, inJournal);
    assertThat(kept).as(story).isGreaterThanOrEqualTo(life.promised());
    assertThat(kept).as(story).isGreaterThanOrEqualTo(life.last("J"));
    // Restoring is never a step back.
    assertThat(left.isEmpty() || inJournal > inFile).as(story).isTrue();
  }

  /// Which edit a roadmap is from; it must be that edit's whole, and one that was made.
  private static int whole(Roadmap roadmap, Life life) {
    int n = Integer.parseInt(roadmap.title().substring("Edit ".length()));
    assertThat(roadmap).isEqualTo(DoomedProgram.after(n));
    assertThat(n).isBetween(0, life.last("B"));
    return n;
  }
}
