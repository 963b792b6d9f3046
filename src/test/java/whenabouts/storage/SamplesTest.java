package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Roadmap;

class SamplesTest {
  @ParameterizedTest
  @ValueSource(strings = {"answer-engine"})
  void opens(String name) throws Exception {
    Roadmap roadmap = RoadmapFiles.read(Path.of("assets/samples/" + name + ".roadmap.json"));
    assertThat(roadmap.tasks()).hasSizeBetween(5, 100);
    assertThat(roadmap.milestones()).isNotEmpty();
  }
}
