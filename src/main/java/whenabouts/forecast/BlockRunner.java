package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Outcome;

/// Runs blocks of trials, each step for a whole block at a time over flat arrays. One a thread: it
/// owns its scratch arrays, and writes to its blocks' range of the shared trials only.
final class BlockRunner {
  /// Most trials in a block.
  static final int BLOCK = 512;

  /// Tasks times trials in a block: about as much as a core's second-level cache holds.
  private static final int ROOM = 1 << 16;

  /// A short loop takes longer for each trial than memory that no cache holds.
  private static final int LEAST = 256;

  /// After so many tasks it tells how far it is.
  private static final int PART = 1_000;

  /// Nothing not yet done ends before `asOf`; this moment, a millisecond into it, is the earliest.
  static final double EARLIEST_END = 1e-8;

  /// A milestone takes no time.
  private static final double[] NO_WORK = new double[BLOCK];

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Plan plan;
  private final Draws draws;
  private final Trials trials;
  private final NeedEvaluator needs;
  private final BlockNotes notes;
  private final @Nullable Scheduler scheduler;
  private final BooleanSupplier cancelled;
  private final IntConsumer told;

  /// Number of the first trial of the block at hand, and how many it has.
  private int first;

  private int count;

  /// The row of the notes of the task at hand.
  private double[] work = NO_WORK;

  private final double[] scratch = new double[BLOCK];
  private final QuantileTable.Scratch lookUps = new QuantileTable.Scratch(BLOCK);
  private final double[] delayed = new double[BLOCK];
  private final double[] scaled = new double[BLOCK];
  private final double[][] factors;
  private final boolean[][] events;

  /// By bias: the normal draws that its tasks have in common.
  private final double[][] common;

  /// @param cancelled asked now and then where a block takes long
  /// @param told now and then how many more tasks it ran, each in one trial
  BlockRunner(
      Plan plan,
      Draws draws,
      Trials trials,
      BlockNotes notes,
      BooleanSupplier cancelled,
      IntConsumer told) {
    this.plan = plan;
    this.draws = draws;
    this.trials = trials;
    this.notes = notes;
    this.cancelled = cancelled;
    this.told = told;
    this.needs = new NeedEvaluator(trials);
    scheduler =
        notes.waitedFor == null
            ? null
            : new Scheduler(plan, trials, notes, notes.waitedFor, cancelled);
    factors = new double[plan.factors().size()][BLOCK];
    common = new double[plan.biases().size()][BLOCK];
    events = new boolean[plan.events().size()][BLOCK];
  }

  /// How many trials to run at a time, a power of two.
  static int size(Plan plan) {
    int room = Integer.highestOneBit(ROOM / Math.max(1, plan.tasks().size()) | 1);
    return Math.clamp(room, LEAST, BLOCK);
  }

  /// Runs the trials `first .. first + count`, at most a block of them, into its trials from 0.
  ///
  /// @throws CancellationException if `cancelled` said so
  void run(int first, int count) {
    this.first = first;
    this.count = count;
    drawSharedCauses();
    int ran = 0;
    for (Plan.Step step : plan.steps()) {
      switch (step) {
        case Plan.Step.Run run -> {
          run(plan.tasks().get(run.task()));
          if (++ran % PART == 0) {
            tell(PART * count);
          }
        }
        case Plan.Step.Resolve resolve ->
            trials.resolve(resolve.task(), resolve.standby(), 0, count);
      }
    }
    tell(ran % PART * count);
    if (scheduler != null) {
      notes.clearWaits();
      scheduler.run(0, count);
    }
    reachMilestones();
  }

  private void tell(int more) {
    if (more == 0) {
      return;
    }
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    told.accept(more);
  }

  private void reachMilestones() {
    List<Plan.NeedPlan> milestones = plan.milestones();
    for (int m = 0; m < milestones.size(); m++) {
      double[] reached = trials.milestone[m];
      Arrays.fill(reached, 0, count, Double.NEGATIVE_INFINITY);
      needs.raise(milestones.get(m), WorkCalendar.EVERY_DAY, NO_WORK, reached, 0, count);
      for (int j = 0; j < count; j++) {
        reached[j] = reached[j] == Double.NEGATIVE_INFINITY ? EARLIEST_END : reached[j];
      }
    }
  }

  private void drawSharedCauses() {
    for (int i = 0; i < factors.length; i++) {
      Plan.Factor factor = plan.factors().get(i);
      draw(factor.key(), factor.law(), factors[i]);
    }
    for (int i = 0; i < common.length; i++) {
      draws.uniforms(plan.biases().get(i).key(), first, count, common[i]);
      for (int j = 0; j < count; j++) {
        common[i][j] = StandardNormal.quantile(common[i][j]);
      }
    }
    for (int i = 0; i < events.length; i++) {
      Plan.Event event = plan.events().get(i);
      draws.uniforms(event.key(), first, count, scratch);
      for (int j = 0; j < count; j++) {
        events[i][j] = scratch[j] < event.chance();
      }
    }
  }

  private void draw(long key, QuantileTable law, double[] out) {
    if (!law.isConstant()) {
      draws.uniforms(key, first, count, out);
    }
    law.apply(out, count, lookUps);
  }

