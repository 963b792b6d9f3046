package whenabouts.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.forecast.Forecasts.spread;
import static whenabouts.forecast.Forecasts.withNever;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

class HeadlineTest {
  private static final LocalDate TARGET = LocalDate.of(2027, 4, 1);

  /// Half by day 49.995 (22 Feb), 85 % by day 84.995 (29 Mar).
  private static Distribution wide() {
    return Distribution.of(spread(0, 100, 10_000));
  }

  /// Half by day 20 (23 Jan), 85 % by day 27 (30 Jan).
  private static Distribution early() {
    return Distribution.of(spread(10, 30, 10_000));
  }

  private static Distribution late() {
    return Distribution.of(spread(60, 160, 10_000));
  }

  private static String headline(Forecasts forecast) {
    return headline(forecast, 0.85);
  }

  private static String headline(Forecasts forecast, double confidence) {
    return Headline.of(forecast.build(), confidence, Locale.UK);
  }

  @Test
  void oneMilestoneWithATarget() {
    assertThat(
            headline(
                new Forecasts()
                    .delivery("a", wide())
                    .milestone("M", wide(), TARGET, OptionalDouble.of(0.85))))
        .isEqualTo(
            "Half of all futures reach “Milestone M” by 22 Feb, 17 in 20 by 29 Mar."
                + " 17 in 20 futures meet its target of 1 Apr (likely, 85 %).");
  }

  @Test
  void theConfidenceChoosesTheDate() {
    Forecasts forecast = new Forecasts().delivery("a", wide()).milestone("M", wide());
    assertThat(headline(forecast, 0.5))
        .isEqualTo("Half of all futures reach “Milestone M” by 22 Feb.");
    assertThat(headline(forecast, 0.95))
        .isEqualTo("Half of all futures reach “Milestone M” by 22 Feb, 19 in 20 by 8 Apr.");
    assertThat(headline(forecast, 0.2)).isEqualTo("2 in 10 futures reach “Milestone M” by 23 Jan.");
  }

  @Test
  void aScenarioIsNamed() {
    Forecast plan = new Forecasts().delivery("a", early()).build();
    Forecast whatIf =
        new Forecast(
            plan.roadmap()
                .withScenarios(List.of(new Scenario("more", "Two more weeks", List.of()))),
            "more",
            plan.trials(),
            plan.seed(),
            plan.tasks(),
            plan.milestones(),
            plan.jointOnTarget(),
            plan.error(),
            plan.ignored());
    assertThat(Headline.of(whatIf, 0.85, Locale.UK))
        .isEqualTo("With “Two more weeks”: Everything is finished by 30 Jan (17 in 20 futures).");
  }

  @Test
  void aRangeNarrowerThanADayIsOneDate() {
    Distribution fixed = Distribution.of(10, 10, 10);
    assertThat(headline(new Forecasts().delivery("a", fixed).milestone("M", fixed)))
        .isEqualTo("17 in 20 futures reach “Milestone M” by 13 Jan.");
  }

  @Test
  void severalTargetsCountTogether() {
    assertThat(
            headline(
                new Forecasts()
                    .delivery("a", wide())
                    .milestone("M", wide(), TARGET, OptionalDouble.of(0.62))
                    .milestone("N", late(), TARGET.plusDays(60), OptionalDouble.of(0.7))
                    .joint(0.41)))
        .isEqualTo(
            "Half of all futures reach “Milestone N” (the last of 2 milestones) by 23 Apr, 17 in 20 by"
                + " 28 May. Both targets are met together in 4 in 10 futures (about as likely as not,"
                + " 41 %); the tightest alone, “Milestone M”, in 62 %.");
  }

  @Test
  void aTargetOfAnEarlierMilestoneIsNamed() {
    assertThat(
            headline(
                new Forecasts()
                    .delivery("a", wide())
                    .milestone("M", wide(), TARGET, OptionalDouble.of(0.99))
                    .milestone("N", late())
                    .joint(0.99)))
        .endsWith(
            " More than 19 in 20 futures meet the target of “Milestone M”, 1 Apr (almost certain, >95 %).");
  }

