package whenabouts.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/// Writes a file so that it is there whole or not at all.
public final class WholeFile {
  private WholeFile() {}

  /// Writes beside the file, then renames.
  ///
  /// @throws IOException if that fails; the message is a sentence, and a file that was there stays
  public static void write(Path file, byte[] bytes) throws IOException {
    check(file);
    Path target = target(file);
    String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
    Path beside = target.resolveSibling(name);
    try {
      flush(beside, bytes);
      rename(beside, target);
    } catch (IOException e) {
      throw new IOException(Refusals.text("unwritable", file, reason(e)), e);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /// Complains early, before there is anything to write, of a place where no file can be.
  ///
  /// @throws IOException if so; the message is a sentence
  static void check(Path file) throws IOException {
    Path target = target(file);
    Path folder = target.getParent();
    if (Files.isDirectory(target)) {
      throw new IOException(Refusals.text("isFolder", file));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException(Refusals.text("noFolder", String.valueOf(folder)));
    }
  }

  private static Path target(Path file) throws IOException {
    return Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  private static void flush(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void rename(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return Refusals.text("denied");
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (reason == null || reason.isBlank()) {
      return Refusals.text("refused");
    }
    return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }
}
