package whenabouts.ui.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Track;

@Isolated("It changes the language of the program.")
class EntriesTest {
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void english() {
    Locale.setDefault(Locale.US);
  }

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  private static Estimate estimate(String typed) {
    return value(EstimateEntry.parse(typed, null));
  }

  private static <T> T value(Entry<T> entry) {
    return switch (entry) {
      case Entry.Valid<T>(T value) -> value;
      case Entry.Invalid<T>(String message) -> throw new AssertionError(message);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4 6 12",
        "4–6–12",
        "4-6-12",
        " 4 - 6 - 12 ",
        "4, 6, 12",
        "4;6;12",
        "4/6/12",
        "4,6,12",
        "4 to 6 to 12",
        "4 .. 6 .. 12",
        "4 6 12 days"
      })
  void threeNumbersAreARange(String typed) {
    assertThat(estimate(typed)).isEqualTo(Estimate.Range.of(4, 6, 12));
  }

  @Test
  void chancesAreBriefInATable() {
    assertThat(ChanceEntry.brief(0.78714)).isEqualTo("78.7 %");
    assertThat(ChanceEntry.brief(0.6)).isEqualTo("60 %");
    assertThat(ChanceEntry.format(0.78714)).isEqualTo("78.714 %");
  }

  @Test
  void oneNumberIsCertain() {
    assertThat(estimate("5")).isEqualTo(new Estimate.Fixed(5));
    assertThat(estimate("2.5 days")).isEqualTo(new Estimate.Fixed(2.5));
  }

  @Test
  void decimalsFollowTheLocale() {
    Locale.setDefault(Locale.GERMANY);
    assertThat(estimate("1,5 2,5 4")).isEqualTo(Estimate.Range.of(1.5, 2.5, 4));
    assertThat(EstimateEntry.format(Estimate.Range.of(1.5, 2.5, 4))).isEqualTo("1,5–2,5–4");
    assertThat(value(ChanceEntry.parse("62,5 %"))).isEqualTo(0.625);
    assertThat(value(ChanceEntry.parse("0.6"))).isEqualTo(0.6);
  }

