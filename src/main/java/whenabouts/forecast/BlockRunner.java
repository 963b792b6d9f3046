package whenabouts.forecast;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Outcome;

/// Runs blocks of trials, each step for a whole block at a time over flat arrays. One a thread: it
/// owns its scratch arrays, and writes to its blocks' range of the shared trials only.
final class BlockRunner {
  /// Trials in a block: its arrays for a hundred tasks stay in a core's second-level cache.
  static final int BLOCK = 512;

  /// Nothing not yet done ends before `asOf`; this moment, a millisecond into it, is the earliest.
  static final double EARLIEST_END = 1e-8;

  /// A milestone takes no time.
  private static final double[] NO_WORK = new double[BLOCK];

  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Plan plan;
  private final long seed;
  private final Trials trials;
  private final NeedEvaluator needs;
  private final BlockNotes notes;
  private final @Nullable Scheduler scheduler;

  /// The row of the notes of the task at hand.
  private double[] work = NO_WORK;

  private final double[] scratch = new double[BLOCK];
  private final double[] delayed = new double[BLOCK];
  private final double[] scaled = new double[BLOCK];
  private final double[][] factors;
  private final boolean[][] events;

  /// By bias: the normal draws that its tasks have in common.
  private final double[][] common;

  BlockRunner(Plan plan, long seed, Trials trials, BlockNotes notes) {
    this.plan = plan;
    this.seed = seed;
    this.trials = trials;
    this.notes = notes;
    this.needs = new NeedEvaluator(trials);
    scheduler =
        notes.waitedFor == null ? null : new Scheduler(plan, trials, notes, notes.waitedFor);
    factors = new double[plan.factors().size()][BLOCK];
    common = new double[plan.biases().size()][BLOCK];
    events = new boolean[plan.events().size()][BLOCK];
  }

  /// Runs the trials `from .. to`, at most a block of them.
  void run(int from, int to) {
    drawSharedCauses(from, to - from);
    for (Plan.Step step : plan.steps()) {
      switch (step) {
        case Plan.Step.Run run -> run(plan.tasks().get(run.task()), from, to);
        case Plan.Step.Resolve resolve ->
            trials.resolve(resolve.task(), resolve.standby(), from, to);
      }
    }
    if (scheduler != null) {
      notes.clearWaits();
      scheduler.run(from, to);
    }
    reachMilestones(from, to);
  }

  private void reachMilestones(int from, int to) {
    List<Plan.NeedPlan> milestones = plan.milestones();
    for (int m = 0; m < milestones.size(); m++) {
      double[] reached = trials.milestone[m];
      Arrays.fill(reached, from, to, Double.NEGATIVE_INFINITY);
      needs.raise(milestones.get(m), WorkCalendar.EVERY_DAY, NO_WORK, reached, from, to);
      for (int j = from; j < to; j++) {
        reached[j] = reached[j] == Double.NEGATIVE_INFINITY ? EARLIEST_END : reached[j];
      }
    }
  }

  private void drawSharedCauses(int first, int count) {
    for (int i = 0; i < factors.length; i++) {
      Plan.Factor factor = plan.factors().get(i);
      draw(factor.key(), factor.law(), first, count, factors[i]);
    }
    for (int i = 0; i < common.length; i++) {
      Draws.uniforms(seed, plan.biases().get(i).key(), first, count, common[i]);
      for (int j = 0; j < count; j++) {
        common[i][j] = StandardNormal.quantile(common[i][j]);
      }
    }
    for (int i = 0; i < events.length; i++) {
      Plan.Event event = plan.events().get(i);
      Draws.uniforms(seed, event.key(), first, count, scratch);
      for (int j = 0; j < count; j++) {
        events[i][j] = scratch[j] < event.chance();
      }
    }
  }

  private void draw(long key, QuantileTable law, int first, int count, double[] out) {
    if (!law.isConstant()) {
      Draws.uniforms(seed, key, first, count, out);
    }
    law.apply(out, count);
  }

  private void run(TaskPlan task, int from, int to) {
    if (task.done() != null) {
      copyFact(task.index(), task.done(), from, to);
      return;
    }
    work = notes.work[task.index()];
    if (task.started() != null) {
      drawRemaining(task, task.started().elapsed(), from, to - from);
    } else {
      drawDurations(task, from, to - from);
    }
    if (task.discovery() != null) {
      cutByBox(task.discovery(), trials.outcome[task.index()], from, to);
    }
    start(task, from, to);
    notes.finish(task, trials, from, to);
    if (task.discovery() != null) {
      trials.settle(task.index(), from, to);
    }
  }

