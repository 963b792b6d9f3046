package whenabouts.forecast;

import java.util.Arrays;

/// Numbered events by moment, the earliest first: a binary heap over flat arrays.
final class EventQueue {
  private double[] moments = new double[64];
  private int[] events = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// The earliest moment; only where there is an event.
  double moment() {
    return moments[0];
  }

  void add(double moment, int event) {
    if (size == moments.length) {
      moments = Arrays.copyOf(moments, 2 * size);
      events = Arrays.copyOf(events, 2 * size);
    }
    int at = size++;
    while (at > 0 && moments[(at - 1) / 2] > moment) {
      moments[at] = moments[(at - 1) / 2];
      events[at] = events[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    moments[at] = moment;
    events[at] = event;
  }

  /// Removes an event with the earliest moment.
  int remove() {
    int first = events[0];
    double moment = moments[--size];
    int event = events[size];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      child += child + 1 < size && moments[child + 1] < moments[child] ? 1 : 0;
      if (moments[child] >= moment) {
        break;
      }
      moments[at] = moments[child];
      events[at] = events[child];
      at = child;
    }
    moments[at] = moment;
    events[at] = event;
    return first;
  }
}