  @Test
  void bareNumbersKeepShapeAndCoverage() {
    Estimate old = new Estimate.Range(1, 2, 3, 0.9, Shape.TRIANGULAR);
    assertThat(value(EstimateEntry.parse("4 6 12", old)))
        .isEqualTo(new Estimate.Range(4, 6, 12, 0.9, Shape.TRIANGULAR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "4 6",
        "4 6 12 20",
        "4 x 6 12",
        "uniform 4",
        "like",
        "throughput 5",
        "4 6 12 covers",
        "samples",
        "lognormal 3",
        "5 covers 80 %",
        "4 6 12 covers 120 %"
      })
  void nonsenseIsOneSentence(String typed) {
    assertThat(EstimateEntry.parse(typed, null))
        .isInstanceOfSatisfying(
            Entry.Invalid.class, invalid -> assertThat(invalid.message()).endsWith("."));
  }

  static List<Estimate> everyForm() {
    return List.of(
        Estimate.Range.of(4, 6, 12),
        new Estimate.Range(4.5, 6, 12, 0.85, null),
        new Estimate.Range(4, 6, 12, null, Shape.PERT),
        new Estimate.Range(4, 6, 12, 0.9, Shape.NORMAL),
        new Estimate.Range(4, 6, 12, 1.0, Shape.LOGNORMAL),
        new Estimate.Fixed(5),
        new Estimate.Samples(List.of(3.0, 5.5, 8.0)),
        new Estimate.Throughput(18, 30, List.of(3.0, 5.0, 2.0)),
        new Estimate.Like("data migration", 10),
        new Estimate.Lognormal(10, 0.4),
        new Estimate.Normal(10, 3),
        new Estimate.Exponential(10),
        new Estimate.Uniform(4, 12));
  }

  @ParameterizedTest
  @MethodSource("everyForm")
  void everyEstimateReadsBack(Estimate estimate) {
    assertThat(estimate(EstimateEntry.format(estimate))).isEqualTo(estimate);
    assertThat(EstimateEntry.explain(estimate, Track.DISCOVERY)).isNotBlank();
    assertThat(EstimateEntry.brief(estimate)).isNotBlank().hasSizeLessThan(16);
  }

  @Test
  void saysHowARangeIsUnderstood() {
    Estimate range = Estimate.Range.of(4, 6, 12);
    assertThat(EstimateEntry.explain(range, Track.DISCOVERY))
        .isEqualTo("80 % between 4 and 12 days, most likely around 6 (lognormal)");
    assertThat(EstimateEntry.explain(range, Track.DELIVERY))
        .isEqualTo("Between 4 and 12 days, most likely around 6 (PERT)");
  }

  @ParameterizedTest
  @CsvSource({
    "60 %,0.6",
    "60%,0.6",
    "0.6,0.6",
    "60,0.6",
    "1,1",
    "0,0",
    "100,1",
    ".5,0.5",
    "0.5 %,0.005"
  })
  void chances(String typed, double chance) {
    assertThat(value(ChanceEntry.parse(typed))).isEqualTo(chance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "-5 %", "120 %", "101", "maybe", "0.6.1", "NaN", "1e1"})
  void notAChance(String typed) {
    assertThat(ChanceEntry.parse(typed)).isInstanceOf(Entry.Invalid.class);
  }

  @Test
  void percentagesDoNotShowRoundingNoise() {
    assertThat(ChanceEntry.format(0.07)).isEqualTo("7 %");
    assertThat(ChanceEntry.format(0.29)).isEqualTo("29 %");
    assertThat(value(ChanceEntry.parse("29 %"))).isEqualTo(0.29);
  }

  @Test
  void daysMayBeLeftOut() {
    assertThat(value(DaysEntry.parseOptional(" "))).isEmpty();
    assertThat(value(DaysEntry.parseOptional("20 days"))).isEqualTo(Optional.of(20.0));
    assertThat(DaysEntry.parse("twenty")).isInstanceOf(Entry.Invalid.class);
  }

  @Test
  void crews() {
    Crew crew = new Crew.Roles(Map.of("data scientist", 2));
    assertThat(value(CrewEntry.parse("2 data scientist"))).isEqualTo(crew);
    assertThat(value(CrewEntry.parse("2x data scientist"))).isEqualTo(crew);
    assertThat(CrewEntry.format(crew)).isEqualTo("2 data scientist");
    for (Crew each : List.of(Crew.ANYONE, new Crew.Roles(Map.of()), crew)) {
      assertThat(value(CrewEntry.parse(CrewEntry.format(each)))).isEqualTo(each);
    }
    for (String wrong : List.of("engineer", "1 a, 2 a", "1 a,", "-1 a")) {
      assertThat(CrewEntry.parse(wrong)).as(wrong).isInstanceOf(Entry.Invalid.class);
    }
  }

  static List<Need> needs() {
    Need a = Need.Link.to("a");
    Need b = new Need.Link("b-2", LinkType.SS, 3, Condition.USABLE);
    Need c = new Need.Link("c", LinkType.FS, -2.5, Condition.VALIDATED);
    Need odd = new Need.Link("two words", LinkType.FF, 0, Condition.RESOLVED);
    Need word = Need.Link.to("missed");
    return List.of(
        Need.NONE,
        new Need.AllOf(List.of(a)),
        new Need.AllOf(List.of(a, b, c, odd, word)),
        new Need.AnyOf(List.of(a, b)),
        new Need.AtLeast(2, List.of(a, b, c)),
        new Need.AllOf(
            List.of(a, new Need.AnyOf(List.of(b, new Need.AtLeast(1, List.of(c, odd)))))));
  }

  @ParameterizedTest
  @MethodSource("needs")
  void everyNeedReadsBack(Need need) {
    assertThat(value(NeedEntry.parse(NeedEntry.format(need)))).isEqualTo(need);
    Locale.setDefault(Locale.GERMANY);
    assertThat(value(NeedEntry.parse(NeedEntry.format(need)))).isEqualTo(need);
  }

  @Test
  void needsAsPeopleWriteThem() {
    assertThat(NeedEntry.format(needs().getLast()))
        .isEqualTo("a, any(b-2 SS+3, 1 of(c FS-2.5 validated, \"two words\" FF resolved))");
    assertThat(value(NeedEntry.parse("ANY( a ,b )")))
        .isEqualTo(new Need.AnyOf(List.of(Need.Link.to("a"), Need.Link.to("b"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",",
        "a,",
        "a b",
        "any(a",
        "any(a))",
        "2 of a",
        "a FS+x",
        "a;b",
        "\"a",
        "(a)",
        "any()x",
        "all(a, any(b, )"
      })
  void unreadableNeedsAreOneSentence(String typed) {
    assertThat(NeedEntry.parse(typed))
        .as(typed)
        .isInstanceOfSatisfying(
            Entry.Invalid.class, invalid -> assertThat(invalid.message()).endsWith("."));
  }

  @Test
  void parenthesesWithoutEndAreNoStackOverflow() {
    assertThat(NeedEntry.parse("all(".repeat(100_000))).isInstanceOf(Entry.Invalid.class);
  }
}
