package whenabouts.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("It changes the language of the program.")
class HolidaysEntryTest {
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void english() {
    Locale.setDefault(Locale.UK);
  }

  @AfterEach
  void back() {
    Locale.setDefault(before);
  }

  private static SortedSet<LocalDate> read(String typed) {
    assertThat(HolidaysEntry.parse(typed)).as(typed).isInstanceOf(Entry.Valid.class);
    return ((Entry.Valid<SortedSet<LocalDate>>) HolidaysEntry.parse(typed)).value();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2027, month, day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-03-26\n2027-05-06\n2027-05-07",
        "2027-05-06 – 2027-05-07; 2027-03-26",
        "2027-05-06 to 2027-05-07\t2027-03-26",
        "26 Mar 2027, 2027-05-06 - 2027-05-07,",
        "2027-03-26..2027-03-26\r\n\r\n6 May 2027 – 7 May 2027"
      })
  void listsAndRanges(String typed) {
    assertThat(read(typed)).containsExactly(day(3, 26), day(5, 6), day(5, 7));
  }

  @Test
  void datesThatHoldACommaAreOne() {
    Locale.setDefault(Locale.US);
    assertThat(read("Mar 26, 2027\nMay 6, 2027 – May 7, 2027"))
        .containsExactly(day(3, 26), day(5, 6), day(5, 7));
  }

  @Test
  void runsAreWrittenAsRangesAndReadAgain() {
    SortedSet<LocalDate> days = new TreeSet<>(read("2027-12-24 – 2028-01-01, 2027-03-26"));
    assertThat(days).hasSize(10);
    String written = HolidaysEntry.format(days);
    assertThat(written.lines()).hasSize(2);
    assertThat(read(written)).isEqualTo(days);
    assertThat(HolidaysEntry.format(new TreeSet<>())).isEmpty();
    assertThat(read("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2027-02-30", "soon", "2027-05-07 – 2027-05-06", "2027-05-07 – 2037-05-06"})
  void whatIsNotUnderstoodIsNamed(String typed) {
    assertThat(HolidaysEntry.parse("2027-03-26\n" + typed))
        .isInstanceOfSatisfying(
            Entry.Invalid.class,
            wrong -> assertThat(wrong.message().toString()).contains("“" + typed + "”"));
  }
}
