package whenabouts.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Plan.NeedPlan;
import whenabouts.forecast.Plan.TaskPlan;
import whenabouts.roadmap.Outcome;

/// Which tasks lie on the longest path to the end of the roadmap: the latest milestone that a trial
/// reaches, or its latest task where there are no milestones. Walks back from there through the
/// needs that decided each start; where several did, all their tasks count. One a thread; like the
/// trials, it takes each step for a whole block at a time. Where tasks wait for people, each trial
/// has an order of its own: it is then walked by itself, and whoever made room counts as a
/// predecessor.
final class Criticality {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final Plan plan;
  private final Trials trials;
  private final BlockNotes notes;
  private final NeedEvaluator needs;
  private final long[] counts;

  /// By task, then trial of the block: whether the task's own finish decides the end.
  private final boolean[][] finishes;

  /// Whether its resolution does, pivots included; the same array where it cannot pivot.
  private final boolean[][] resolutions;

  /// Whether its start does.
  private final boolean[][] starts;

  /// What a walk through a single trial has marked; null where all trials are walked at once.
  private final @Nullable Walk walk;

  private final int[] last = new int[BlockRunner.BLOCK];
  private final double[] end = new double[BlockRunner.BLOCK];

  /// The trials of the block in which the task at hand is critical.
  private final int[] critical = new int[BlockRunner.BLOCK];

  Criticality(Plan plan, Trials trials, BlockNotes notes) {
    this.plan = plan;
    this.notes = notes;
    this.trials = trials;
    this.needs = new NeedEvaluator(trials);
    int n = plan.tasks().size();
    counts = new long[n];
    int block = BlockRunner.size(plan);
    finishes = new boolean[n][block];
    resolutions = new boolean[n][];
    starts = new boolean[n][block];
    walk = notes.waitedFor == null ? null : new Walk();
    for (int i = 0; i < n; i++) {
      boolean pivots = trials.resolved[i] != trials.finish[i];
      resolutions[i] = pivots ? new boolean[block] : finishes[i];
    }
  }

  /// In how many of the trials seen so far each task was critical.
  long[] counts() {
    return counts;
  }

  /// Counts a block of trials.
  void add(int from, int to) {
    if (walk != null) {
      addOneByOne(from, to, walk);
      return;
    }
    findEnds(from, to);
    for (int j = from; j < to; j++) {
      markEnd(j, j - from);
    }
    for (int s = plan.steps().size() - 1; s >= 0; s--) {
      switch (plan.steps().get(s)) {
        case Plan.Step.Run run -> walkBackTask(plan.tasks().get(run.task()), from, to);
        case Plan.Step.Resolve resolve ->
            walkBackPivots(resolve.task(), resolve.standby(), from, to);
      }
    }
  }

  private void addOneByOne(int from, int to, Walk nodes) {
    findEnds(from, to);
    for (int j = from; j < to; j++) {
      int b = j - from;
      markEnd(j, b);
      for (int i = 0; i < nodes.size(); i++) { // grows on the way
        TaskPlan task = plan.tasks().get(nodes.task(i));
        if (nodes.marks(i) == resolutions[task.index()] && task.pivotTo() >= 0) {
          walkBackPivot(task.index(), task.pivotTo(), j, b);
        } else {
          counts[task.index()] += nodes.marks(i) == finishes[task.index()] ? 1 : 0;
          walkBackStart(task, j, b);
        }
      }
      nodes.clear(b);
    }
  }

  private void findEnds(int from, int to) {
    boolean byMilestone = !plan.milestones().isEmpty();
    double[][] moments = byMilestone ? trials.milestone : trials.finish;
    Arrays.fill(last, -1);
    Arrays.fill(end, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < moments.length; i++) {
      for (int j = from; j < to; j++) {
        double moment = moments[i][j];
        if (moment > end[j - from] && moment < NEVER) {
          end[j - from] = moment;
          last[j - from] = i;
        }
      }
    }
  }

  private void markEnd(int trial, int b) {
    if (last[b] >= 0 && !plan.milestones().isEmpty()) {
      mark(plan.milestones().get(last[b]), null, end[b], trial, b);
    } else if (last[b] >= 0) {
      set(finishes, last[b], b);
    }
  }

  private void set(boolean[][] marks, int task, int b) {
    if (walk != null && !marks[task][b]) {
      walk.add(task, marks[task]);
    }
    marks[task][b] = true;
  }

  private void walkBackPivots(int task, int standby, int from, int to) {
    boolean[] marks = resolutions[task];
    for (int b = 0; b < to - from; b++) {
      if (marks[b]) {
        marks[b] = false;
        walkBackPivot(task, standby, from + b, b);
      }
    }
  }

  private void walkBackPivot(int task, int standby, int trial, int b) {
    boolean pivoted = trials.outcome(task, trial) == Outcome.PIVOTED;
    if (pivoted && trials.resolved[standby][trial] > trials.finish[task][trial]) {
      set(resolutions, standby, b);
    } else {
      set(finishes, task, b);
    }
  }

