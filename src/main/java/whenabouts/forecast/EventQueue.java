package whenabouts.forecast;

import java.util.Arrays;

/// Numbered events by moment, the earliest first; those of the same moment in the order in which
/// they were added, so that what an event adds for the same moment happens after all that was to
/// happen anyway.
///
/// As few people are at work at a time, few events are to come: the earliest lie sorted in a ring,
/// into which a new one sinks from its end in a few steps. What finds no place there waits in a
/// heap until the ring has run empty.
final class EventQueue {
  /// Room of the ring, a power of 2.
  private static final int RING = 64;

  private static final int MASK = RING - 1;

  private final double[] moments = new double[RING];

  /// The event in the lower half, the number of its addition in the upper.
  private final long[] events = new long[RING];

  /// The ring holds the places `head .. tail`, counted without end; none is later than the heap's.
  private int head;

  private int tail;

  private double[] heapMoments = new double[RING];
  private long[] heapEvents = new long[RING];
  private int heapSize;
  private int added;

  void clear() {
    head = 0;
    tail = 0;
    heapSize = 0;
    added = 0;
  }

  boolean isEmpty() {
    return head == tail;
  }

  /// The earliest moment; only where there is an event.
  double moment() {
    return moments[head & MASK];
  }

  void add(double moment, int number) {
    long event = (long) added++ << Integer.SIZE | number;
    if (heapSize > 0 || tail - head == RING) {
      if (moment >= moments[tail - 1 & MASK]) {
        addToHeap(moment, event);
        return;
      }
      if (tail - head == RING) {
        tail--;
        addToHeap(moments[tail & MASK], events[tail & MASK]);
      }
    }
    int at = tail++;
    while (at > head && moments[at - 1 & MASK] > moment) {
      moments[at & MASK] = moments[at - 1 & MASK];
      events[at & MASK] = events[at - 1 & MASK];
      at--;
    }
    moments[at & MASK] = moment;
    events[at & MASK] = event;
  }

  /// Removes an event with the earliest moment.
  int remove() {
    int event = (int) events[head++ & MASK];
    if (head == tail && heapSize > 0) {
      refill();
    }
    return event;
  }

  private void refill() {
    while (heapSize > 0 && tail - head < RING / 2) {
      moments[tail & MASK] = heapMoments[0];
      events[tail & MASK] = heapEvents[0];
      tail++;
      removeFromHeap();
    }
  }

  private void addToHeap(double moment, long event) {
    if (heapSize == heapMoments.length) {
      heapMoments = Arrays.copyOf(heapMoments, 2 * heapSize);
      heapEvents = Arrays.copyOf(heapEvents, 2 * heapSize);
    }
    int at = heapSize++;
    while (at > 0 && isAfter((at - 1) / 2, moment, event)) {
      heapMoments[at] = heapMoments[(at - 1) / 2];
      heapEvents[at] = heapEvents[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heapMoments[at] = moment;
    heapEvents[at] = event;
  }

  private void removeFromHeap() {
    double moment = heapMoments[--heapSize];
    long event = heapEvents[heapSize];
    int at = 0;
    for (int child = 1; child < heapSize; child = 2 * at + 1) {
      if (child + 1 < heapSize && isAfter(child, heapMoments[child + 1], heapEvents[child + 1])) {
        child++;
      }
      if (isAfter(child, moment, event)) {
        break;
      }
      heapMoments[at] = heapMoments[child];
      heapEvents[at] = heapEvents[child];
      at = child;
    }
    heapMoments[at] = moment;
    heapEvents[at] = event;
  }

  /// Whether what the heap holds at a place comes after an event.
  private boolean isAfter(int at, double moment, long event) {
    return heapMoments[at] > moment || (heapMoments[at] == moment && heapEvents[at] > event);
  }
}
