package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private final Wording words = Wording.of(new Forecasts().build(), Locale.UK);

  @ParameterizedTest
  @CsvSource({
    "0, <5 %",
    "0.0499, <5 %",
    "0.05, 5 %",
    "0.2249, 22 %",
    "0.85, 85 %",
    "0.9499, 95 %",
    "0.95, 95 %",
    "0.9501, >95 %",
    "1, >95 %"
  })
  void neverSaysCertain(double chance, String said) {
    assertThat(words.percent(chance)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.62, 60 %",
    "0.05, 0.63, 65 %",
    "0.2, 0.62, 60 %",
    "0.2, 0.95, 95 %",
    "0.2, 0.06, 10 %"
  })
  void fewTrialsSayLess(double error, double chance, String said) {
    Wording few = Wording.of(new Forecasts().error(error).build(), Locale.UK);
    assertThat(few.percent(chance)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "0.82, 8 in 10 futures", "0.85, 17 in 20 futures", "0.5, 5 in 10 futures",
    "0.76, 3 in 4 futures", "0.94, 19 in 20 futures", "0.06, 1 in 20 futures",
    "0.95, 19 in 20 futures", "0.97, more than 19 in 20 futures", "0.02, fewer than 1 in 20 futures"
  })
  void saysChancesAsFrequencies(double chance, String said) {
    assertThat(words.futures(chance)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.85; likely, 85 %", "0.92; very likely, 92 %", "0.5; about as likely as not, 50 %",
        "0.2; unlikely, 20 %", "0.06; very unlikely, 6 %", "0.99; almost certain, >95 %"
      })
  void putsAWordBesideTheNumber(double chance, String said) {
    assertThat(words.chance(chance)).isEqualTo(said);
  }

  @Test
  void datesFollowTheReadersRegion() {
    LocalDate date = LocalDate.of(2027, 4, 12);
    assertThat(words.date(date)).isEqualTo("12 Apr");
    assertThat(words.date(date.plusYears(1))).isEqualTo("12 Apr 2028");
    Forecast forecast = new Forecasts().build();
    assertThat(Wording.of(forecast, Locale.US).date(date)).isEqualTo("Apr 12");
    assertThat(Wording.of(forecast, Locale.ROOT).date(date)).isEqualTo("12 Apr");
    // Where there is no translation, text and dates are English.
    assertThat(Wording.of(forecast, Locale.FRANCE).date(date)).isEqualTo("12 Apr");
  }

  @Test
  void speaksGerman() {
    Wording german = Wording.of(new Forecasts().build(), Locale.GERMANY);
    assertThat(german.date(LocalDate.of(2027, 4, 12))).isEqualTo("12. Apr.");
    assertThat(Wording.fill("Bis {0}. Dann bis {1}.", Locale.GERMANY, "12. Apr.", "3. Mai"))
        .isEqualTo("Bis 12. Apr. Dann bis 3. Mai.");
    assertThat(Wording.fill("{0}, bis {0}", Locale.GERMANY, "12. Apr."))
        .isEqualTo("12. Apr., bis 12. Apr.");
    assertThat(german.futures(0.85)).isEqualTo("17 von 20 Zukünften");
    assertThat(german.chance(0.85)).isEqualTo("wahrscheinlich, 85 %");
  }

  @Test
  void roundsToWhatTheErrorAllows() {
    // 98.5 days after the start of Monday 4 January is within Monday 12 April.
    assertThat(words.when(98.5, 1.75)).isEqualTo("12 Apr");
    assertThat(words.when(102.5, 1.76)).isEqualTo("the week of 12 Apr");
    assertThat(words.when(102.5, 7.6)).isEqualTo("Apr 2027");
    assertThat(words.when(102.5, Double.POSITIVE_INFINITY)).isEqualTo("Apr 2027");
  }

  @Test
  void roundsToWeeksBeyondAYear() {
    assertThat(words.when(366, 0)).isEqualTo("4 Jan 2028");
    assertThat(words.when(369, 0)).isEqualTo("the week of 3 Jan 2028");
    assertThat(words.when(1100, 0)).isEqualTo("Jan 2030");
  }

  @Test
  void rangesAreNoFinerThanTheirCoarserEnd() {
    Distribution few = Distribution.of(Forecasts.spread(10, 50, 20));
    assertThat(words.range(few, 0.25, 0.75)).isEqualTo("weeks of 18 Jan – 8 Feb");
    assertThat(words.range(few, 0.25, 0.3)).isEqualTo("week of 18 Jan");
    Distribution fine = Distribution.of(Forecasts.spread(10, 30, 10_000));
    assertThat(words.range(fine, 0.5, 0.85)).isEqualTo("23 Jan – 30 Jan");
    assertThat(words.range(fine, 0.49, 0.499)).isEqualTo("23 Jan");
    Distribution far = Distribution.of(Forecasts.spread(300, 500, 10_000));
    assertThat(words.range(far, 0.1, 0.9)).isEqualTo("weeks of 15 Nov – 24 Apr 2028");
    assertThat(words.label(far, 0.9)).isEqualTo("week of 24 Apr 2028");
    assertThat(words.when(far, 0.9)).isEqualTo("the week of 24 Apr 2028");
    Distribution doubtful = Forecasts.withNever(5000, Forecasts.spread(300, 500, 5000));
    assertThat(words.range(doubtful, 0.1, 0.9)).isEqualTo("9 Dec – not reached");
    assertThat(words.range(Forecasts.withNever(5), 0.1, 0.9)).isEqualTo("not reached");
  }

  @Test
  void aPercentileBeyondTheReachedShareDoesNotExist() {
    Distribution d = Forecasts.withNever(22, Forecasts.spread(10, 12, 78));
    assertThat(words.when(d, 0.5)).isEqualTo("15 Jan");
    assertThat(words.when(d, 0.85)).isEqualTo("not reached");
    assertThat(words.never(d)).isEqualTo("never: 22 %");
    assertThat(words.never(Distribution.of(1, 2))).isEmpty();
  }

  @Test
  void namesCannotBreakTheLine() {
    assertThat(words.name(" a\n\tb\u001b[31m ")).isEqualTo("“a b [31m”");
  }

  @Test
  void bracesInNamesAreNoPatterns() {
    assertThat(words.sentence("headline.empty", words.name("{0} it’s '{1}'")))
        .isEqualTo("Nothing to forecast yet: “{0} it’s '{1}'” has no tasks.");
  }
}
