package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventQueueTest {
  private record Expected(double moment, int event) {}

  /// Against the JDK's heap, with few and with many events to come, many of them at the same
  /// moment: events are numbered in the order in which they are added.
  @ParameterizedTest
  @ValueSource(ints = {3, 30, 64, 65, 200, 3000})
  void theEarliestComesFirstAndOfTheSameMomentTheFirstAdded(int most) {
    SplittableRandom random = new SplittableRandom(most);
    EventQueue queue = new EventQueue();
    for (int round = 0; round < 5; round++) {
      queue.clear();
      PriorityQueue<Expected> expected =
          new PriorityQueue<>(
              Comparator.comparingDouble(Expected::moment).thenComparingInt(Expected::event));
      double now = 0;
      int number = 0;
      while (number < 20 * most || !expected.isEmpty()) {
        boolean fill = number < 20 * most && expected.size() < most && random.nextInt(5) < 3;
        if (fill || expected.isEmpty()) {
          double moment = now + random.nextInt(1 + most / 4);
          expected.add(new Expected(moment, number));
          queue.add(moment, number++);
        } else {
          now = expected.element().moment();
          assertThat(queue.moment()).isEqualTo(now);
          assertThat(queue.remove()).isEqualTo(expected.remove().event());
        }
        assertThat(queue.isEmpty()).isEqualTo(expected.isEmpty());
      }
    }
  }
}
