package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.roadmap.Roadmap;
import whenabouts.storage.Draft;
import whenabouts.storage.Journal;
import whenabouts.storage.JournalEntry;
import whenabouts.storage.RoadmapFiles;

/// Journal, recovery and the watch over the file, with time that passes when the test says so.
class SafetyNetTest {
  private static final Roadmap BASE = Roadmap.empty("Base", LocalDate.of(2027, 1, 4));

  @TempDir Path folder;
  private Path file;
  private final ManualExecutor later = new ManualExecutor();
  private Journal journal;
  private Session session;
  private SafetyNet net;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("plan.roadmap.json");
    RoadmapFiles.save(BASE, file);
    start();
    assertThat(session.open(file)).isCompleted();
  }

  private void start() {
    journal = new Journal(folder.resolve("journal"));
    session = new Session((r, s, o, c, p) -> null, nobody -> {}, Runnable::run, Runnable::run);
    net =
        new SafetyNet(
            session,
            journal,
            Runnable::run,
            Runnable::run,
            any -> later,
            Clock.fixed(Instant.parse("2027-01-04T09:00:00Z"), ZoneOffset.UTC));
  }

  private void title(String title) {
    session.apply("title", r -> r.withTitle(title));
  }

  /// Time passes.
  private void beat() {
    for (int i = later.waiting(); i > 0; i--) {
      later.runOne();
    }
  }

  private List<JournalEntry> leftBehind() throws IOException {
    journal.close();
    return new Journal(folder.resolve("journal")).left();
  }

  private Draft onlyDraft() throws IOException {
    return ((JournalEntry.Work) leftBehind().getFirst()).draft();
  }

  @Test
  void whoeverNeverStopsEditingIsSafeAllTheSame() throws IOException {
    title("One");
    title("Two");
    beat();
    title("Three");
    assertThat(onlyDraft().roadmap().title()).isEqualTo("Two");
    beat();
    Draft draft = onlyDraft();
    assertThat(draft.roadmap().title()).isEqualTo("Three");
    assertThat(draft.base()).isEqualTo(BASE);
    assertThat(draft.file()).isEqualTo(file);
  }

  @Test
  void whatIsSavedOrTakenBackIsForgotten() throws IOException {
    title("One");
    beat();
    session.undo();
    assertThat(leftBehind()).isEmpty();
    title("Two");
    beat();
    assertThat(session.save(file)).isCompleted();
    assertThat(leftBehind()).isEmpty();
    title("Three");
    beat();
    net.close();
    beat();
    assertThat(leftBehind()).isEmpty();
  }

  @Test
  void aJournalThatCannotBeWrittenIsSaid() throws IOException {
    Files.writeString(folder.resolve("journal"), "no folder");
    title("One");
    beat();
    assertThat(net.autosave().failureProperty().get()).isNotEmpty();
    Files.delete(folder.resolve("journal"));
    title("Two");
    beat();
    assertThat(net.autosave().failureProperty().get()).isEmpty();
  }

  @Test
  void restoredWorkBelongsToWhoRestoredIt() throws IOException {
    title("One");
    beat();
    journal.close();
    start();
    assertThat(net.recovery().look()).isCompleted();
    JournalEntry.Work work = (JournalEntry.Work) net.recovery().left().getFirst();
    assertThat(Recovery.isOf(work, file)).isTrue();
    assertThat(net.recovery().restore(work, "restored")).isCompleted();
    assertThat(net.recovery().left()).isEmpty();
    assertThat(session.roadmap().title()).isEqualTo("One");
    assertThat(session.dirtyProperty().get()).isTrue();
    assertThat(new Journal(folder.resolve("journal")).left()).as("of the living").isEmpty();
    assertThat(onlyDraft().roadmap().title()).isEqualTo("One");
    session.undo();
    assertThat(session.roadmap()).isEqualTo(BASE);
    assertThat(session.dirtyProperty().get()).isFalse();
    assertThat(net.recovery().restore(work, "again")).isCompletedExceptionally();
  }

  @Test
  void workOnAFileThatChangedSinceIsRestoredAndSaid() throws IOException {
    title("One");
    beat();
    journal.close();
    Roadmap theirs = BASE.withDone("theirs");
    RoadmapFiles.save(theirs, file);
    start();
    assertThat(net.recovery().look()).isCompleted();
    JournalEntry.Work work = (JournalEntry.Work) net.recovery().left().getFirst();
    assertThat(net.recovery().restore(work, "restored")).isCompleted();
    beat();
    assertThat(net.watch().stateProperty().get()).isEqualTo(new FileWatch.State.Changed(theirs));
    assertThat(session.save(file)).isCompletedExceptionally();
    session.undo();
    assertThat(session.roadmap()).isEqualTo(theirs);
    assertThat(net.watch().stateProperty().get()).isEqualTo(FileWatch.State.SAME);
    assertThat(session.dirtyProperty().get()).isFalse();
  }

  @Test
  void aChangeOnDiskIsReloadedOrNot() throws IOException {
    title("Mine");
    Roadmap theirs = BASE.withTitle("Theirs");
    RoadmapFiles.save(theirs, file);
    beat();
    assertThat(net.watch().stateProperty().get()).isEqualTo(new FileWatch.State.Changed(theirs));
    net.watch().reload("reload");
    assertThat(session.roadmap()).isEqualTo(theirs);
    assertThat(session.dirtyProperty().get()).isFalse();
    assertThat(session.undoNameProperty().get().label()).isEqualTo("reload");
    session.undo();
    assertThat(session.roadmap().title()).isEqualTo("Mine");
    assertThat(session.dirtyProperty().get()).isTrue();
    RoadmapFiles.save(BASE.withTitle("Theirs again"), file);
    beat();
    net.watch().keepMine();
    assertThat(session.roadmap().title()).isEqualTo("Mine");
    assertThat(net.watch().stateProperty().get()).isEqualTo(FileWatch.State.SAME);
    assertThat(session.save(file)).isCompleted();
  }

  @Test
  void whatIsWrittenByOneselfOrInOtherWordsIsNoChange() throws IOException {
    title("Mine");
    assertThat(session.save(file)).isCompleted();
    beat();
    assertThat(net.watch().stateProperty().get()).isEqualTo(FileWatch.State.SAME);
    Files.writeString(file, Files.readString(file).replace("\n", "\n\n"));
    beat();
    assertThat(net.watch().stateProperty().get()).isEqualTo(FileWatch.State.SAME);
    title("The same idea");
    RoadmapFiles.save(session.roadmap(), file);
    beat();
    assertThat(net.watch().stateProperty().get()).isEqualTo(FileWatch.State.SAME);
    assertThat(session.dirtyProperty().get()).isFalse();
  }

  @Test
  void aFileThatIsGoneOrBrokenLeavesTheDocumentUnsaved() throws IOException {
    beat();
    Files.delete(file);
    beat();
    assertThat(session.dirtyProperty().get()).as("it may just be being replaced").isFalse();
    beat();
    assertThat(net.watch().stateProperty().get()).isEqualTo(new FileWatch.State.Gone());
    assertThat(session.dirtyProperty().get()).isTrue();
    beat();
    assertThat(onlyDraft().roadmap()).isEqualTo(BASE);
    RoadmapFiles.save(BASE, file);
    beat();
    assertThat(net.watch().stateProperty().get()).isEqualTo(FileWatch.State.SAME);
    assertThat(session.dirtyProperty().get()).isFalse();
    Files.writeString(file, "<<<<<<< a merge that went wrong");
    beat();
    beat();
    assertThat(net.watch().stateProperty().get()).isInstanceOf(FileWatch.State.Unreadable.class);
    assertThat(session.dirtyProperty().get()).isTrue();
    assertThat(session.save(file)).as("the user has been told").isCompleted();
    assertThat(net.watch().stateProperty().get()).isEqualTo(FileWatch.State.SAME);
  }
}