  private void copyFact(int task, Plan.Done done, int from, int to) {
    Arrays.fill(trials.start[task], from, to, done.startedAt());
    Arrays.fill(trials.finish[task], from, to, done.finishedAt());
    Arrays.fill(
        trials.usable[task], from, to, Trials.usable(done.outcome()) ? done.finishedAt() : NEVER);
    Arrays.fill(trials.outcome[task], from, to, (byte) done.outcome().ordinal());
    if (trials.resolved[task] != trials.finish[task]) {
      Arrays.fill(trials.resolved[task], from, to, done.finishedAt());
      Arrays.fill(trials.resolvedOutcome[task], from, to, (byte) done.outcome().ordinal());
    }
  }

  /// Durations in working days, into `work`: the estimate, times the factors of its drivers, plus
  /// the delays of risks that happen.
  private void drawDurations(TaskPlan task, int first, int count) {
    if (!task.duration().isConstant()) {
      drawUniforms(task, first, count);
    }
    task.duration().apply(work, count);
    if (task.factors().isEmpty() && task.delays().isEmpty()) {
      return;
    }
    drawScaleAndDelay(task, first, count);
    for (int j = 0; j < count; j++) {
      work[j] = work[j] * scaled[j] + delayed[j];
    }
  }

  /// The uniforms behind a task's durations into `work`, correlated with those of its squad.
  private void drawUniforms(TaskPlan task, int first, int count) {
    Draws.uniforms(seed, task.durationKey(), first, count, work);
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
  private void drawScaleAndDelay(TaskPlan task, int first, int count) {
    Arrays.fill(scaled, 0, count, 1);
    for (int factor : task.factors()) {
      for (int j = 0; j < count; j++) {
        scaled[j] *= factors[factor][j];
      }
    }
    Arrays.fill(delayed, 0, count, 0);
    for (Plan.Delay delay : task.delays()) {
      draw(delay.key(), delay.law(), first, count, scratch);
      boolean[] happens = events[delay.event()];
      for (int j = 0; j < count; j++) {
        delayed[j] += happens[j] ? scratch[j] : 0;
      }
    }
  }

  /// Durations of a task at work for `elapsed` working days, into `work`: conditional on lasting
  /// longer, given the trial's factors and delays. Where the estimate leaves no room it ends now.
  private void drawRemaining(TaskPlan task, double elapsed, int first, int count) {
    QuantileTable law = task.duration();
    drawScaleAndDelay(task, first, count);
    drawUniforms(task, first, count);
    boolean same = task.factors().isEmpty() && task.delays().isEmpty();
    double past = law.cdf(elapsed);
    for (int j = 0; j < count; j++) {
      double below = same ? past : law.cdf((elapsed - delayed[j]) / scaled[j]);
      double drawn = below < 1 ? law.at(below + work[j] * (1 - below)) : 0;
      work[j] = Math.max(elapsed, drawn * scaled[j] + delayed[j]);
    }
  }

  /// Turns the durations in `work` into the times to resolution, and notes the outcomes.
  private void cutByBox(Plan.Discovery discovery, byte[] outcome, int from, int to) {
    int count = to - from;
    double limit = discovery.limit();
    byte validated = (byte) Outcome.VALIDATED.ordinal();
    byte missed = (byte) discovery.onMiss().ordinal();
    if (discovery.chance() >= 1) {
      Arrays.fill(scratch, 0, count, 0);
    } else {
      Draws.uniforms(seed, discovery.chanceKey(), from, count, scratch);
    }
    boolean boxed = limit < NEVER;
    for (int j = 0; j < count; j++) {
      if (scratch[j] < discovery.chance() && work[j] <= limit) {
        outcome[from + j] = validated;
      } else {
        outcome[from + j] = missed;
        work[j] = boxed ? limit : work[j] + discovery.extension();
      }
    }
  }

  private void start(TaskPlan task, int from, int to) {
    double[] start = trials.start[task.index()];
    if (task.started() != null) {
      Arrays.fill(start, from, to, task.started().at());
      return;
    }
    Arrays.fill(start, from, to, task.earliest());
    if (task.standby()) {
      for (int j = from; j < to; j++) {
        start[j] = Math.max(start[j], needs.firstPivot(task, j));
      }
    }
    needs.raise(task.needs(), task.calendar(), work, start, from, to);
    if (task.sprints() != null) {
      for (int j = from; j < to; j++) {
        start[j] = task.sprints().next(start[j]);
      }
    }
  }
}