  @Test
  void saysWhatMayNeverHappen() {
    Distribution doubtful = withNever(1000, spread(0, 100, 9000));
    assertThat(headline(new Forecasts().delivery("a", doubtful).milestone("M", doubtful)))
        .isEqualTo(
            "Half of all futures reach “Milestone M” by 28 Feb, 17 in 20 by 8 Apr."
                + " Never reached: “Milestone M” in 10 % of futures.");
  }

  @Test
  void saysThatAConfidenceIsOutOfReach() {
    Distribution d = withNever(4000, spread(0, 100, 6000));
    assertThat(headline(new Forecasts().delivery("a", d).milestone("M", d)))
        .isEqualTo(
            "“Milestone M” is reached in only 6 in 10 futures (never: 40 %); half of all futures are"
                + " there by 28 Mar.");
    Distribution less = withNever(7000, spread(0, 100, 3000));
    assertThat(headline(new Forecasts().delivery("a", less).milestone("M", less)))
        .isEqualTo("“Milestone M” is reached in only 3 in 10 futures (never: 70 %).");
  }

  @Test
  void theMilestoneOutOfReachLeads() {
    Distribution d = withNever(4000, spread(0, 10, 6000));
    Distribution never = withNever(300);
    assertThat(headline(new Forecasts().delivery("a", d).milestone("M", d).milestone("N", wide())))
        .startsWith("“Milestone M” is reached in only 6 in 10 futures (never: 40 %)");
    assertThat(headline(new Forecasts().delivery("a", d).milestone("M", d).milestone("N", d)))
        .as("what fails with it is not told twice")
        .doesNotContain("Never reached");
    assertThat(headline(new Forecasts().delivery("a", d).milestone("M", d).milestone("N", never)))
        .isEqualTo(
            "No simulated future reaches “Milestone N”."
                + " Never reached: “Milestone M” in 40 % of futures.");
  }

  @Test
  void countsWhatItDoesNotList() {
    Distribution d = withNever(1000, spread(0, 100, 9000));
    Forecasts forecast = new Forecasts().delivery("a", d);
    for (String id : new String[] {"A", "B", "C", "D", "E"}) {
      forecast.milestone(id, d);
    }
    assertThat(headline(forecast))
        .endsWith(
            "Never reached: “Milestone A” in 10 % of futures, “Milestone B” in 10 % of futures,"
                + " “Milestone C” in 10 % of futures and 2 more.");
  }

  @Test
  void aMilestoneBehindUsIsAFact() {
    Distribution past = Distribution.of(-4, -4, -4);
    LocalDate day = LocalDate.of(2026, 12, 30);
    Forecasts forecast =
        new Forecasts()
            .delivery("a", past)
            .done("a", day, Outcome.DELIVERED)
            .milestone("M", past, LocalDate.of(2027, 1, 1), OptionalDouble.of(1));
    assertThat(headline(forecast))
        .isEqualTo("“Milestone M” was reached on 30 Dec 2026, in time for its target of 1 Jan.");
    assertThat(
            headline(
                new Forecasts()
                    .delivery("a", past)
                    .done("a", day, Outcome.DELIVERED)
                    .milestone("M", past, LocalDate.of(2026, 12, 29), OptionalDouble.of(0))))
        .isEqualTo("“Milestone M” was reached on 30 Dec 2026, after its target of 29 Dec 2026.");
  }

  @Test
  void todayIsBehindUsOnlyOnceItIsDone() {
    Distribution today = Distribution.of(1, 1, 1);
    assertThat(
            headline(
                new Forecasts()
                    .delivery("a", today)
                    .done("a", Forecasts.AS_OF, Outcome.DELIVERED)
                    .milestone("M", today)))
        .isEqualTo("“Milestone M” was reached on 4 Jan.");
    assertThat(headline(new Forecasts().delivery("a", today).milestone("M", today)))
        .isEqualTo("17 in 20 futures reach “Milestone M” by 4 Jan.");
  }

  @Test
  void weWillKnowWhetherItIsFeasible() {
    assertThat(
            headline(
                new Forecasts()
                    .discovery("x", early(), Map.of(Outcome.VALIDATED, 0.41, Outcome.STOPPED, 0.59))
                    .milestone("M", wide())))
        .endsWith(
            " We will know by 30 Jan (17 in 20 futures) whether “Task x” is feasible; 4 in 10 futures say"
                + " yes (about as likely as not, 41 %).");
  }

