package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);
  private static final Texts TEXTS = Texts.of(Locale.UK);

  private static Ticks ticks(double from, double to) {
    return Ticks.of(new TimeScale(new Span(from, to), 0, 800), AS_OF, TEXTS);
  }

  @ParameterizedTest
  @CsvSource({
    "1, DAYS",
    "14, DAYS",
    "60, WEEKS",
    "140, WEEKS",
    "365, MONTHS",
    "600, MONTHS",
    "1200, QUARTERS",
    "3650, YEARS",
    "20000, YEARS"
  })
  void theScaleFitsTheSpan(double days, Ticks.Unit unit) {
    Ticks ticks = ticks(0, days);
    assertThat(ticks.unit()).isEqualTo(unit);
    assertThat(ticks.lower()).hasSizeBetween(1, 40);
  }

  @ParameterizedTest
  @CsvSource({"0.3, 1.1", "-30, 30", "3, 400", "-100, 4000", "1000, 1002"})
  void cellsCoverTheSpanWithoutGaps(double from, double to) {
    Ticks ticks = ticks(from, to);
    for (List<Ticks.Cell> cells : List.of(ticks.lower(), ticks.upper())) {
      if (cells.isEmpty()) {
        continue;
      }
      assertThat(cells.getFirst().from()).isLessThanOrEqualTo(from);
      assertThat(cells.getLast().to()).isGreaterThanOrEqualTo(to);
      for (int i = 1; i < cells.size(); i++) {
        assertThat(cells.get(i).from()).isEqualTo(cells.get(i - 1).to());
      }
    }
  }

  @Test
  void weeksBeginOnMondaysAndBearTheirDay() {
    List<Ticks.Cell> weeks = ticks(0, 60).lower();
    assertThat(weeks.getFirst()).isEqualTo(new Ticks.Cell(0, 7, "4"));
    assertThat(weeks.get(1).label()).isEqualTo("11");
    assertThat(ticks(0, 60).upper().stream().map(Ticks.Cell::label))
        .containsExactly("January 2027", "February 2027", "March 2027");
  }

  @Test
  void decadesAreCountedInSteps() {
    assertThat(ticks(0, 20_000).lower().stream().map(Ticks.Cell::label))
        .startsWith("2025", "2030", "2035");
  }

  @Test
  void quartersAreNumbered() {
    assertThat(ticks(0, 1200).lower().stream().map(Ticks.Cell::label))
        .startsWith("Q1", "Q2", "Q3", "Q4", "Q1");
  }
}
