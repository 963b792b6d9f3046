package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.roadmap.Roadmap;

/// What is kept in the journal is found by the next program, whatever happened to it.
class JournalTest {
  private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
  private static final Roadmap BASE = Roadmap.empty("Before ü", LocalDate.of(2027, 1, 4));
  private static final Roadmap WORK = BASE.withTitle("After ✓");

  @TempDir Path folder;

  private Path journal() {
    return folder.resolve("deep/journal");
  }

  private Draft draft() {
    return new Draft(WORK, BASE, folder.resolve("plan.roadmap.json"), NOW);
  }

  /// Keeps something and dies.
  private void crash(Draft draft) throws IOException {
    try (Journal journal = new Journal(journal())) {
      journal.keep(draft);
    }
  }

  private List<JournalEntry> left() {
    return new Journal(journal()).left();
  }

  private byte[] onlyEntry() throws IOException {
    try (var files = Files.newDirectoryStream(journal(), "*.draft")) {
      return Files.readAllBytes(files.iterator().next());
    }
  }

  @Test
  void aJournalThatWasNeverUsedIsEmpty() {
    assertThat(left()).isEmpty();
    assertThat(journal()).doesNotExist();
  }

  @Test
  void findsWhatACrashLeft() throws IOException {
    crash(draft());
    crash(new Draft(BASE, null, null, NOW.plusSeconds(60)));
    assertThat(left())
        .extracting(entry -> ((JournalEntry.Work) entry).draft())
        .containsExactly(new Draft(BASE, null, null, NOW.plusSeconds(60)), draft());
  }

  @Test
  void theLastDraftCounts() throws IOException {
    try (Journal journal = new Journal(journal())) {
      journal.keep(draft());
      journal.keep(new Draft(WORK.withTitle("Later"), BASE, null, NOW));
    }
    assertThat(left())
        .singleElement()
        .extracting(entry -> ((JournalEntry.Work) entry).draft().roadmap().title())
        .isEqualTo("Later");
  }

  @Test
  void whatALivingWindowKeepsIsNotOffered() throws IOException {
    try (Journal alive = new Journal(journal())) {
      alive.keep(draft());
      assertThat(left()).isEmpty();
      assertThat(left()).as("looking does not break the lock").isEmpty();
    }
    assertThat(left()).hasSize(1);
  }

  @Test
  void whatIsForgottenIsGone() throws IOException {
    try (Journal journal = new Journal(journal())) {
      journal.keep(draft());
      journal.forget();
      assertThat(journal().toFile().list()).isEmpty();
      journal.keep(draft());
    }
    JournalEntry found = left().getFirst();
    Journal other = new Journal(journal());
    assertThatCode(() -> other.require(found)).doesNotThrowAnyException();
    other.discard(found);
    assertThatThrownBy(() -> other.require(found))
        .hasMessage("Another window has already restored or discarded it.");
    assertThat(left()).isEmpty();
  }

  @Test
  void whatIsInItsFileIsNoUnsavedWork() throws IOException {
    RoadmapFiles.save(WORK, folder.resolve("plan.roadmap.json"));
    crash(draft());
    assertThat(left()).isEmpty();
    assertThat(journal().toFile().list()).isEmpty();
  }

  /// Cut off anywhere, and with any byte changed: said in one sentence, and the rest is still
  // there.
  @Test
  void damage() throws IOException {
    crash(draft());
    byte[] whole = onlyEntry();
    Path bad = journal().resolve("bad.draft");
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(bad, Arrays.copyOf(whole, length));
      assertSaysSo("It is damaged");
    }
    for (int i = 0; i < whole.length; i += 11) {
      byte[] other = whole.clone();
      other[i] ^= 1;
      Files.write(bad, other);
      // A change of the head may be to the name of the file, which nothing contradicts.
      assertThat(left()).hasSize(2);
      if (i > new String(whole, StandardCharsets.ISO_8859_1).indexOf('\n')) {
        assertSaysSo("It is damaged");
      }
    }
  }

  @Test
  void nextYearsVersion() throws IOException {
    crash(draft());
    Files.writeString(journal().resolve("bad.draft"), "{\"journal\":2,\"more\":true}\n...");
    assertSaysSo("It was written by a newer Whenabouts.");
  }

  private void assertSaysSo(String sentence) {
    List<JournalEntry> left = left();
    assertThat(left).hasSize(2);
    assertThat(left)
        .filteredOn(JournalEntry.Unreadable.class::isInstance)
        .singleElement()
        .extracting(entry -> ((JournalEntry.Unreadable) entry).reason())
        .asString()
        .startsWith(sentence)
        .endsWith(".");
    assertThat(left).anyMatch(JournalEntry.Work.class::isInstance);
  }
}
