package whenabouts.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.JsonPath;
import whenabouts.roadmap.Roadmap;

/// Reads and saves roadmap files (`*.roadmap.json`).
public final class RoadmapFiles {
  /// The largest file that is read, in bytes.
  public static final int MOST_BYTES = 64 << 20;

  private RoadmapFiles() {}

  /// Reads a roadmap.
  ///
  /// @throws BadRoadmapException for a file that is missing, unreadable or wrong; the message is
  ///     one sentence, the problems are all there are
  public static Roadmap read(Path file) throws BadRoadmapException {
    if (Files.isDirectory(file)) {
      throw unreadable(file + " is a folder, not a roadmap file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Files.size(file) > MOST_BYTES ? 0 : MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES || Files.size(file) > MOST_BYTES) {
        throw unreadable(
            file + " is larger than " + (MOST_BYTES >> 20) + " MB, too large for a roadmap.");
      }
      return read(bytes, file.toString());
    } catch (BadRoadmapException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw unreadable("There is no file " + file + ".");
    } catch (IOException e) {
      throw unreadable(file + " cannot be read: " + reason(e) + ".");
    }
  }

  /// Reads a roadmap from the bytes of a file.
  ///
  /// @param name what messages call it
  /// @throws BadRoadmapException where they are no valid roadmap
  public static Roadmap read(byte[] json, String name) throws BadRoadmapException {
    Report report = new Report();
    Node root = NodeReader.read(decode(json, name), report);
    Roadmap roadmap = root == null ? null : new RoadmapReader(report).roadmap(root);
    if (root != null && roadmap != null) {
      report.addFound(Checks.problems(roadmap), root);
    }
    if (roadmap == null || !report.isEmpty()) {
      throw BadRoadmapException.of(name, report.problems());
    }
    return roadmap;
  }

  /// UTF-8, with or without a byte order mark.
  private static String decode(byte[] json, String name) throws BadRoadmapException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(json.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(json), text, true);
    text.flip();
    if (result.isError()) {
      Report report = new Report();
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      int column = text.length() - text.toString().lastIndexOf('\n');
      report.add(
          JsonPath.ROOT,
          new Node.Spot(line, column),
          "expected text in UTF-8, found bytes that are none");
      throw BadRoadmapException.of(name, report.problems());
    }
    return text.isEmpty() || text.charAt(0) != '\ufeff'
        ? text.toString()
        : text.subSequence(1, text.length()).toString();
  }

  private static BadRoadmapException unreadable(String sentence) {
    return new BadRoadmapException(sentence, List.of());
  }

  /// Why it failed, for people.
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason.replaceFirst("\\.$", "");
  }
}
