package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Keeps the unsaved work of one open document where a crash does not reach it, and finds what
/// others left there.
///
/// An entry is a file `ID.draft`. As long as its program lives, that holds a lock on `ID.lock`
/// beside it; the system lets go of the lock however the program ends. Not for use by several
/// threads at once.
public final class Journal implements AutoCloseable {
  private static final String ENTRY = ".draft";
  private static final String LOCK = ".lock";

  /// A lock of which no entry is left, or a temporary file, was forgotten when it is older.
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  /// Locks held by this program. They must not even be opened to see whether they are held: closing
  /// a file lets go of all of the program's locks on it.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final Path entry;
  private final Path lockFile;
  private @Nullable FileChannel lock;

  /// @param folder made when something is first kept
  public Journal(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    entry = this.folder.resolve(id + ENTRY);
    lockFile = this.folder.resolve(id + LOCK);
  }

  /// Keeps a draft in place of the one before, whole or not at all.
  ///
  /// @throws IOException whose message is a sentence for the user
  public void keep(Draft draft) throws IOException {
    Files.createDirectories(folder);
    if (lock == null) {
      lock = hold();
    }
    new AtomicFile(FileChannel::open).write(entry, DraftText.write(draft));
  }

  /// Forgets what was kept: it is saved, or nobody wants it.
  public void forget() throws IOException {
    Files.deleteIfExists(entry);
    close();
  }

  /// What programs left that did not end properly, the latest first. Work that is in its file
  /// meanwhile is not among it, and is forgotten.
  public List<JournalEntry> left() {
    List<JournalEntry> left = new ArrayList<>();
    for (Path path : files("*" + ENTRY)) {
      if (!isAlive(path)) {
        JournalEntry found = read(path);
        if (found instanceof JournalEntry.Work(Path old, Draft draft) && isSaved(draft)) {
          quietly(() -> discard(old));
        } else {
          left.add(found);
        }
      }
    }
    tidy();
    left.sort(Comparator.comparing(JournalEntry::written).reversed());
    return left;
  }

  /// That an entry is still there to be taken up.
  ///
  /// @throws IOException where another program has taken it or thrown it away, which it says in one
  ///     sentence
  public void require(JournalEntry left) throws IOException {
    if (Files.notExists(left.path()) || isAlive(left.path())) {
      throw new IOException(say("draft.taken"));
    }
  }

  /// Throws away what another program left.
  public void discard(JournalEntry left) throws IOException {
    discard(left.path());
  }

  /// Lets go of the journal. What it keeps is found by the next program.
  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
      lock = null;
      HELD.remove(lockFile);
      Files.deleteIfExists(lockFile);
    }
  }

  /// The open channel holds the lock. A file system without locks has to do without.
  private FileChannel hold() throws IOException {
    FileChannel channel =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    HELD.add(lockFile);
    quietly(channel::tryLock);
    return channel;
  }

  private static Path lockOf(Path entry) {
    return entry.resolveSibling(entry.getFileName().toString().replace(ENTRY, LOCK));
  }

  private static boolean isAlive(Path entry) {
    Path lock = lockOf(entry);
    if (HELD.contains(lock)) {
      return true;
    }
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock free = channel.tryLock()) {
      return free == null;
    } catch (IOException noLocksHere) {
      // Better offered twice than not at all.
      return false;
    }
  }

  private static JournalEntry read(Path path) {
    try {
      return new JournalEntry.Work(path, DraftText.read(Files.readAllBytes(path)));
    } catch (BadRoadmapException e) {
      return new JournalEntry.Unreadable(path, age(path), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new JournalEntry.Unreadable(
          path, age(path), say("draft.unreadable", AtomicFile.reason(e)));
    }
  }

  private static Instant age(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }

  private static boolean isSaved(Draft draft) {
    Path file = draft.file();
    try {
      return file != null && RoadmapFiles.read(file).equals(draft.roadmap());
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static void discard(Path path) throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(lockOf(path));
  }

  /// Clears away what crashes left half made.
  private void tidy() {
    Instant old = Instant.now().minus(FORGOTTEN);
    for (String kind : List.of("*" + LOCK, AtomicFile.TEMPORARIES)) {
      for (Path path : files(kind)) {
        Path entryOf = path.resolveSibling(path.getFileName().toString().replace(LOCK, ENTRY));
        boolean needed = HELD.contains(path) || !entryOf.equals(path) && Files.exists(entryOf);
        if (!needed && age(path).isBefore(old)) {
          quietly(() -> Files.deleteIfExists(path));
        }
      }
    }
  }

  private List<Path> files(String pattern) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, pattern)) {
        stream.forEach(files::add);
      } catch (IOException | DirectoryIteratorException unreadable) {
        // A start must not fail over a folder that cannot be listed.
      }
    }
    return files;
  }

  private interface Action {
    void run() throws IOException;
  }

  private static void quietly(Action action) {
    try {
      action.run();
    } catch (IOException notPossible) {
      // The next start tries again, or does without.
    }
  }
}
