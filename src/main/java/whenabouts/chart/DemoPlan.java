package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.roadmap.DemoDays;

/// What could be shown on each of the coming demo days.
///
/// @param days the coming ones, up to the last on which something new may be shown
public record DemoPlan(List<Day> days) {
  /// The most demo days.
  static final int MOST = 12;

  /// What is less likely is not listed.
  static final double LEAST = 0.1;

  /// What is at least as likely as this will more likely be shown than not.
  static final double LIKELY = 0.5;

  /// What gains less since the demo day before is no news.
  private static final double GAIN = 0.01;

  /// A demo day.
  ///
  /// @param previous the demo day before; null for the first of all
  /// @param open what is listed, the most likely first: what was not yet likely on the demo day
  ///     before, and has become likelier
  /// @param still what could be listed, but is no likelier than on the demo day before
  /// @param before what was likely on the demo day before already, or is done
  /// @param unlikely what has a chance too small to be listed
  public record Day(
      LocalDate date,
      @Nullable LocalDate previous,
      List<Item> open,
      List<Item> still,
      List<Item> before,
      List<Item> unlikely) {
    /// What has become likely since the demo day before.
    public List<Item> fresh() {
      return open.stream().filter(Item::likely).toList();
    }
  }

  /// One thing on one demo day.
  ///
  /// @param chance probability 0..1 that it is delivered, validated or reached by then
  /// @param known probability 0..1 that it is resolved by then, whichever way
  public record Item(Subject subject, double chance, double known) {
    public boolean likely() {
      return chance >= LIKELY;
    }
  }

  private static Distribution success(Subject subject) {
    return subject.task() == null ? subject.finish() : subject.task().success();
  }

  /// Empty where the roadmap has no demo days.
  public static DemoPlan of(Forecast forecast) {
    DemoDays demo = forecast.roadmap().demoDays();
    if (demo == null) {
      return new DemoPlan(List.of());
    }
    List<Subject> subjects =
        Subject.all(forecast).stream().filter(s -> success(s).reached() > 0).toList();
    double horizon =
        subjects.stream().mapToDouble(s -> success(s).ifReached().quantile(0.95)).max().orElse(0);
    List<Day> days = new ArrayList<>();
    LocalDate before = null;
    LocalDate date = first(demo, forecast.roadmap().asOf());
    if (date.isAfter(demo.from())) {
      before = date.minusWeeks(demo.everyWeeks());
    }
    while (days.size() < MOST) {
      days.add(day(forecast, subjects, before, date));
      if (forecast.endOf(date) >= horizon) {
        break;
      }
      before = date;
      date = date.plusWeeks(demo.everyWeeks());
    }
    while (days.size() > 1 && days.getLast().open().isEmpty()) {
      days.removeLast();
    }
    return new DemoPlan(days);
  }

  /// The first demo day that is not over.
  private static LocalDate first(DemoDays demo, LocalDate asOf) {
    LocalDate date = demo.from();
    int weeks = Math.max(1, demo.everyWeeks());
    if (date.isBefore(asOf)) {
      long days = asOf.toEpochDay() - date.toEpochDay();
      date = date.plusWeeks(weeks * Math.ceilDiv(days, 7L * weeks));
    }
    return date;
  }

  private static Day day(
      Forecast forecast, List<Subject> subjects, @Nullable LocalDate before, LocalDate date) {
    double end = forecast.endOf(date);
    // Before the first demo day there is what was done when the roadmap begins.
    double past = before == null ? 0 : forecast.endOf(before);
    List<Item> open = new ArrayList<>();
    List<Item> still = new ArrayList<>();
    List<Item> earlier = new ArrayList<>();
    List<Item> unlikely = new ArrayList<>();
    for (Subject subject : subjects) {
      double chance = success(subject).chanceBy(end);
      Item item = new Item(subject, chance, subject.finish().chanceBy(end));
      double then = success(subject).chanceBy(past);
      if (then >= LIKELY) {
        earlier.add(item);
      } else if (chance >= LEAST && chance - then < GAIN) {
        still.add(item);
      } else if (chance >= LEAST) {
        open.add(item);
      } else if (chance > 0) {
        unlikely.add(item);
      }
    }
    Comparator<Item> likelyFirst = Comparator.comparingDouble(i -> -i.chance());
    open.sort(likelyFirst);
    still.sort(likelyFirst);
    earlier.sort(likelyFirst);
    unlikely.sort(likelyFirst);
    return new Day(date, before, open, still, earlier, unlikely);
  }
}
