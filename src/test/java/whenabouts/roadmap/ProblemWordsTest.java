package whenabouts.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemWordsTest {
  private static final List<String> FIELDS = List.of("id", "name", "timeBox", "estimate", "chance");

  @Test
  void findsSlipsOfTheKeys() {
    assertThat(ProblemWords.didYouMean("timebox", FIELDS))
        .isEqualTo(" (did you mean \"timeBox\"?)");
    assertThat(ProblemWords.didYouMean("estimtae", FIELDS)).contains("\"estimate\"");
    assertThat(ProblemWords.didYouMean("chanc", FIELDS)).contains("\"chance\"");
    assertThat(ProblemWords.didYouMean("names", FIELDS)).contains("\"name\"");
    assertThat(ProblemWords.didYouMean("probability", FIELDS)).isEmpty();
    assertThat(ProblemWords.didYouMean("", FIELDS)).isEmpty();
  }

  @Test
  void quotesOnOneLine() {
    assertThat(ProblemWords.quoted("a\nb")).isEqualTo("\"a b\"");
    assertThat(ProblemWords.quoted("🎲".repeat(70))).isEqualTo("\"" + "🎲".repeat(60) + "…\"");
  }

  @Test
  void listsChoices() {
    assertThat(ProblemWords.choice(List.of("a"))).isEqualTo("\"a\"");
    assertThat(ProblemWords.choice(List.of("a", "b", "c"))).isEqualTo("\"a\", \"b\" or \"c\"");
  }

  @Test
  void numbersLookAsWritten() {
    assertThat(ProblemWords.number(5)).isEqualTo("5");
    assertThat(ProblemWords.number(-0.25)).isEqualTo("-0.25");
    assertThat(ProblemWords.number(Double.NaN)).isEqualTo("NaN");
  }
}
