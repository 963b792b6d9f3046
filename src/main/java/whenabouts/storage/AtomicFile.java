package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/// Replaces the content of a file whole or not at all: writes a temporary file beside it, brings
/// that to the disk and moves it into place.
final class AtomicFile {
  /// More links than this are a circle of links.
  private static final int MOST_LINKS = 40;

  /// Temporary files, as a pattern of names.
  static final String TEMPORARIES = ".whenabouts-*.tmp";

  private final Opener opener;

  /// @param opener opens the temporary file; tests put a full disk in its place
  AtomicFile(Opener opener) {
    this.opener = opener;
  }

  interface Opener {
    FileChannel open(Path file, OpenOption... options) throws IOException;
  }

  /// @throws IOException whose message is a sentence for the user
  void write(Path file, byte[] content) throws IOException {
    try {
      Path target = followLinks(file.toAbsolutePath());
      refuse(target);
      Path folder = target.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new FileSystemException(file.toString(), null, say("reason.noFolder"));
      }
      String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
      Path temporary = folder.resolve(TEMPORARIES.replace("*", random));
      try {
        writeThrough(temporary, content);
        keepPermissions(target, temporary);
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
      bringToDisk(folder);
    } catch (IOException e) {
      throw new IOException(say("unsaved", file, reason(e)), e);
    }
  }

  /// The file that is meant, so that a link to it stays a link.
  private static Path followLinks(Path file) throws IOException {
    Path target = file;
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MOST_LINKS) {
        throw new FileSystemException(file.toString(), null, say("reason.links"));
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  /// A move would replace what must not be written.
  private static void refuse(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, say("reason.folder"));
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(target.toString(), null, say("reason.special"));
    }
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new FileSystemException(target.toString(), null, say("reason.readOnly"));
    }
  }

  private void writeThrough(Path temporary, byte[] content) throws IOException {
    try (FileChannel channel =
        opener.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  private static void keepPermissions(Path original, Path copy) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
    if (view != null && Files.exists(original)) {
      view.setPermissions(Files.getPosixFilePermissions(original));
    }
  }

  /// Makes the move itself outlast a power cut, where the system has a way to.
  private static void bringToDisk(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; the file is in place all the same.
    }
  }

  /// Why it failed, for people: no sentence of its own, no full stop.
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return say("reason.denied");
    }
    if (e instanceof NoSuchFileException) {
      return say("reason.missing");
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null || reason.isBlank()
        ? e.getClass().getSimpleName()
        : reason.replaceFirst("\\.$", "");
  }
}
