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

  /// By task: the trials of the block in which its own finish decides the end, a bit each,
  /// sixty-four to a word.
  private final long[][] finishes;

  /// Those in which its resolution does, pivots included; the same array where it cannot pivot.
  private final long[][] resolutions;

  /// Those in which its start does.
  private final long[][] starts;

  /// What a walk through a single trial has marked; null where all trials are walked at once.
  private final @Nullable Walk walk;

  private final int[] last = new int[BlockRunner.BLOCK];
  private final double[] end = new double[BlockRunner.BLOCK];

  Criticality(Plan plan, Trials trials, BlockNotes notes) {
    this.plan = plan;
    this.notes = notes;
    this.trials = trials;
    this.needs = new NeedEvaluator(trials);
    int n = plan.tasks().size();
    counts = new long[n];
    int words = Math.ceilDiv(BlockRunner.size(plan), Long.SIZE);
    finishes = new long[n][words];
    resolutions = new long[n][];
    starts = new long[n][words];
    walk = notes.waitedFor == null ? null : new Walk();
    for (int i = 0; i < n; i++) {
      boolean pivots = trials.resolved[i] != trials.finish[i];
      resolutions[i] = pivots ? new long[words] : finishes[i];
    }
  }

  /// In how many of the trials seen so far each task was critical.
  long[] counts() {
    return counts;
  }

  /// Counts the first trials of the block.
  void add(int count) {
    findEnds(count);
    if (walk != null) {
      addOneByOne(count, walk);
      return;
    }
    for (int j = 0; j < count; j++) {
      markEnd(j);
    }
    for (int s = plan.steps().size() - 1; s >= 0; s--) {
      switch (plan.steps().get(s)) {
        case Plan.Step.Run run -> walkBackTask(plan.tasks().get(run.task()));
        case Plan.Step.Resolve resolve -> walkBackPivots(resolve.task(), resolve.standby());
      }
    }
  }

  private void addOneByOne(int count, Walk nodes) {
    for (int j = 0; j < count; j++) {
      markEnd(j);
      for (int i = 0; i < nodes.size(); i++) { // grows on the way
        TaskPlan task = plan.tasks().get(nodes.task(i));
        if (nodes.marks(i) == resolutions[task.index()] && task.pivotTo() >= 0) {
          walkBackPivot(task.index(), task.pivotTo(), j);
        } else {
          counts[task.index()] += nodes.marks(i) == finishes[task.index()] ? 1 : 0;
          walkBackStart(task, j);
        }
      }
      nodes.clear(j);
    }
  }

  private void findEnds(int count) {
    boolean byMilestone = !plan.milestones().isEmpty();
    double[][] moments = byMilestone ? trials.milestone : trials.finish;
    Arrays.fill(last, -1);
    Arrays.fill(end, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < moments.length; i++) {
      for (int j = 0; j < count; j++) {
        double moment = moments[i][j];
        if (moment > end[j] && moment < NEVER) {
          end[j] = moment;
          last[j] = i;
        }
      }
    }
  }

  private void markEnd(int trial) {
    if (last[trial] >= 0 && !plan.milestones().isEmpty()) {
      mark(plan.milestones().get(last[trial]), null, end[trial], trial);
    } else if (last[trial] >= 0) {
      set(finishes, last[trial], trial);
    }
  }

  private void set(long[][] marks, int task, int trial) {
    long[] words = marks[task];
    long bit = 1L << trial;
    if (walk != null && (words[trial / Long.SIZE] & bit) == 0) {
      walk.add(task, words);
    }
    words[trial / Long.SIZE] |= bit;
  }

  private void walkBackPivots(int task, int standby) {
    long[] marks = resolutions[task];
    for (int w = 0; w < marks.length; w++) {
      for (long left = marks[w]; left != 0; left &= left - 1) {
        walkBackPivot(task, standby, w * Long.SIZE + Long.numberOfTrailingZeros(left));
      }
      marks[w] = 0;
    }
  }

  private void walkBackPivot(int task, int standby, int trial) {
    boolean pivoted = trials.outcome(task, trial) == Outcome.PIVOTED;
    if (pivoted && trials.resolved[standby][trial] > trials.finish[task][trial]) {
      set(resolutions, standby, trial);
    } else {
      set(finishes, task, trial);
    }
  }

  private void walkBackTask(TaskPlan task) {
    long[] finish = finishes[task.index()];
    long[] start = starts[task.index()];
    for (int w = 0; w < finish.length; w++) {
      long critical = finish[w] | start[w];
      if (critical != 0) {
        counts[task.index()] += Long.bitCount(finish[w]);
        finish[w] = 0;
        start[w] = 0;
        walkBackStarts(task, w, critical);
      }
    }
  }

  /// @param critical the trials of the word in which the task is
  private void walkBackStarts(TaskPlan task, int word, long critical) {
    if (task.needs() instanceof NeedPlan.Usable usable && startsWhenReady(task)) {
      walkBackNeeds(usable, trials.start[task.index()], word, critical);
      return;
    }
    for (long left = critical; left != 0; left &= left - 1) {
      walkBackStart(task, word * Long.SIZE + Long.numberOfTrailingZeros(left));
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
  private void walkBackNeeds(NeedPlan.Usable needs, double[] start, int word, long critical) {
    for (int needed : needs.tasks()) {
      double[] usable = trials.usable[needed];
      long decided = 0;
      for (long left = critical; left != 0; left &= left - 1) {
        int trial = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        decided |= usable[trial] >= start[trial] ? 1L << trial : 0;
      }
      resolutions[needed][word] |= decided;
    }
  }

  private void walkBackStart(TaskPlan task, int trial) {
    int i = task.index();
    if (task.done() != null || task.started() != null) {
      return;
    }
    if (notes.waitedFor != null && notes.waitedFor[i][trial] >= 0) {
      set(finishes, notes.waitedFor[i][trial], trial);
      return;
    }
    double ready = ready(task, trial);
    for (int source : task.pivotSources()) {
      if (trials.outcome(source, trial) == Outcome.PIVOTED
          && trials.finish[source][trial] >= ready) {
        set(finishes, source, trial);
      }
    }
    mark(task.needs(), task, ready, trial);
  }

  /// When a task was ready: before its start where it waited for a sprint.
  private double ready(TaskPlan task, int trial) {
    double start = trials.start[task.index()][trial];
    return task.sprints() == null || start == NEVER
        ? start
        : needs.ready(task, notes.work[task.index()][trial], trial);
  }

  /// Working days that a task took, for links to its finish.
  private double work(@Nullable TaskPlan task, int trial) {
    if (task == null) {
      return 0;
    }
    if (task.sprints() != null) {
      return notes.work[task.index()][trial];
    }
    double end = trials.finish[task.index()][trial];
    return end == NEVER
        ? 0
        : task.calendar().toWork(end) - task.calendar().toWork(trials.start[task.index()][trial]);
  }

  /// Marks the tasks whose links are met no earlier than `bound`.
  ///
  /// @param of whose need it is; null for a milestone's
  private void mark(NeedPlan need, @Nullable TaskPlan of, double bound, int trial) {
    WorkCalendar calendar = of == null ? WorkCalendar.EVERY_DAY : of.calendar();
    switch (need) {
      case NeedPlan.Usable usable -> {
        for (int task : usable.tasks()) {
          double met = trials.usable[task][trial];
          if (met >= bound && met < NEVER) {
            set(resolutions, task, trial);
          }
        }
      }
      case NeedPlan.Link link -> {
        double met = needs.at(link, calendar, work(of, trial), trial);
        if (met >= bound - WorkCalendar.NOISE && met < NEVER) {
          set(link.type().fromFinish() ? resolutions : starts, link.task(), trial);
        }
      }
      case NeedPlan.All all -> {
        for (NeedPlan part : all.of()) {
          mark(part, of, bound, trial);
        }
      }
      case NeedPlan.AtLeast some -> {
        double work = work(of, trial);
        if (needs.at(some, calendar, work, trial) >= bound - WorkCalendar.NOISE) {
          for (NeedPlan part : some.of()) {
            if (needs.at(part, calendar, work, trial) <= bound + WorkCalendar.NOISE) {
              mark(part, of, bound, trial);
            }
          }
        }
      }
    }
  }

  /// The marks of one trial in the order in which they were made.
  private static final class Walk {
    private int[] tasks = new int[64];
    private long[][] marks = new long[64][];
    private int size;

    int size() {
      return size;
    }

    int task(int i) {
      return tasks[i];
    }

    /// The row that holds the mark.
    long[] marks(int i) {
      return marks[i];
    }

    void add(int task, long[] row) {
      if (size == tasks.length) {
        tasks = Arrays.copyOf(tasks, 2 * size);
        marks = Arrays.copyOf(marks, 2 * size);
      }
      tasks[size] = task;
      marks[size++] = row;
    }

    /// Takes back all marks.
    void clear(int trial) {
      for (int i = 0; i < size; i++) {
        marks[i][trial / Long.SIZE] &= ~(1L << trial);
      }
      size = 0;
    }
  }
}
