package whenabouts.forecast;

/// What happens in a trial at some moment, as a number: its kind in the lowest bits, above them the
/// index of the task, squad or arrival. A number, since a trial has as many as tasks.
final class Event {
  /// The people of a task are free again.
  static final int RELEASE = 1;

  /// A task ends, and those that need it count down; may come with `RELEASE`.
  static final int RESOLVE = 2;

  /// The needs of a task are met.
  static final int READY = 4;

  /// New people come.
  static final int ARRIVE = 8;

  /// A sprint of a squad starts.
  static final int SPRINT = 16;

  private static final int KIND_BITS = 5;

  private Event() {}

  static int of(int subject, int kind) {
    return subject << KIND_BITS | kind;
  }

  static int kind(int event) {
    return event & ((1 << KIND_BITS) - 1);
  }

  static int subject(int event) {
    return event >>> KIND_BITS;
  }
}
