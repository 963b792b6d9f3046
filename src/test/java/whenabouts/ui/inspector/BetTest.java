package whenabouts.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BetTest {
  /// Somebody who always bets rightly is led to what they believe.
  @ParameterizedTest
  @ValueSource(doubles = {16, 23, 47, 120})
  void theHighEndIsFound(double belief) {
    Bet bet = Bet.at(true, 40, 15);
    for (int i = 0; i < 25; i++) {
      bet = bet.days() < belief ? bet.beyond() : bet.draw();
    }
    assertThat(bet.days()).isBetween(belief - 1, belief + 1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.5, 4, 8, 14})
  void theLowEndIsFound(double belief) {
    Bet bet = Bet.at(false, 8, 15);
    for (int i = 0; i < 25; i++) {
      bet = bet.days() > belief ? bet.beyond() : bet.draw();
    }
    assertThat(bet.days()).isBetween(belief - 1, belief + 1);
  }

  @Test
  void noEndPassesWhatIsLikely() {
    Bet high = Bet.at(true, 16, 15);
    Bet low = Bet.at(false, 14, 15);
    for (int i = 0; i < 10; i++) {
      high = high.draw();
      low = low.draw();
    }
    assertThat(high.days()).isEqualTo(15);
    assertThat(low.days()).isEqualTo(15);
    for (int i = 0; i < 40; i++) {
      low = low.beyond();
    }
    assertThat(low.days()).isPositive();
  }
}
