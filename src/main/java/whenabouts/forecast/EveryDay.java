package whenabouts.forecast;

/// The calendar in which every day is a working day.
final class EveryDay extends WorkCalendar {
  @Override
  int workPerWeek() {
    return WEEK;
  }

  @Override
  double toWork(double moment) {
    return moment;
  }

  @Override
  double toMoment(double work) {
    return work;
  }

  @Override
  double worked(double moment) {
    return moment;
  }

  @Override
  double end(double start, double worked, double work) {
    return worked + work;
  }

  @Override
  void plus(double[] start, double[] work, double[] end, int count) {
    for (int j = 0; j < count; j++) {
      end[j] = start[j] + work[j];
    }
  }
}
