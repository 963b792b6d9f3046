package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;

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

  @ParameterizedTest
  @CsvSource({"first-bet, 5, 5, 1", "answer-engine, 12, 20, 2", "portfolio, 60, 100, 4"})
  void haveTheirSizes(String name, int fewest, int most, int squads) throws Exception {
    Roadmap roadmap = RoadmapFiles.read(FOLDER.resolve(name + ".roadmap.json"));
    assertThat(roadmap.tasks()).hasSizeBetween(fewest, most);
    assertThat(roadmap.squads()).hasSize(squads);
    assertThat(roadmap.tasks()).extracting(Task::track).contains(Track.DISCOVERY, Track.DELIVERY);
    assertThat(roadmap.milestones()).isNotEmpty();
  }

  @Test
  void theFirstOneShownIsOnTheClassPath() throws Exception {
    String path = "/whenabouts/assets/samples/answer-engine.roadmap.json";
    try (InputStream in = SamplesTest.class.getResourceAsStream(path)) {
      assertThat(RoadmapFiles.read(in.readAllBytes(), path).title()).isEqualTo("Answer engine");
    }
  }
}