  private void walkBackTask(TaskPlan task, int from, int to) {
    boolean[] finish = finishes[task.index()];
    boolean[] start = starts[task.index()];
    int found = 0;
    int finishing = 0;
    for (int b = 0; b < to - from; b++) {
      critical[found] = b;
      found += finish[b] | start[b] ? 1 : 0; // no processor guesses which, so both are looked at
      finishing += finish[b] ? 1 : 0;
    }
    counts[task.index()] += finishing;
    Arrays.fill(finish, 0, to - from, false);
    Arrays.fill(start, 0, to - from, false);
    if (task.needs() instanceof NeedPlan.Usable usable && startsWhenReady(task)) {
      walkBackNeeds(usable, trials.start[task.index()], from, found);
      return;
    }
    for (int k = 0; k < found; k++) {
      walkBackStart(task, from + critical[k], critical[k]);
    }
  }

  /// Whether nothing but its needs decides when a task starts.
  private static boolean startsWhenReady(TaskPlan task) {
    return task.done() == null
        && task.started() == null
        && task.sprints() == null
        && task.pivotSources().isEmpty();
  }

  /// What most tasks need, for all their critical trials at once.
  private void walkBackNeeds(NeedPlan.Usable needs, double[] start, int from, int found) {
    for (int needed : needs.tasks()) {
      double[] usable = trials.usable[needed];
      boolean[] marks = resolutions[needed];
      for (int k = 0; k < found; k++) {
        int b = critical[k];
        marks[b] |= usable[from + b] >= start[from + b];
      }
    }
  }

  private void walkBackStart(TaskPlan task, int trial, int b) {
    int i = task.index();
    if (task.done() != null || task.started() != null) {
      return;
    }
    if (notes.waitedFor != null && notes.waitedFor[i][b] >= 0) {
      set(finishes, notes.waitedFor[i][b], b);
      return;
    }
    double ready = ready(task, trial, b);
    for (int source : task.pivotSources()) {
      if (trials.outcome(source, trial) == Outcome.PIVOTED
          && trials.finish[source][trial] >= ready) {
        set(finishes, source, b);
      }
    }
    mark(task.needs(), task, ready, trial, b);
  }

  /// When a task was ready: before its start where it waited for a sprint.
  private double ready(TaskPlan task, int trial, int b) {
    double start = trials.start[task.index()][trial];
    return task.sprints() == null || start == NEVER
        ? start
        : needs.ready(task, notes.work[task.index()][b], trial);
  }

  /// Working days that a task took, for links to its finish.
  private double work(@Nullable TaskPlan task, int trial, int b) {
    if (task == null) {
      return 0;
    }
    if (task.sprints() != null) {
      return notes.work[task.index()][b];
    }
    double end = trials.finish[task.index()][trial];
    return end == NEVER
        ? 0
        : task.calendar().toWork(end) - task.calendar().toWork(trials.start[task.index()][trial]);
  }

  /// Marks the tasks whose links are met no earlier than `bound`.
  ///
  /// @param of whose need it is; null for a milestone's
  private void mark(NeedPlan need, @Nullable TaskPlan of, double bound, int trial, int b) {
    WorkCalendar calendar = of == null ? WorkCalendar.EVERY_DAY : of.calendar();
    switch (need) {
      case NeedPlan.Usable usable -> {
        for (int task : usable.tasks()) {
          double met = trials.usable[task][trial];
          if (met >= bound && met < NEVER) {
            set(resolutions, task, b);
          }
        }
      }
      case NeedPlan.Link link -> {
        double met = needs.at(link, calendar, work(of, trial, b), trial);
        if (met >= bound - WorkCalendar.NOISE && met < NEVER) {
          set(link.type().fromFinish() ? resolutions : starts, link.task(), b);
        }
      }
      case NeedPlan.All all -> {
        for (NeedPlan part : all.of()) {
          mark(part, of, bound, trial, b);
        }
      }
      case NeedPlan.AtLeast some -> {
        double work = work(of, trial, b);
        if (needs.at(some, calendar, work, trial) >= bound - WorkCalendar.NOISE) {
          for (NeedPlan part : some.of()) {
            if (needs.at(part, calendar, work, trial) <= bound + WorkCalendar.NOISE) {
              mark(part, of, bound, trial, b);
            }
          }
        }
      }
    }
  }

  /// The marks of one trial in the order in which they were made.
  private static final class Walk {
    private int[] tasks = new int[64];
    private boolean[][] marks = new boolean[64][];
    private int size;

    int size() {
      return size;
    }

    int task(int i) {
      return tasks[i];
    }

    /// The row that holds the mark.
    boolean[] marks(int i) {
      return marks[i];
    }

    void add(int task, boolean[] row) {
      if (size == tasks.length) {
        tasks = Arrays.copyOf(tasks, 2 * size);
        marks = Arrays.copyOf(marks, 2 * size);
      }
      tasks[size] = task;
      marks[size++] = row;
    }

    /// Takes back all marks.
    void clear(int b) {
      for (int i = 0; i < size; i++) {
        marks[i][b] = false;
      }
      size = 0;
    }
  }
}
