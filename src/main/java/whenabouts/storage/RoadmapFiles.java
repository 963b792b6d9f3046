package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.JsonPath;
import whenabouts.roadmap.ProblemWords;
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
      // An empty name is the folder one is in.
      throw unreadable(say("folder", file.toString().isEmpty() ? file.toAbsolutePath() : file));
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] json = Files.size(file) > MOST_BYTES ? null : in.readNBytes(MOST_BYTES + 1);
      if (json == null || json.length > MOST_BYTES) {
        throw unreadable(say("large", file, MOST_BYTES >> 20));
      }
      return read(json, file.toString());
    } catch (BadRoadmapException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw unreadable(say("missing", file));
    } catch (IOException e) {
      throw unreadable(say("unreadable", file, AtomicFile.reason(e)));
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

  /// The canonical text of a roadmap; ends with a newline.
  public static String toJson(Roadmap roadmap) {
    return RoadmapWriter.text(roadmap);
  }

  /// Saves a roadmap, whole or not at all: a failure leaves the file as it was.
  ///
  /// @throws IOException whose message is a sentence for the user
  public static void save(Roadmap roadmap, Path file) throws IOException {
    byte[] json = toJson(roadmap).getBytes(StandardCharsets.UTF_8);
    try {
      read(json, say("unsaved.roadmap"));
    } catch (BadRoadmapException e) {
      throw new IOException(say("unsaved.bad", file, String.valueOf(e.getMessage())), e);
    }
    new AtomicFile(FileChannel::open).write(file, json);
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
          ProblemWords.expected(say("utf8"), encoding(json)));
      throw BadRoadmapException.of(name, report.problems());
    }
    return text.isEmpty() || text.charAt(0) != '\ufeff'
        ? text.toString()
        : text.subSequence(1, text.length()).toString();
  }

  /// What a text that is not UTF-8 is in, by its byte order mark.
  private static String encoding(byte[] json) {
    if (begins(json, 0, 0, 0xfe, 0xff) || begins(json, 0xff, 0xfe, 0, 0)) {
      return "UTF-32";
    }
    return begins(json, 0xfe, 0xff) || begins(json, 0xff, 0xfe) ? "UTF-16" : say("utf8.none");
  }

  private static boolean begins(byte[] json, int... mark) {
    return json.length >= mark.length
        && IntStream.range(0, mark.length).allMatch(i -> (json[i] & 0xff) == mark[i]);
  }

  private static BadRoadmapException unreadable(String sentence) {
    return new BadRoadmapException(sentence, List.of());
  }
}
