package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Checks;
import whenabouts.roadmap.Roadmap;

/// What is written is what is read, and the text of what was read is the text that was there.
class RoundTripTest {
  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ofRandomRoadmaps(long seed) throws Exception {
    Roadmap roadmap = RandomRoadmaps.of(seed);
    assertThat(Checks.problems(roadmap)).isEmpty();
    String text = RoadmapFiles.toJson(roadmap);
    Roadmap read = RoadmapFiles.read(text.getBytes(StandardCharsets.UTF_8), "text");
    assertThat(read).isEqualTo(roadmap);
    assertThat(RoadmapFiles.toJson(read)).isEqualTo(text);
  }

  @Test
  void ofAFile() throws Exception {
    Roadmap roadmap = RandomRoadmaps.of(7);
    Path file = folder.resolve("seven.roadmap.json");
    RoadmapFiles.save(roadmap, file);
    byte[] first = Files.readAllBytes(file);
    RoadmapFiles.save(RoadmapFiles.read(file), file);
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    assertThat(new String(first, StandardCharsets.UTF_8))
        .endsWith("}\n")
        .doesNotContain("\r", "\t");
  }

  @Test
  void ofAnEmptyRoadmap() throws Exception {
    Roadmap empty = Roadmap.empty("New roadmap", LocalDate.of(2027, 1, 4));
    String text =
        "{\n  \"schema\": 1,\n  \"title\": \"New roadmap\",\n  \"asOf\": \"2027-01-04\"\n}\n";
    assertThat(RoadmapFiles.toJson(empty)).isEqualTo(text);
    assertThat(read(text)).isEqualTo(empty);
  }

  /// What another program writes differently means the same.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"needs\": \"a\"",
        "\"needs\": { \"task\": \"a\" }",
        "\"needs\": { \"task\": \"a\", \"type\": \"FS\", \"lag\": 0.0, \"when\": \"usable\" }",
      })
  void ofASingleNeed(String needs) throws Exception {
    assertThat(written(needs)).contains("\"needs\": \"a\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"needs\": { \"all\": \"a\" }",
        "\"needs\": { \"all\": [\"a\"] }",
        "\"needs\": [{ \"task\": \"a\" }]",
      })
  void ofAListOfNeeds(String needs) throws Exception {
    assertThat(written(needs)).contains("\"needs\": [\"a\"]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"track\": \"delivery\"",
        "\"name\": \"b\"",
        "\"needs\": []",
        "\"needs\": { \"all\": [] }",
        "\"chance\": 1.0",
        "\"chance\": 1e0",
        "\"onMiss\": \"stop\"",
        "\"standby\": false",
        "\"timeBox\": null, \"squad\": null, \"crew\": null, \"metric\": null",
        "\"production\": null, \"notBefore\": null",
      })
  void leavesDefaultsOut(String field) throws Exception {
    assertThat(written(field)).contains("{ \"id\": \"b\",\n      \"estimate\": { \"fixed\": 5 } }");
  }

  private static String written(String field) throws Exception {
    String text =
        """
        { "schema": 1, "asOf": "2027-01-04", "tasks": [
          { "id": "a", "estimate": { "fixed": 5 } },
          { "id": "b", "estimate": { "fixed": 5.0 }, %s }] }
        """
            .formatted(field);
    return RoadmapFiles.toJson(read(text));
  }

  private static Roadmap read(String text) throws Exception {
    return RoadmapFiles.read(text.getBytes(StandardCharsets.UTF_8), "text");
  }
}
