package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
  /// Numbers with ties, some negative.
  private static float[] numbers(int count) {
    SplittableRandom random = new SplittableRandom(count);
    float[] numbers = new float[count];
    for (int j = 0; j < count; j++) {
      boolean tied = random.nextDouble() < 0.3;
      numbers[j] = tied ? random.nextInt(-3, 4) : (float) (30 * random.nextGaussian());
    }
    return numbers;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 10_000})
  void trialsComeInTheOrderOfTheirNumbersThenAsTheyWereAdded(int count) {
    float[] numbers = numbers(count);
    TrialOrder order = new TrialOrder(Math.max(count, 1));
    for (int j = 0; j < count; j++) {
      order.add(j, numbers[j]);
    }
    order.sort();
    assertThat(IntStream.range(0, count).map(order::trial).boxed())
        .containsExactlyElementsOf(
            IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> numbers[j]))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9, 255, 10_000})
  void floatsAreSortedAsTheLibraryDoes(int count) {
    float[] numbers = numbers(count);
    float[] sorted = numbers.clone();
    Arrays.sort(sorted);
    RoughOrder.sort(numbers, count);
    assertThat(numbers).isEqualTo(sorted);
  }
}
