package whenabouts.roadmap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

  /// Delivery in steps.
  ///
  /// @param weeks length of a sprint
  /// @param from first day of some sprint
  public record Sprint(int weeks, LocalDate from) {}
}