  @Test
  void severalExperimentsAreAddedUp() {
    Map<Outcome, Double> outcomes = Map.of(Outcome.VALIDATED, 0.5, Outcome.STOPPED, 0.5);
    // Each is still open in 7.5 % of the trials at its P92.5: day 28.5, 1 February.
    assertThat(
            headline(
                new Forecasts()
                    .discovery("x", early(), outcomes)
                    .discovery("y", early(), outcomes)))
        .isEqualTo("We will know by 1 Feb about both experiments (at least 17 in 20 futures).");
  }

  @Test
  void anExperimentThatMayNeverRun() {
    Map<Outcome, Double> outcomes = Map.of(Outcome.STOPPED, 0.7, Outcome.DROPPED, 0.3);
    Distribution d = withNever(30, spread(10, 30, 70));
    assertThat(headline(new Forecasts().discovery("x", d, outcomes)))
        .isEqualTo("Whether “Task x” is feasible is not known at 85 % confidence (never: 30 %).");
    assertThat(headline(new Forecasts().discovery("x", d, outcomes).discovery("y", d, outcomes)))
        .startsWith("We will know by")
        .contains("about those of the 2 experiments that run (at least");
  }

  @Test
  void withoutMilestonesEverythingIsFinished() {
    assertThat(headline(new Forecasts().delivery("a", early())))
        .isEqualTo("Everything is finished by 30 Jan (17 in 20 futures).");
    assertThat(headline(new Forecasts().delivery("a", early()).delivery("b", early())))
        .isEqualTo("Everything is finished by 1 Feb (at least 17 in 20 futures).");
    assertThat(
            headline(
                new Forecasts()
                    .discovery("x", early(), Map.of(Outcome.VALIDATED, 1.0))
                    .delivery("a", withNever(3000, spread(40, 50, 7000)))))
        .isEqualTo(
            "We will know by 30 Jan (17 in 20 futures) whether “Task x” is feasible; more than 19 in 20"
                + " futures say yes (almost certain, >95 %)."
                + " Everything that runs is finished by 20 Feb (at least 17 in 20 futures)."
                + " Never finished: “Task a” in 30 % of futures.");
  }

  @Test
  void aStandbyTaskIsNoExperimentOfItsOwn() {
    Task standby =
        Task.of("s", "Fallback", Track.DISCOVERY, Estimate.Range.of(1, 2, 3))
            .with(new TaskEdit.Standby(true));
    assertThat(
            headline(
                new Forecasts()
                    .discovery("x", early(), Map.of(Outcome.VALIDATED, 0.6, Outcome.PIVOTED, 0.4))
                    .task(
                        standby,
                        withNever(60, spread(20, 40, 40)),
                        Map.of(Outcome.VALIDATED, 0.4, Outcome.DROPPED, 0.6))))
        .startsWith("We will know by 30 Jan (17 in 20 futures) whether “Task x” is feasible;");
  }

  @Test
  void nothingToForecast() {
    assertThat(headline(new Forecasts()))
        .isEqualTo("Nothing to forecast yet: “Answer engine” has no tasks.");
    assertThat(headline(new Forecasts().milestone("M", Distribution.of(0, 0))))
        .isEqualTo("Nothing to forecast yet: “Answer engine” has no tasks.");
  }

  @Test
  void everythingIsDone() {
    Distribution past = Distribution.of(-4, -4);
    LocalDate day = LocalDate.of(2026, 12, 30);
    assertThat(
            headline(
                new Forecasts()
                    .delivery("a", past)
                    .done("a", day, Outcome.DELIVERED)
                    .discovery("b", past, Map.of(Outcome.STOPPED, 1.0))
                    .done("b", day, Outcome.STOPPED)))
        .isEqualTo("All tasks of “Answer engine” are done.");
  }

  @Test
  void everythingIsDropped() {
    assertThat(headline(new Forecasts().delivery("a", withNever(100))))
        .isEqualTo("Nothing on “Answer engine” can still happen: its needs can no longer be met.");
  }
}
