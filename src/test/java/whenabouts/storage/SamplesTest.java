package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import whenabouts.roadmap.Roadmap;

/// The roadmaps that ship with the program.
class SamplesTest {
  static final Path FOLDER = Path.of("assets/samples");

  static List<Path> samples() throws Exception {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void areInCanonicalForm(Path file) throws Exception {
    Roadmap roadmap = RoadmapFiles.read(file);
    assertThat(RoadmapFiles.toJson(roadmap)).isEqualTo(Files.readString(file));
  }

  @Test
  void theAnswerEngineHasBothTracksAndHistory() throws Exception {
    Roadmap roadmap = RoadmapFiles.read(FOLDER.resolve("answer-engine.roadmap.json"));
    assertThat(roadmap.tasks()).hasSizeBetween(12, 20);
  }
}
