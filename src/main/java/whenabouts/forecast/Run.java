package whenabouts.forecast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.MilestoneForecast.DrivingTask;

/// All trials of one plan: played block by block on several threads, reduced window by window.
final class Run {
  private final Plan plan;
  private final Forecaster.Options options;
  private final Workers workers;
  private final BooleanSupplier cancelled;
  private final DoubleConsumer progress;
  private final Draws draws;
  private final Window window;

  /// Null where all trials fit into the window.
  private final @Nullable Batch batch;

  private final Reduction reduction;
  private final Waits waits;

  /// Null where nobody asks what drives the dates.
  private final @Nullable Drivers drivers;

  private final List<Player> players = new ArrayList<>();
  private final Deque<Player> idle = new ArrayDeque<>();

  /// Tasks that were run, each in each trial.
  private final AtomicLong played = new AtomicLong();

  /// What one thread plays blocks of trials with.
  ///
  /// @param reader null where nobody asks what drives the dates
  private record Player(
      Trials trials,
      BlockRunner runner,
      Criticality criticality,
      Drivers.@Nullable Reader reader) {}

  Run(
      Plan plan,
      Forecaster.Options options,
      Workers workers,
      BooleanSupplier cancelled,
      DoubleConsumer progress) {
    this.plan = plan;
    this.options = options;
    this.workers = workers;
    this.cancelled = cancelled;
    this.progress = progress;
    draws = new Draws(options.seed(), options.sampling());
    window = new Window(plan, Window.size(plan.tasks().size(), options.trials()));
    batch = window.count < options.trials() ? new Batch(plan, window.count) : null;
    reduction = new Reduction(plan, options.trials());
    waits = new Waits(plan);
    drivers = options.drivers() ? new Drivers(plan, window) : null;
  }

  /// Plays all trials and says what they say.
  ///
  /// @param scenario id of what was applied to the plan's roadmap, or null
  /// @param ignored what the forecast leaves out
  Forecast forecast(@Nullable String scenario, List<Ignored> ignored) {
    each(plan.tasks().size(), () -> window::make);
    List<List<DrivingTask>> moving = batch == null ? playWindow() : playBatches(batch);
    List<MilestoneForecast> milestones = milestones(moving);
    FutureTask<Forecast.MonteCarloError> error =
        new FutureTask<>(() -> reduction.error(draws, milestones));
    List<TaskForecast> tasks = tasks(milestones, error);
    return new Forecast(
        plan.roadmap(),
        scenario,
        options.trials(),
        options.seed(),
        tasks,
        milestones,
        reduction.jointOnTarget(),
        error.resultNow(),
        ignored,
        drivers == null ? List.of() : drivers.waiting());
  }

  /// Plays and reduces all trials at once.
  ///
  /// @return by milestone: the tasks that move it
  private List<List<DrivingTask>> playWindow() {
    play(0, window.count);
    each(plan.milestones().size(), () -> m -> reduction.takeMilestone(m, window));
    reduction.addTogether(window.milestone, window.count);
    each(plan.tasks().size(), () -> i -> reduction.takeTask(i, window));
    return movingTasks();
  }

  /// The same batch by batch; the window is that of the first trials.
  private List<List<DrivingTask>> playBatches(Batch batch) {
    List<List<DrivingTask>> moving = List.of();
    for (int first = 0; first < options.trials(); first += batch.size) {
      int count = Math.min(batch.size, options.trials() - first);
      play(first, count);
      if (first == 0) {
        each(plan.tasks().size(), () -> i -> reduction.keepStarts(i, window));
        moving = movingTasks();
      }
      reduce(batch, count);
    }
    return moving;
  }

  private void reduce(Batch batch, int count) {
    Batch.Reader any = batch.new Reader(count, options.trials());
    for (int m = 0; m < plan.milestones().size(); m++) {
      reduction.addMilestone(m, any);
    }
    reduction.addTogether(batch.milestone, count);
    each(
        batch.groups(),
        () -> {
          Batch.Reader reader = batch.new Reader(count, options.trials());
          return group -> reduction.addGroup(group, reader, count);
        });
  }

  private void play(int first, int count) {
    int block = BlockRunner.size(plan);
    each(
        (count + block - 1) / block,
        () -> {
          Player player = borrow();
          return i -> {
            int at = i * block;
            int some = Math.min(block, count - at);
            player.runner().run(first + at, some);
            player.criticality().add(some);
            if (batch != null) {
              batch.put(player.trials(), at, some);
            }
            if (first + at < window.count) {
              readFirst(player, at, some);
            }
          };
        });
    idle.clear();
    idle.addAll(players);
  }

  private void tell(int more) {
    long all = (long) plan.tasks().size() * options.trials();
    progress.accept((double) played.addAndGet(more) / all);
  }

  /// Reads a block of the first window.
  private void readFirst(Player player, int at, int count) {
    window.put(player.trials(), at, count);
    if (at == 0) {
      waits.read(player.trials(), count);
    }
    if (player.reader() != null) {
      player.reader().read(at, count);
    }
  }

  /// A player of the batch before, or a new one.
  private Player borrow() {
    synchronized (players) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
      BlockNotes notes = new BlockNotes(plan);
      Trials trials = new Trials(plan, BlockRunner.size(plan));
      Player player =
          new Player(
              trials,
              new BlockRunner(plan, draws, trials, notes, cancelled, this::tell),
              new Criticality(plan, trials, notes),
              drivers == null ? null : drivers.reader(trials, notes));
      players.add(player);
      return player;
    }
  }

  /// By milestone: the tasks that move it, as the first window says; nothing where nobody asks.
  private List<List<DrivingTask>> movingTasks() {
    return drivers == null
        ? Collections.nCopies(plan.milestones().size(), List.of())
        : drivers.tasks(workers, options.threads(), cancelled);
  }

  private List<MilestoneForecast> milestones(List<List<DrivingTask>> moving) {
    return map(plan.milestones().size(), m -> reduction.milestone(m, moving.get(m)));
  }

  /// @param meanwhile another job of some length, done by one of the threads
  private List<TaskForecast> tasks(List<MilestoneForecast> milestones, Runnable meanwhile) {
    long[] critical = new long[plan.tasks().size()];
    for (Player player : players) {
      for (int i = 0; i < critical.length; i++) {
        critical[i] += player.criticality().counts()[i];
      }
    }
    TaskForecast[] tasks = new TaskForecast[critical.length];
    each(
        tasks.length + 1,
        () ->
            i -> {
              if (i == 0) {
                meanwhile.run();
              } else {
                tasks[i - 1] = reduction.task(i - 1, critical[i - 1], waits.of(i - 1), milestones);
              }
            });
    return List.of(tasks);
  }

  private <T> List<T> map(int size, IntFunction<T> one) {
    List<@Nullable T> all = new ArrayList<>(Collections.nCopies(size, null));
    each(size, () -> i -> all.set(i, one.apply(i)));
    return List.copyOf(all);
  }

  private void each(int jobs, Supplier<IntConsumer> worker) {
    workers.run(options.threads(), jobs, cancelled, worker);
  }
}
