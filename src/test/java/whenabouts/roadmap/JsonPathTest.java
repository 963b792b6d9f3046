package whenabouts.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  @Test
  void plainNamesFollowADot() {
    String path =
        JsonPath.field(JsonPath.item(JsonPath.field(JsonPath.ROOT, "tasks"), 2), "timeBox");
    assertThat(path).isEqualTo("$.tasks[2].timeBox");
    assertThat(JsonPath.steps(path))
        .containsExactly(
            new JsonPath.Step("$.tasks", "tasks", -1),
            new JsonPath.Step("$.tasks[2]", null, 2),
            new JsonPath.Step(path, "timeBox", -1));
    assertThat(JsonPath.steps(JsonPath.ROOT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data scientist",
        "",
        "a.b",
        "[0]",
        "\"quoted\"",
        "back\\slash",
        "\"]",
        "Größe",
        "é x",
        "🎲",
        "a\nb"
      })
  void everyNameIsFoundAgain(String name) {
    String path = JsonPath.item(JsonPath.field(JsonPath.field(JsonPath.ROOT, "people"), name), 7);
    assertThat(JsonPath.steps(path))
        .extracting(JsonPath.Step::name)
        .containsExactly("people", name, null);
    assertThat(JsonPath.steps(path).getLast().path()).isEqualTo(path);
  }
}
