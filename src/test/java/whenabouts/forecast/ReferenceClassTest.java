package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

class ReferenceClassTest {
  private static final double SIGMA = Math.log(2) / 1.2815515655446004;
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private static double prior(double ratio) {
    return NORMAL.cumulativeProbability(Math.log(ratio) / SIGMA);
  }

  private static double priorBeyond(double ratio) {
    return NORMAL.cumulativeProbability(-Math.log(ratio) / SIGMA);
  }

  private static ReferenceClass of(List<Double> finished, List<Double> atLeast) {
    return new ReferenceClass("porting", finished, atLeast);
  }

  private static ReferenceClass random(SplittableRandom random, int finished, int atLeast) {
    return of(
        random.doubles(finished, 0.2, 4).boxed().toList(),
        random.doubles(atLeast, 0.2, 4).boxed().toList());
  }

  private static double chance(ReferenceClass past, double x) {
    return chance(past.ratios(), x);
  }

  /// The chance of at most x: the largest probability whose quantile is no more.
  private static double chance(ShrunkRatios past, double x) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 40; i++) {
      double p = (low + high) / 2;
      if (past.quantile(p) <= x) {
        low = p;
      } else {
        high = p;
      }
    }
    return low;
  }

  @Test
  void withoutAPastItIsThePrior() {
    ReferenceClass none = of(List.of(), List.of());
    assertThat(none.ratios().quantile(0.1)).isCloseTo(0.5, within(1e-12));
    assertThat(none.ratios().quantile(0.5)).isCloseTo(1, within(1e-12));
    assertThat(none.ratios().quantile(0.9)).isCloseTo(2, within(1e-12));
    for (double p = 0.001; p < 1; p += 0.0137) {
      assertThat(prior(none.ratios().quantile(p))).isCloseTo(p, within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 40, 1000})
  void finishedTasksAndPriorAreMixedByTheirNumbers(int n) {
    ReferenceClass past = random(new SplittableRandom(n), n, 0);
    double[] ratios = past.finished().stream().mapToDouble(r -> r).toArray();
    ShrunkRatios law = past.ratios();
    for (double x = 0.05; x < 8; x *= 1.07) {
      double mixed = (7 * prior(x) + Sorting.countUpTo(ratios, x)) / (7 + n);
      assertThat(chance(law, x)).as("ratio %s", x).isCloseTo(mixed, within(1e-9));
    }
    for (double ratio : ratios) { // each makes its jump
      assertThat(chance(law, ratio) - chance(law, Math.nextDown(ratio)))
          .isCloseTo(1.0 / (7 + n), within(1e-9));
    }
  }

  /// The posterior of a Dirichlet process given one that lasted longer than z: by Bayes' rule the
  /// next lasts beyond u >= z with chance S(u) (k S(z) + 1) / ((k + 1) S(z)).
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 2.5, 30})
  void whatLastedLongerMovesItsShareBeyond(double z) {
    ReferenceClass past = of(List.of(), List.of(z));
    double left = priorBeyond(z);
    ShrunkRatios law = past.ratios();
    for (double u = 0.05; u < 100; u *= 1.1) {
      double beyond = priorBeyond(u);
      double expected = u < z ? (7 * beyond + 1) / 8 : beyond / left * (7 * left + 1) / 8;
      // The inverse normal is good to seven digits only so far out.
      assertThat(1 - chance(law, u)).as("ratio %s", u).isCloseTo(expected, within(1e-7));
    }
  }

  /// Susarla & Van Ryzin's closed form, term by term.
  @ParameterizedTest
  @CsvSource({"1,1", "3,2", "10,10", "0,6", "200,50"})
  void censoredTasksFollowTheClosedForm(int finished, int atLeast) {
    ReferenceClass past = random(new SplittableRandom(31L * finished + atLeast), finished, atLeast);
    int n = finished + atLeast;
    ShrunkRatios law = past.ratios();
    for (double u = 0.05; u < 8; u *= 1.09) {
      double at = u;
      double chance = (7 * priorBeyond(u) + more(past, at)) / (7 + n);
      for (double z : past.atLeast()) {
        if (z <= u) {
          double mass = 7 * priorBeyond(z) + more(past, z);
          chance *= (mass + 1) / mass;
        }
      }
      assertThat(1 - chance(law, u)).as("ratio %s", u).isCloseTo(chance, within(1e-9));
    }
  }

  private static long more(ReferenceClass past, double x) {
    return past.finished().stream().filter(r -> r > x).count()
        + past.atLeast().stream().filter(r -> r > x).count();
  }

  /// Of 200 a prior of 7 is left 7 in 207 of the say.
  @Test
  void manyTasksSpeakForThemselves() {
    ReferenceClass past = random(new SplittableRandom(5), 200, 0);
    double[] ratios = past.finished().stream().mapToDouble(r -> r).toArray();
    ShrunkRatios law = past.ratios();
    for (double x = 0.1; x < 6; x += 0.05) {
      assertThat(chance(law, x))
          .isCloseTo(Sorting.countUpTo(ratios, x) / 200.0, within(7.0 / 207 + 1e-9));
    }
    assertThat(past.ratios().quantile(0.5)).isCloseTo(2.1, within(0.3));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void oneOddTaskAmongFewDoesNotDominate(int n) {
    List<Double> ratios = new ArrayList<>(Collections.nCopies(n - 1, 1.0));
    ratios.add(1000.0);
    ReferenceClass odd = of(ratios, List.of());
    ReferenceClass none = of(List.of(), List.of());
    assertThat(odd.ratios().quantile(0.5)).isLessThan(1.2);
    assertThat(odd.ratios().quantile(0.85)).isLessThan(2 * none.ratios().quantile(0.85));
    ReferenceClass open = of(ratios.subList(0, n - 1), List.of(1000.0));
    assertThat(open.ratios().quantile(0.85)).isLessThan(2 * none.ratios().quantile(0.85));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void quantilesNeverFallAndTablesFollowThem(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ReferenceClass past = random(random, random.nextInt(30), random.nextInt(30));
    Law law = Durations.law(new Estimate.Like("porting", 10), Shape.PERT, 5, past);
    QuantileTable table = QuantileTable.of(law);
    ShrunkRatios ratios = past.ratios();
    double last = 0;
    double lastDrawn = 0;
    for (double p = 1e-6; p < 1; p = Math.min(p * 1.02, p + 0.00037)) {
      double ratio = ratios.quantile(p);
      assertThat(ratio).isGreaterThanOrEqualTo(last);
      assertThat(law.quantile(p)).isEqualTo(10 * ratio);
      double drawn = table.at(p);
      assertThat(drawn).isGreaterThanOrEqualTo(lastDrawn);
      // A table is right at its nodes, which are a 528th apart at most.
      double away = Math.min(1.0 / 512, Math.min(p, 1 - p) / 8);
      assertThat(drawn).isBetween(law.quantile(p - away), law.quantile(Math.min(p + away, 1)));
      last = ratio;
      lastDrawn = drawn;
    }
  }

  @Test
  void extremesStayNumbers() {
    ReferenceClass far = of(List.of(1e-9, 1e9), List.of(1e-6, 1e12, 1e300));
    for (double p : new double[] {0x1p-53, 1e-9, 0.1, 0.5, 0.9, 1 - 1e-9, 1 - 0x1p-53}) {
      assertThat(far.ratios().quantile(p)).isBetween(0.0, Double.MAX_VALUE);
    }
    assertThat(far.ratios().quantile(0.99)).isGreaterThanOrEqualTo(1e12);
  }

  private static final LocalDate MONDAY = Sketch.AS_OF;

  private static Actual took(String task, int days, Outcome outcome) {
    LocalDate from = MONDAY.minusDays(100);
    return new Actual(task, from, from.plusDays(days - 1), outcome, null);
  }

  private static Task like(String id, Track track, TaskEdit... edits) {
    return Task.of(id, id, track, new Estimate.Like("porting", 10)).with(edits);
  }

  private static Roadmap past() {
    TaskEdit box = new TaskEdit.TimeBox(20.0);
    return new Sketch()
        .task(like("delivered", Track.DELIVERY))
        .task(like("validated", Track.DISCOVERY, box))
        .task(like("boxed", Track.DISCOVERY, box, new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE)))
        .task(like("unboxed", Track.DISCOVERY))
        .task(like("dropped", Track.DELIVERY))
        .task(like("at work", Track.DELIVERY))
        .task(like("just begun", Track.DELIVERY))
        .task(like("without a start", Track.DELIVERY))
        .delivery("other", new Estimate.Fixed(10))
        .task(like("next", Track.DELIVERY))
        .roadmap()
        .withActuals(
            List.of(
                took("delivered", 99, Outcome.DELIVERED),
                took("delivered", 12, Outcome.DELIVERED), // the last word counts
                took("validated", 15, Outcome.VALIDATED),
                took("boxed", 20, Outcome.BASELINE),
                took("unboxed", 30, Outcome.STOPPED),
                took("dropped", 5, Outcome.DROPPED),
                new Actual("at work", MONDAY.minusDays(7), null, null, null),
                new Actual("just begun", MONDAY, null, null, null),
                new Actual("without a start", null, MONDAY.minusDays(1), null, null),
                took("other", 40, Outcome.DELIVERED)));
  }

  @Test
  void thePastOfAClassIsWhatItsTasksTook() {
    List<ReferenceClass> classes = ReferenceClass.of(past());
    assertThat(classes).containsExactly(of(List.of(1.2, 1.5, 3.0), List.of(0.5, 0.7, 2.0)));
    assertThat(classes.getFirst().size()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "eval, 1.5",
    "Evaluation SET, 1.5",
    "search, 1.5",
    "Search squad, 1.5",
    "DELIVERY, 1.5",
    "discovery, ",
    "porting, 2.0"
  })
  void aClassMayBeNamedAfterATaskASquadOrATrack(String name, Double ratio) {
    Squad squad =
        new Squad(
            "search",
            "Search squad",
            Map.of(),
            EnumSet.allOf(DayOfWeek.class),
            new TreeSet<>(),
            null,
            null,
            0);
    Roadmap roadmap =
        new Sketch()
            .squad(squad)
            .task(
                Task.of("eval", "Evaluation set", Track.DELIVERY, Estimate.Range.of(4, 8, 30))
                    .with(new TaskEdit.InSquad("search")))
            .discovery("try", new Estimate.Like("porting", 6))
            .delivery("next", new Estimate.Like(name, 10))
            .roadmap()
            .withActuals(List.of(took("eval", 12, Outcome.DELIVERED)));
    Roadmap withPorting =
        name.equals("porting")
            ? roadmap.withActuals(List.of(took("try", 12, Outcome.VALIDATED)))
            : roadmap;
    assertThat(ReferenceClass.of(withPorting).getLast().finished())
        .isEqualTo(ratio == null ? List.of() : List.of(ratio));
  }

  @Test
  void daysAreTheWorkingDaysOfTheSquad() {
    Squad week = Squad.of("s", "S");
    Roadmap roadmap =
        new Sketch()
            .squad(week)
            .task(like("done", Track.DELIVERY, new TaskEdit.InSquad("s")))
            .task(like("next", Track.DELIVERY, new TaskEdit.InSquad("s")))
            .roadmap()
            .withActuals(
                List.of(
                    new Actual(
                        "done",
                        MONDAY.minusDays(14),
                        MONDAY.minusDays(3),
                        Outcome.DELIVERED,
                        null)));
    assertThat(ReferenceClass.of(roadmap).getFirst().finished()).containsExactly(1.0);
  }

  /// 12 days or more of 10 where the ratio is above 1.2, and so on: the forecast draws the mixture.
  @Test
  void theForecastDrawsFromIt() {
    int trials = 100_000;
    Roadmap roadmap = past();
    Forecast forecast = Sketch.forecast(roadmap, trials);
    assertThat(forecast.ignored()).isEmpty();
    Distribution next = forecast.task("next").orElseThrow().finish();
    ReferenceClass past = ReferenceClass.of(roadmap).getFirst();
    for (double x : new double[] {5, 8, 11.9, 12, 15, 19, 25, 30, 45}) {
      double p = chance(past, x / 10);
      // The table may be off by the rest of a cell around a jump, a 528th.
      assertThat(next.chanceBy(x))
          .as("%s days", x)
          .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / trials) + 1.0 / 528));
    }
    // At work for 7 days: of what the others say, what is beyond 0.7.
    Distribution rest = forecast.task("at work").orElseThrow().finish();
    ReferenceClass others = of(List.of(1.2, 1.5, 3.0), List.of(0.5, 2.0));
    double gone = chance(others, 0.7);
    for (double x : new double[] {1, 4, 5, 8, 15, 23, 40}) {
      double p = (chance(others, (x + 7) / 10) - gone) / (1 - gone);
      assertThat(rest.chanceBy(x))
          .as("%s more days", x)
          .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / trials) + 2.0 / 528));
    }
    assertThat(rest.quantile(1e-9)).isPositive();
  }

  /// A forecaster keeps tables from one forecast to the next; the past must not be kept with them.
  @Test
  void newFactsChangeTheForecast() {
    Forecaster forecaster = new Forecaster();
    Forecaster.Options options = new Forecaster.Options(2_000, 1, 2);
    Roadmap before = past().withActuals(List.of());
    Distribution without =
        forecaster.forecast(before, null, options, () -> false).tasks().getLast().finish();
    Distribution with =
        forecaster.forecast(past(), null, options, () -> false).tasks().getLast().finish();
    assertThat(with.quantile(0.5)).isGreaterThan(without.quantile(0.5));
    assertThat(with.moments())
        .isEqualTo(Sketch.forecast(past(), 2_000).tasks().getLast().finish().moments());
  }

  @Test
  void thePictureShowsTheSameDistribution() {
    Roadmap roadmap = past();
    Task next = roadmap.task("next").orElseThrow();
    ReferenceClass past = ReferenceClass.of(roadmap).getFirst();
    for (double p : new double[] {0.02, 0.3, 0.5, 0.85, 0.99}) {
      assertThat(Durations.quantileFunction(next, roadmap).applyAsDouble(p))
          .isEqualTo(10 * past.ratios().quantile(p));
    }
  }

  /// Held against the next tasks of 100 projects of a software company, each forecast from up to 20
  /// before it: P85 and P97 hold for about as many as they say. The tolerances allow for ratios in
  /// round numbers (34 % are exactly 1) and for projects that change.
  @Test
  void foretellsTheTasksOfACompany() throws IOException {
    Path file = Path.of("../shared/data/estimates/Sip-task-info.csv");
    Assumptions.assumeTrue(Files.exists(file), "the data of others is not here");
    Map<String, List<Double>> projects = new TreeMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
      if (cells.length > 12 && cells[11].matches("[0-9.]+") && cells[12].matches("[0-9.]+")) {
        double estimate = Double.parseDouble(cells[11]);
        double actual = Double.parseDouble(cells[12]);
        if (estimate > 0 && actual > 0) {
          projects.computeIfAbsent(cells[8], p -> new ArrayList<>()).add(actual / estimate);
        }
      }
    }
    int forecasts = 0;
    int within85 = 0;
    int within97 = 0;
    for (List<Double> ratios : projects.values()) {
      for (int i = 1; i < Math.min(ratios.size(), 60); i += 3) {
        ReferenceClass past = of(ratios.subList(Math.max(0, i - 20), i), List.of());
        forecasts++;
        ShrunkRatios law = past.ratios();
        within85 += ratios.get(i) <= law.quantile(0.85) ? 1 : 0;
        within97 += ratios.get(i) <= law.quantile(0.97) ? 1 : 0;
      }
    }
    assertThat(forecasts).isGreaterThan(500);
    assertThat((double) within85 / forecasts).isCloseTo(0.85, within(0.04));
    assertThat((double) within97 / forecasts).isCloseTo(0.97, within(0.02));
  }
}
