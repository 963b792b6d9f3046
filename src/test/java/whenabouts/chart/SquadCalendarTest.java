package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Squad;

class SquadCalendarTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);
  private static final Squad SQUAD =
      Squad.of("s", "S")
          .withHolidays(new TreeSet<>(List.of(LocalDate.of(2027, 4, 2), LocalDate.of(2027, 5, 1))))
          .withSprint(new Squad.Sprint(2, LocalDate.of(2026, 12, 28)));

  private static Drawing draw(double width) {
    return SquadCalendar.draw(SQUAD, AS_OF, width, ChartStyle.LIGHT, Locale.ENGLISH);
  }

  private static List<String> tips(Drawing drawing) {
    return drawing.marks().stream()
        .map(m -> m.meaning().tooltip())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  @Test
  void everyDayOfTheYearSaysWhatItIs() {
    assertThat(tips(draw(300)))
        .hasSize(365)
        .contains(
            "Monday, January 4, 2027: works",
            "Saturday, January 9, 2027: day off",
            "Friday, April 2, 2027: holiday",
            "Monday, January 11, 2027: works, a sprint begins",
            "Monday, January 25, 2027: works, a sprint begins");
  }

  @Test
  void theDescriptionCountsDays() {
    // 259 weekdays from 4 January to the end of 2027 (1 January is a Friday); one of the holidays
    // is a Saturday.
    long weekdays =
        AS_OF
            .datesUntil(LocalDate.of(2028, 1, 1))
            .filter(d -> d.getDayOfWeek().getValue() < 6)
            .count();
    assertThat(draw(300).description())
        .startsWith((weekdays - 1) + " working days from Jan 4, 2027")
        .contains("; 1 more");
  }

  @Test
  void nothingReachesBeyondThePicture() {
    for (double width : new double[] {230, 300, 360, 900}) {
      Drawing drawing = draw(width);
      for (Mark mark : drawing.marks()) {
        if (mark instanceof Mark.Box box) {
          assertThat(box.x() + box.width()).isLessThanOrEqualTo(width);
          assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
        } else if (mark instanceof Mark.Label label) {
          double end = label.x() + TextMetrics.width(label.text(), label.size(), label.bold());
          assertThat(end).isLessThanOrEqualTo(width);
        }
      }
    }
  }
}
