package whenabouts.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Gap.Kind;

class GapsTest {
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 25);

  /// An experiment that lacks nothing.
  private static Task experiment(TaskEdit... edits) {
    return Task.of("x", "Re-ranker", Track.DISCOVERY, Estimate.Range.of(5, 10, 20))
        .with(
            new TaskEdit.Chance(0.6),
            new TaskEdit.TimeBox(15.0),
            new TaskEdit.Measured(new Metric("nDCG", 0.41, 0.48)),
            new TaskEdit.Production("batch scoring"))
        .with(edits);
  }

  private static Task delivery(TaskEdit... edits) {
    return Task.of("d", "Integrate", Track.DELIVERY, Estimate.Range.of(5, 10, 20)).with(edits);
  }

  private static Roadmap roadmap(Task... tasks) {
    Milestone launch =
        new Milestone("m", "Launch", Need.Link.to(tasks[0].id()), LocalDate.of(2027, 4, 30));
    return Roadmap.of("R", AS_OF, List.of(), Arrays.asList(tasks), List.of(launch))
        .withDone("served");
  }

  private static List<Kind> kinds(Roadmap roadmap) {
    return Gaps.of(roadmap).stream().map(Gap::kind).toList();
  }

  private static TaskEdit needs(Condition when, LinkType type) {
    return new TaskEdit.Needs(new Need.AllOf(List.of(new Need.Link("x", type, 0, when))));
  }

  @Test
  void aCompleteRoadmapHasNone() {
    assertThat(Gaps.of(roadmap(experiment(), delivery(needs(Condition.USABLE, LinkType.FS)))))
        .isEmpty();
  }

  @Test
  void aRoadmapSaysWhatDoneMeansAndItsMilestonesHaveTargets() {
    Roadmap bare =
        Roadmap.of(
            "R",
            AS_OF,
            List.of(),
            List.of(),
            List.of(new Milestone("m", "Launch", Need.NONE, null)));
    assertThat(Gaps.of(bare))
        .containsExactly(
            new Gap(Gap.Subject.ROADMAP, null, Kind.NO_DONE, List.of()),
            new Gap(Gap.Subject.MILESTONE, "m", Kind.NO_TARGET, List.of()),
            new Gap(Gap.Subject.MILESTONE, "m", Kind.NO_NEEDS, List.of()));
    assertThat(kinds(bare.withDone("  "))).contains(Kind.NO_DONE);
  }

  @Test
  void anExperimentHasABoxAMetricAndAWayToProduction() {
    Task bare = Task.of("x", "X", Track.DISCOVERY, Estimate.Range.of(5, 10, 20));
    assertThat(kinds(roadmap(bare)))
        .containsExactly(Kind.NO_TIME_BOX, Kind.NO_METRIC, Kind.NO_PRODUCTION, Kind.CERTAIN);
    assertThat(kinds(roadmap(experiment(new TaskEdit.Measured(new Metric("nDCG", null, null))))))
        .containsExactly(Kind.NO_BASELINE, Kind.NO_THRESHOLD);
  }

  @Test
  void anExperimentThatIsDoneIsLeftAlone() {
    Task bare = Task.of("x", "X", Track.DISCOVERY, new Estimate.Fixed(3));
    assertThat(
            kinds(
                roadmap(bare)
                    .withActuals(List.of(new Actual("x", AS_OF, AS_OF, Outcome.VALIDATED, null)))))
        .isEmpty();
  }

  @Test
  void researchHasARange() {
    for (Estimate exact :
        List.of(
            new Estimate.Fixed(5),
            Estimate.Range.of(5, 5, 5),
            new Estimate.Uniform(5, 5),
            new Estimate.Samples(List.of(5.0, 5.0)))) {
      assertThat(kinds(roadmap(experiment(new TaskEdit.Estimated(exact)))))
          .containsExactly(Kind.EXACT_ESTIMATE);
    }
    assertThat(kinds(roadmap(delivery(new TaskEdit.Estimated(new Estimate.Fixed(5)))))).isEmpty();
  }

  @Test
  void deliveryMustNotHangOnAnExperimentThatJustStops() {
    Task unmeasured = experiment(new TaskEdit.Measured(new Metric("nDCG", null, 0.48)));
    Task next = delivery(needs(Condition.USABLE, LinkType.FS));
    assertThat(kinds(roadmap(unmeasured, next)))
        .containsExactly(Kind.NO_BASELINE, Kind.FED_BY_STOP);
    assertThat(kinds(roadmap(unmeasured.with(new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE)), next)))
        .containsExactly(Kind.NO_BASELINE);
    assertThat(kinds(roadmap(unmeasured, delivery(needs(Condition.RESOLVED, LinkType.FS)))))
        .containsExactly(Kind.NO_BASELINE);
    Task pivoting =
        unmeasured.with(
            new TaskEdit.Measured(new Metric("nDCG", 0.41, 0.48)),
            new TaskEdit.WhenMissed(new OnMiss.Extend(5, 1, new OnMiss.Pivot("s"))));
    Task standby =
        new Task(
            "s",
            "S",
            Track.DISCOVERY,
            null,
            Crew.ANYONE,
            Need.NONE,
            Estimate.Range.of(1, 2, 3),
            0.5,
            5.0,
            OnMiss.STOP,
            true,
            new Metric("nDCG", null, 0.48),
            "same",
            null);
    assertThat(kinds(roadmap(pivoting, standby, next)))
        .containsExactly(Kind.NO_BASELINE, Kind.FED_BY_STOP);
  }

  @Test
  void aDeliveryTaskCannotMiss() {
    assertThat(
            kinds(
                roadmap(
                    delivery(
                        new TaskEdit.Chance(0.5),
                        new TaskEdit.TimeBox(5.0),
                        new TaskEdit.WhenMissed(OnMiss.SHIP_BASELINE)))))
        .containsExactly(
            Kind.CHANCE_WITHOUT_EFFECT, Kind.TIME_BOX_WITHOUT_EFFECT, Kind.ON_MISS_WITHOUT_EFFECT);
  }

  @Test
  void onlyOutcomesThatCanBeAreWaitedFor() {
    Task first = Task.of("x", "First", Track.DELIVERY, Estimate.Range.of(5, 10, 20));
    List<Gap> gaps = Gaps.of(roadmap(first, delivery(needs(Condition.MISSED, LinkType.FS))));
    assertThat(gaps)
        .extracting(g -> g.message(Locale.UK))
        .containsExactly("It waits for “First” to be missed, which only a discovery task can be.");
    assertThat(kinds(roadmap(first, delivery(needs(Condition.RESOLVED, LinkType.FF))))).isEmpty();
    assertThat(kinds(roadmap(first, delivery(needs(Condition.VALIDATED, LinkType.SS)))))
        .containsExactly(Kind.CONDITION_ON_START);
    assertThat(kinds(roadmap(experiment(), delivery(needs(Condition.VALIDATED, LinkType.FS)))))
        .isEmpty();
  }

  @Test
  void aStandbyTaskIsPivotedToSomewhere() {
    Task standby = delivery(new TaskEdit.Standby(true));
    assertThat(kinds(roadmap(experiment(), standby))).containsExactly(Kind.UNUSED_STANDBY);
    TaskEdit pivot = new TaskEdit.WhenMissed(new OnMiss.Pivot("d"));
    assertThat(kinds(roadmap(experiment(pivot), standby))).isEmpty();
    Change change = new Change.SetTask("x", List.of(pivot), true);
    assertThat(
            kinds(
                roadmap(experiment(), standby)
                    .withScenarios(List.of(new Scenario("a", "A", List.of(change))))))
        .isEmpty();
  }

  @Test
  void aRunningTaskIsOverdueInItsWorkingDays() {
    Squad squad =
        new Squad(
            "q",
            "Squad",
            java.util.Map.of(),
            Squad.WEEK,
            new TreeSet<>(List.of(LocalDate.of(2027, 1, 6))),
            null,
            null,
            0);
    // Three weeks from 4 to 22 January, a holiday within: 14 working days.
    Actual running = new Actual("x", LocalDate.of(2027, 1, 4), null, null, null);
    Roadmap roadmap = roadmap(experiment(new TaskEdit.InSquad("q"))).withSquads(List.of(squad));
    assertThat(kinds(roadmap.withActuals(List.of(running)))).isEmpty();
    assertThat(
            Gaps.of(
                roadmap
                    .withActuals(List.of(running))
                    .editTask("x", t -> t.with(new TaskEdit.TimeBox(13.5)))))
        .extracting(g -> g.message(Locale.UK))
        .containsExactly(
            "It has run for 14 working days, and its time box ends after 13.5: what is its outcome?");
    assertThat(
            kinds(
                roadmap
                    .withActuals(List.of(running))
                    .editTask(
                        "x",
                        t ->
                            t.with(
                                new TaskEdit.TimeBox(12.0),
                                new TaskEdit.WhenMissed(new OnMiss.Extend(1, 2, OnMiss.STOP))))))
        .isEmpty();
    assertThat(
            kinds(
                roadmap(delivery(new TaskEdit.Estimated(Estimate.Range.of(5, 10, 20))))
                    .withActuals(
                        List.of(new Actual("d", LocalDate.of(2027, 1, 4), null, null, null)))))
        .containsExactly(Kind.OVER_ESTIMATE);
  }

  @Test
  void everyKindHasASentence() {
    for (Kind kind : Kind.values()) {
      assertThat(new Gap(Gap.Subject.TASK, "x", kind, List.of("a", 1)).message(Locale.UK))
          .matches("[A-Z].*[.?]");
    }
  }
}
