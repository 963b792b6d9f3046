package whenabouts.ui.entry;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whenabouts.ui.kit.Dates;

/// Days off as text: dates and ranges of dates, one a line or with semicolons, commas or tabs
/// between them, as they come out of a calendar or a spreadsheet.
public final class HolidaysEntry {
  /// A longer range is a slip in the year.
  private static final int MOST_DAYS = 366;

  private static final Pattern LINES = Pattern.compile("[\\r\\n;\\t]+");
  private static final Pattern TO = Pattern.compile("\\s*(?:–|—|\\.\\.+|\\bto\\b|\\s-\\s)\\s*");

  private HolidaysEntry() {}

  /// The days, one line a run of them.
  public static String format(SortedSet<LocalDate> days) {
    List<LocalDate[]> runs = new ArrayList<>();
    for (LocalDate day : days) {
      if (!runs.isEmpty() && runs.getLast()[1].plusDays(1).equals(day)) {
        runs.getLast()[1] = day;
      } else {
        runs.add(new LocalDate[] {day, day});
      }
    }
    return runs.stream()
        .map(
            run ->
                run[0].equals(run[1])
                    ? Dates.full(run[0])
                    : Dates.full(run[0]) + " – " + Dates.full(run[1]))
        .collect(Collectors.joining("\n"));
  }

  public static Entry<SortedSet<LocalDate>> parse(String typed) {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (String line : LINES.split(typed)) {
      if (line.isBlank() || add(days, line)) {
        continue;
      }
      // A comma may stand within a date, or between two.
      for (String part : line.split(",", -1)) {
        if (!part.isBlank() && !add(days, part)) {
          return Entry.invalid(text("holidays.expected", part.strip()));
        }
      }
    }
    return Entry.valid(days);
  }

  /// Adds what a part says; false where it says nothing that is understood.
  private static boolean add(SortedSet<LocalDate> days, String part) {
    Optional<LocalDate> one = Dates.parse(part);
    if (one.isPresent()) {
      days.add(one.get());
      return true;
    }
    String[] ends = TO.split(part.strip(), 2);
    if (ends.length < 2) {
      return false;
    }
    Optional<LocalDate> first = Dates.parse(ends[0]);
    Optional<LocalDate> last = Dates.parse(ends[1]);
    if (first.isEmpty()
        || last.isEmpty()
        || last.get().isBefore(first.get())
        || last.get().isAfter(first.get().plusDays(MOST_DAYS))) {
      return false;
    }
    first.get().datesUntil(last.get().plusDays(1)).forEach(days::add);
    return true;
  }
}
