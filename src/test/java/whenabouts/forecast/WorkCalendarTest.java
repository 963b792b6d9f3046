package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Squad;

class WorkCalendarTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

  private static WorkCalendar week(LocalDate asOf, LocalDate... holidays) {
    return WorkCalendar.of(
        new Squad("s", "S", Map.of(), Squad.WEEK, new TreeSet<>(List.of(holidays)), null, null, 0),
        asOf,
        asOf.minusDays(60));
  }

  @Test
  void aWeekOfWorkEndsOnFridayEvening() {
    WorkCalendar calendar = week(MONDAY);
    assertThat(calendar.plus(0, 5)).isEqualTo(5);
    assertThat(calendar.plus(5, 5)).isEqualTo(12);
    assertThat(calendar.plus(0, 5.5)).isEqualTo(7.5);
    assertThat(calendar.plus(6.3, 1)).isEqualTo(8);
    assertThat(calendar.plus(6.3, 0)).isEqualTo(6.3);
  }

  @Test
  void holidaysAreNoWorkingDays() {
    WorkCalendar calendar = week(MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(7));
    assertThat(calendar.plus(0, 3)).isEqualTo(4);
    assertThat(calendar.plus(0, 5)).isEqualTo(9);
  }

  @Test
  void timeBeforeTheStartIsNegative() {
    WorkCalendar calendar = week(MONDAY);
    assertThat(calendar.toWork(-3)).isEqualTo(-1);
    assertThat(calendar.toWork(-7)).isEqualTo(-5);
    assertThat(calendar.toMoment(-1)).isEqualTo(-3);
  }

  @Test
  void startsInTheMiddleOfAWeekend() {
    WorkCalendar calendar = week(MONDAY.minusDays(2));
    assertThat(calendar.plus(0, 1)).isEqualTo(3);
    assertThat(calendar.plus(1, 0)).isEqualTo(1);
  }

  @Test
  void roundingNoiseDoesNotCostAWeekend() {
    WorkCalendar calendar = week(MONDAY);
    double fifty = 0;
    for (int i = 0; i < 50; i++) {
      fifty += 0.1;
    }
    assertThat(calendar.plus(0, fifty + 1e-13)).isCloseTo(5, within(1e-9));
  }

  @Test
  void decadesAheadAreWeeksOnEnd() {
    WorkCalendar calendar = week(MONDAY, LocalDate.of(2027, 12, 24));
    double far = calendar.plus(0, 5_000 * 5 - 1);
    assertThat(far).isEqualTo(5_000 * 7 - 2);
    assertThat(calendar.toWork(far)).isCloseTo(5_000 * 5 - 1, within(1e-6));
    assertThat(calendar.toWork(far + 3)).isCloseTo(5_000 * 5, within(1e-6));
  }

  @Test
  void isMonotoneAndInvertibleAndTheSameInBlocks() {
    WorkCalendar calendar =
        WorkCalendar.of(
            new Squad(
                "s",
                "S",
                Map.of(),
                Set.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY),
                new TreeSet<>(List.of(MONDAY.plusDays(8), MONDAY.plusDays(40))),
                null,
                null,
                0),
            MONDAY,
            MONDAY.minusDays(30));
    SplittableRandom random = new SplittableRandom(3);
    int n = 512;
    double[] start = new double[n];
    double[] work = new double[n];
    double[] end = new double[n];
    for (int j = 0; j < n; j++) {
      start[j] = j == 7 ? Double.POSITIVE_INFINITY : random.nextDouble(-20, 3_000);
      work[j] = random.nextDouble(0, 200);
    }
    calendar.plus(start, work, end, n);
    for (int j = 0; j < n; j++) {
      if (j == 7) {
        assertThat(end[j]).isInfinite();
        continue;
      }
      assertThat(end[j]).isEqualTo(calendar.plus(start[j], work[j]));
      assertThat(calendar.toWork(end[j]))
          .isCloseTo(calendar.toWork(start[j]) + work[j], within(1e-8));
      assertThat(calendar.plus(start[j], work[j] + 0.01)).isGreaterThan(end[j]);
    }
  }

  /// A calendar without holidays says the same without tables: next to one whose only holiday lies
  /// behind.
  @Test
  void weeksAreComputedAsTablesSay() {
    SplittableRandom random = new SplittableRandom(4);
    for (DayOfWeek first : DayOfWeek.values()) {
      for (int days = 1; days < 7; days++) {
        Set<DayOfWeek> workdays = new TreeSet<>();
        for (int i = 0; i < days; i++) {
          workdays.add(first.plus(i));
        }
        WorkCalendar weeks = calendar(workdays, new TreeSet<>());
        WorkCalendar table = calendar(workdays, new TreeSet<>(List.of(MONDAY.minusDays(400))));
        assertThat(weeks).isInstanceOf(WeeklyCalendar.class);
        assertThat(table).isInstanceOf(TableCalendar.class);
        assertThat(weeks.workPerWeek()).isEqualTo(days);
        for (int j = 0; j < 2_000; j++) {
          boolean whole = j % 2 == 0;
          double moment = whole ? random.nextInt(-300, 9_000) : random.nextDouble(-300, 9_000);
          double work = whole ? random.nextInt(300) : random.nextDouble(300);
          assertThat(weeks.toWork(moment)).isCloseTo(table.toWork(moment), within(1e-9));
          assertThat(weeks.toMoment(work)).isCloseTo(table.toMoment(work), within(1e-9));
          double end = weeks.end(moment, work);
          assertThat(end).isCloseTo(table.end(moment, work), within(1e-9));
          assertThat(end).isEqualTo(weeks.end(moment, weeks.worked(moment), work));
          assertThat(end).isEqualTo(weeks.plus(moment, work));
        }
        assertThat(weeks.end(Double.POSITIVE_INFINITY, 3)).isInfinite();
      }
    }
  }

  private static WorkCalendar calendar(Set<DayOfWeek> workdays, TreeSet<LocalDate> holidays) {
    return WorkCalendar.of(
        new Squad("s", "S", Map.of(), workdays, holidays, null, null, 0),
        MONDAY,
        MONDAY.minusDays(500));
  }
}
