package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

/// Saving replaces a file whole or leaves it alone.
class SaveTest {
  private static final Roadmap ROADMAP = Roadmap.empty("Saved", LocalDate.of(2027, 1, 4));

  @TempDir Path folder;

  @Test
  void makesAFile() throws Exception {
    Path file = folder.resolve("new.roadmap.json");
    RoadmapFiles.save(ROADMAP, file);
    assertThat(RoadmapFiles.read(file)).isEqualTo(ROADMAP);
    assertHasOnly("new.roadmap.json");
  }

  @Test
  void aNewFileHasTheUsualPermissions() throws Exception {
    Path usual = Files.writeString(folder.resolve("usual"), "");
    Path file = folder.resolve("new.roadmap.json");
    RoadmapFiles.save(ROADMAP, file);
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void keepsPermissions() throws Exception {
    Path file = original();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r----x"));
    RoadmapFiles.save(ROADMAP, file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r----x");
    assertThat(RoadmapFiles.read(file)).isEqualTo(ROADMAP);
  }

  @Test
  void followsLinks() throws Exception {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    Path file = Files.writeString(shared.resolve("the.roadmap.json"), "original");
    Path link =
        Files.createSymbolicLink(folder.resolve("link"), Path.of("shared/the.roadmap.json"));
    Path linkToLink = Files.createSymbolicLink(folder.resolve("link to link"), link);
    RoadmapFiles.save(ROADMAP, linkToLink);
    assertThat(linkToLink).isSymbolicLink();
    assertThat(link).isSymbolicLink();
    assertThat(file).isRegularFile();
    assertThat(RoadmapFiles.read(file)).isEqualTo(ROADMAP);
  }

  @Test
  void makesTheFileThatALinkLeadsTo() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later.roadmap.json"));
    RoadmapFiles.save(ROADMAP, link);
    assertThat(link).isSymbolicLink();
    assertThat(RoadmapFiles.read(folder.resolve("later.roadmap.json"))).isEqualTo(ROADMAP);
  }

  @Test
  void aCircleOfLinks() throws Exception {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, link);
    assertThat(failure(() -> RoadmapFiles.save(ROADMAP, link)))
        .hasMessage(link + " was not saved: its links go round in a circle.");
  }

  @Test
  void aFullDisk() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Path file = original();
    AtomicFile onFullDisk =
        new AtomicFile((_, _) -> FileChannel.open(full, StandardOpenOption.WRITE));
    assertThat(failure(() -> onFullDisk.write(file, new byte[100])))
        .hasMessage(file + " was not saved: No space left on device.");
    assertThat(file).hasContent("original");
    assertHasOnly("original.roadmap.json");
  }

  /// The disk fills up when part of the file is written.
  @Test
  void aDiskThatFillsUp() throws Exception {
    Path file = original();
    AtomicFile fillsUp =
        new AtomicFile(
            (temporary, options) -> {
              Files.write(temporary, new byte[50]);
              throw new FileSystemException(temporary.toString(), null, "No space left on device");
            });
    assertThat(failure(() -> fillsUp.write(file, new byte[100])))
        .hasMessage(file + " was not saved: No space left on device.");
    assertThat(file).hasContent("original");
    assertHasOnly("original.roadmap.json");
  }

  @Test
  void aFolder() {
    assertThat(failure(() -> RoadmapFiles.save(ROADMAP, folder)))
        .hasMessage(folder + " was not saved: it is a folder.");
  }

  @Test
  void aFolderThatIsMissing() {
    Path file = folder.resolve("none").resolve("new.roadmap.json");
    assertThat(failure(() -> RoadmapFiles.save(ROADMAP, file)))
        .hasMessage(file + " was not saved: the folder does not exist.");
  }

  @Test
  void aDevice() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    assertThat(failure(() -> RoadmapFiles.save(ROADMAP, device)))
        .hasMessage(device + " was not saved: it is not an ordinary file.");
  }

  @Test
  void aReadOnlyFile() throws Exception {
    Path file = original();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeTrue(!Files.isWritable(file), "root may write everything");
    assertThat(failure(() -> RoadmapFiles.save(ROADMAP, file)))
        .hasMessage(file + " was not saved: it is read-only.");
    assertThat(file).hasContent("original");
  }

  /// A roadmap that could not be opened again would be lost.
  @Test
  void aRoadmapWithAProblem() throws Exception {
    Path file = original();
    Task task = Task.of("a", "A", Track.DELIVERY, new Estimate.Fixed(Double.NaN));
    assertThat(failure(() -> RoadmapFiles.save(ROADMAP.withTasks(List.of(task)), file)))
        .hasMessageStartingWith(file + " was not saved, because it could not be opened again: ")
        .hasMessageEndingWith("($.tasks[0].estimate.fixed): expected a finite number, found NaN.");
    assertThat(file).hasContent("original");
  }

  @Test
  void aTextThatUtf8CannotHold() throws Exception {
    Path file = original();
    RoadmapFiles.save(Roadmap.empty("half a pair \uD83C", ROADMAP.asOf()), file);
    assertThat(RoadmapFiles.read(file).title()).isEqualTo("half a pair \uFFFD");
  }

  private Path original() throws IOException {
    return Files.writeString(folder.resolve("original.roadmap.json"), "original");
  }

  private void assertHasOnly(String name) {
    assertThat(folder.toFile().list()).containsExactly(name);
  }

  private static IOException failure(ThrowingCallable save) {
    IOException e = catchThrowableOfType(IOException.class, save);
    assertThat(e).isNotNull();
    return e;
  }
}
