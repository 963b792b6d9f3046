package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import whenabouts.roadmap.Roadmap;

/// A draft as bytes: one line of JSON that says what follows and its hash, then the roadmap, then
/// what it is based on, both as in a roadmap file.
final class DraftText {
  private static final int VERSION = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DraftText() {}

  static byte[] write(Draft draft) {
    byte[] roadmap = bytes(draft.roadmap());
    Roadmap base = draft.base();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(roadmap);
    body.writeBytes(base == null ? new byte[0] : bytes(base));
    ObjectNode head = JSON.createObjectNode();
    head.put("journal", VERSION);
    head.put("written", draft.written().toString());
    Path file = draft.file();
    if (file != null) {
      head.put("file", file.toString());
    }
    head.put("roadmapBytes", roadmap.length);
    head.put("sha256", sha256(body.toByteArray()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(JSON.writeValueAsBytes(head));
    out.write('\n');
    out.writeBytes(body.toByteArray());
    return out.toByteArray();
  }

  /// @throws BadRoadmapException whose message says in one sentence why these are no draft
  static Draft read(byte[] bytes) throws BadRoadmapException {
    int end = lineEnd(bytes);
    JsonNode head = head(Arrays.copyOf(bytes, end));
    int version = head.path("journal").asInt(0);
    if (version > VERSION) {
      throw bad(say("draft.newer"));
    }
    byte[] body = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
    int length = head.path("roadmapBytes").asInt(-1);
    if (version < VERSION
        || length < 0
        || length > body.length
        || !sha256(body).equals(head.path("sha256").asString(""))) {
      throw bad(say("draft.damaged"));
    }
    byte[] base = Arrays.copyOfRange(body, length, body.length);
    try {
      String file = head.path("file").asString("");
      return new Draft(
          RoadmapFiles.read(Arrays.copyOf(body, length), say("draft.name")),
          base.length == 0 ? null : RoadmapFiles.read(base, say("draft.name")),
          file.isEmpty() ? null : Path.of(file),
          Instant.parse(head.path("written").asString("")));
    } catch (DateTimeException | InvalidPathException e) {
      throw bad(say("draft.foreign"));
    }
  }

  private static JsonNode head(byte[] line) throws BadRoadmapException {
    try {
      return JSON.readTree(line);
    } catch (JacksonException e) {
      throw bad(say("draft.damaged"));
    }
  }

  private static int lineEnd(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return bytes.length;
  }

  private static byte[] bytes(Roadmap roadmap) {
    return RoadmapFiles.toJson(roadmap).getBytes(StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static BadRoadmapException bad(String sentence) {
    return new BadRoadmapException(sentence, List.of());
  }
}
