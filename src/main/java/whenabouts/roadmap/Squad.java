package whenabouts.roadmap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People by role with their calendar.
///
/// @param people how many of each role, in the order of the document; empty: people are no limit
/// @param workdays the working days of a week, at least one
/// @param wip the most discovery tasks at a time; null: no limit
/// @param bias 0..1, correlation of the members' estimates (one-factor Gaussian copula)
public record Squad(
    String id,
    String name,
    Map<String, Integer> people,
    Set<DayOfWeek> workdays,
    SortedSet<LocalDate> holidays,
    @Nullable Sprint sprint,
    @Nullable Integer wip,
    double bias) {

  /// Monday to Friday.
  public static final Set<DayOfWeek> WEEK =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              List.of(
                  DayOfWeek.MONDAY,
                  DayOfWeek.TUESDAY,
                  DayOfWeek.WEDNESDAY,
                  DayOfWeek.THURSDAY,
                  DayOfWeek.FRIDAY)));

  public Squad {
    people = Copies.ordered(people);
    workdays = Collections.unmodifiableSortedSet(new TreeSet<>(workdays));
    holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
  }

  /// A squad that works Monday to Friday and limits nothing.
  public static Squad of(String id, String name) {
    return new Squad(id, name, Map.of(), WEEK, new TreeSet<>(), null, null, 0);
  }

  public Squad withName(String name) {
    return new Squad(id, name, people, workdays, holidays, sprint, wip, bias);
  }

  public Squad withPeople(Map<String, Integer> people) {
    return new Squad(id, name, people, workdays, holidays, sprint, wip, bias);
  }

  public Squad withWorkdays(Set<DayOfWeek> workdays) {
    return new Squad(id, name, people, workdays, holidays, sprint, wip, bias);
  }

  public Squad withHolidays(SortedSet<LocalDate> holidays) {
    return new Squad(id, name, people, workdays, holidays, sprint, wip, bias);
  }

  public Squad withSprint(@Nullable Sprint sprint) {
    return new Squad(id, name, people, workdays, holidays, sprint, wip, bias);
  }

  public Squad withWip(@Nullable Integer wip) {
    return new Squad(id, name, people, workdays, holidays, sprint, wip, bias);
  }

  public Squad withBias(double bias) {
    return new Squad(id, name, people, workdays, holidays, sprint, wip, bias);
  }

  /// Whether it works on a day.
  public boolean works(LocalDate day) {
    return workdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /// Delivery in steps.
  ///
  /// @param weeks length of a sprint
  /// @param from first day of some sprint
  public record Sprint(int weeks, LocalDate from) {
    /// The next first days of sprints.
    ///
    /// @param day where to begin; it is one of them where a sprint begins on it
    public List<LocalDate> boundaries(LocalDate day, int count) {
      long past = Math.floorMod(day.toEpochDay() - from.toEpochDay(), 7L * weeks);
      LocalDate first = past == 0 ? day : day.plusDays(7L * weeks - past);
      return Stream.iterate(first, d -> d.plusWeeks(weeks)).limit(count).toList();
    }
  }
}