  private void run(TaskPlan task) {
    if (task.done() != null) {
      copyFact(task.index(), task.done());
      return;
    }
    work = notes.work[task.index()];
    if (task.started() != null) {
      drawRemaining(task, task.started().elapsed());
    } else {
      drawDurations(task);
    }
    if (task.discovery() != null) {
      cutByBox(task, task.discovery(), trials.outcome[task.index()]);
    }
    start(task);
    notes.finish(task, trials, count);
    if (task.discovery() != null) {
      trials.settle(task.index(), 0, count);
    }
  }

  private void copyFact(int task, Plan.Done done) {
    Arrays.fill(trials.start[task], 0, count, done.startedAt());
    Arrays.fill(trials.finish[task], 0, count, done.finishedAt());
    Arrays.fill(
        trials.usable[task], 0, count, Trials.usable(done.outcome()) ? done.finishedAt() : NEVER);
    Arrays.fill(trials.outcome[task], 0, count, (byte) done.outcome().ordinal());
    if (trials.resolved[task] != trials.finish[task]) {
      Arrays.fill(trials.resolved[task], 0, count, done.finishedAt());
      Arrays.fill(trials.resolvedOutcome[task], 0, count, (byte) done.outcome().ordinal());
    }
  }

  /// Durations in working days, into `work`: the estimate, times the factors of its drivers, plus
  /// the delays of risks that happen.
  private void drawDurations(TaskPlan task) {
    if (!task.duration().isConstant()) {
      drawUniforms(task);
    }
    task.duration().apply(work, count, lookUps);
    if (task.factors().isEmpty() && task.delays().isEmpty()) {
      return;
    }
    drawScaleAndDelay(task);
    for (int j = 0; j < count; j++) {
      work[j] = work[j] * scaled[j] + delayed[j];
    }
  }

  /// The uniforms behind a task's durations into `work`, correlated with those of its squad.
  private void drawUniforms(TaskPlan task) {
    draws.uniforms(task.durationKey(), first, count, work);
    if (task.bias() >= 0) {
      Plan.Bias bias = plan.biases().get(task.bias());
      double[] shared = common[task.bias()];
      for (int j = 0; j < count; j++) {
        double z = bias.common() * shared[j] + bias.own() * StandardNormal.quantile(work[j]);
        work[j] = StandardNormal.chance(z);
      }
    }
  }

  /// The product of the task's factors into `scaled`, the sum of its delays into `delayed`.
  private void drawScaleAndDelay(TaskPlan task) {
    Arrays.fill(scaled, 0, count, 1);
    for (int factor : task.factors()) {
      for (int j = 0; j < count; j++) {
        scaled[j] *= factors[factor][j];
      }
    }
    Arrays.fill(delayed, 0, count, 0);
    for (Plan.Delay delay : task.delays()) {
      draw(delay.key(), delay.law(), scratch);
      boolean[] happens = events[delay.event()];
      for (int j = 0; j < count; j++) {
        delayed[j] += happens[j] ? scratch[j] : 0;
      }
    }
  }

  /// Durations of a task at work for `elapsed` working days, into `work`: conditional on lasting
  /// longer, given the trial's factors and delays. Where the estimate leaves no room it ends now.
  private void drawRemaining(TaskPlan task, double elapsed) {
    QuantileTable law = task.duration();
    drawScaleAndDelay(task);
    drawUniforms(task);
    boolean same = task.factors().isEmpty() && task.delays().isEmpty();
    double past = law.cdf(elapsed);
    for (int j = 0; j < count; j++) {
      double below = same ? past : law.cdf((elapsed - delayed[j]) / scaled[j]);
      double drawn = below < 1 ? law.at(below + work[j] * (1 - below)) : 0;
      work[j] = Math.max(elapsed, drawn * scaled[j] + delayed[j]);
    }
  }

  /// Turns the durations in `work` into the times to resolution, and notes the outcomes.
  private void cutByBox(TaskPlan task, Plan.Discovery discovery, byte[] outcome) {
    double limit = discovery.limit();
    byte validated = (byte) Outcome.VALIDATED.ordinal();
    byte missed = (byte) discovery.onMiss().ordinal();
    if (discovery.chance() >= 1) {
      Arrays.fill(scratch, 0, count, 0);
    } else {
      draws.companions(task.durationKey(), discovery.chanceKey(), first, count, scratch);
    }
    // Sums and products, as no processor guesses outcomes: a wrong guess costs more than they do.
    double chance = discovery.chance();
    double miss = limit < NEVER ? limit : discovery.extension();
    double runsOn = limit < NEVER ? 0 : 1;
    for (int j = 0; j < count; j++) {
      int success = (scratch[j] < chance ? 1 : 0) & (work[j] <= limit ? 1 : 0);
      outcome[j] = (byte) (missed + success * (validated - missed));
      work[j] = work[j] * (success + (1 - success) * runsOn) + (1 - success) * miss;
    }
  }

  private void start(TaskPlan task) {
    double[] start = trials.start[task.index()];
    if (task.started() != null) {
      Arrays.fill(start, 0, count, task.started().at());
      return;
    }
    Arrays.fill(start, 0, count, task.earliest());
    if (task.standby()) {
      for (int j = 0; j < count; j++) {
        start[j] = Math.max(start[j], needs.firstPivot(task, j));
      }
    }
    needs.raise(task.needs(), task.calendar(), work, start, 0, count);
    if (task.sprints() != null) {
      for (int j = 0; j < count; j++) {
        start[j] = task.sprints().next(start[j]);
      }
    }
  }
}
