package whenabouts.ui;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import whenabouts.chart.ChartSamples;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;

/// How long the UI thread is held up at a stretch while somebody scrolls and edits a large roadmap
/// and the forecast follows. A beat is put into its queue every two milliseconds; how late it is
/// heard is how long the thread was busy with layout, events, or results that arrived, drawing by
/// software not included. Of each stretch its processor time is told, too: what is longer than that
/// is the machine's other work. The pulses of the scene are timed besides.
///
/// `mvn -Pbench test-compile exec:exec -Dbench.main=whenabouts.ui.FramesBenchmark -Dbench=1000`
public final class FramesBenchmark {
  private static final int STEPS = 60;
  private static final long STEP_NANOS = 40_000_000;

  private final TestWindow window;
  private final ScheduledExecutorService metronome = Executors.newSingleThreadScheduledExecutor();
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long uiThread = TestWindow.onUi(() -> Thread.currentThread().threadId());
  private final double[] late = new double[1 << 20];
  private final double[] busy = new double[1 << 20];
  private int beats;
  private long pulseBegan;
  private double longestPulse;

  private FramesBenchmark(TestWindow window) {
    this.window = window;
    var scene = window.stage.getScene();
    TestWindow.onUi(
        () -> {
          scene.addPreLayoutPulseListener(() -> pulseBegan = System.nanoTime());
          scene.addPostLayoutPulseListener(
              () -> longestPulse = Math.max(longestPulse, (System.nanoTime() - pulseBegan) / 1e6));
          return true;
        });
    metronome.scheduleAtFixedRate(this::beat, 0, 2, TimeUnit.MILLISECONDS);
  }

  private void beat() {
    if (underWay.compareAndSet(false, true)) {
      long sent = System.nanoTime();
      long before = threads.getThreadCpuTime(uiThread);
      Platform.runLater(
          () -> {
            busy[beats % busy.length] = (threads.getThreadCpuTime(uiThread) - before) / 1e6;
            late[beats++ % late.length] = (System.nanoTime() - sent) / 1e6;
            underWay.set(false);
          });
    }
  }

  /// @param arguments how many tasks
  public static void main(String[] arguments) throws IOException {
    int tasks = Integer.parseInt(arguments[0]);
    Roadmap roadmap = ChartSamples.many(tasks).roadmap();
    Path config = Files.createTempDirectory("frames");
    try (TestWindow window = TestWindow.open(config, new Forecaster()::forecast, 1000)) {
      TestWindow.onUi(
          () -> {
            window.stage.setWidth(1000);
            return true;
          });
      window.with(roadmap);
      FramesBenchmark benchmark = new FramesBenchmark(window);
      System.out.println(
          tasks + " tasks; ms that the UI thread was busy at a stretch, and in layout:");
      for (int round = 0; round < 2; round++) {
        System.out.println(round == 0 ? "cold" : "warm");
        benchmark.all();
      }
      benchmark.metronome.shutdownNow();
    }
    Platform.exit();
    System.exit(0);
  }

  private void all() {
    Random random = new Random(1);
    TreeTableView<?> table = window.node("outline-table", TreeTableView.class);
    ScrollBar rows = window.node("horizon-scroll", ScrollBar.class);
    int count = TestWindow.onUi(table::getExpandedItemCount);
    phase("scroll the outline", i -> table.scrollTo(i * count / STEPS));
    phase("scroll the Horizon", i -> rows.setValue(rows.getMax() * i / STEPS));
    phase("go from task to task", i -> select(100 + i));
    TextInputControl chance = window.node("task-chance-input", TextInputControl.class);
    select(101);
    phase("type a chance", i -> chance.setText((40 + random.nextInt(50)) + " %"));
    phase("drag an estimate", i -> estimate(120, i));
    phase("undo and redo", i -> window.window.commands().get(i % 2 == 0 ? "undo" : "redo").run());
  }

  private void select(int place) {
    TestWindow.onUi(
        () -> {
          Task task = window.session.roadmap().tasks().get(place);
          window.session.selectionProperty().set(Selection.task(task.id()));
          return true;
        });
  }

  private void estimate(int place, int step) {
    Task task = window.session.roadmap().tasks().get(place);
    window.session.apply(
        "estimate",
        "task:" + task.id() + "/estimate",
        roadmap ->
            roadmap.editTask(
                task.id(),
                t ->
                    t.with(
                        new whenabouts.roadmap.TaskEdit.Estimated(
                            whenabouts.roadmap.Estimate.Range.of(5, 10 + 0.1 * step, 30 + step)))));
  }

  private interface Step {
    void run(int i);
  }

  private void phase(String name, Step step) {
    TestWindow.onUi(
        () -> {
          beats = 0;
          longestPulse = 0;
          return true;
        });
    for (int i = 0; i < STEPS; i++) {
      int now = i;
      Platform.runLater(() -> step.run(now));
      LockSupport.parkNanos(STEP_NANOS);
    }
    window.settle();
    double[] heard = sorted(late);
    double[] worked = sorted(busy);
    double layout = TestWindow.onUi(() -> longestPulse);
    System.out.printf(
        Locale.ROOT,
        "  %-22s longest %6.1f, 99 %% below %5.1f; processor %6.1f, %5.1f; layout %6.1f%n",
        name,
        heard[heard.length - 1],
        heard[(int) (0.99 * (heard.length - 1))],
        worked[worked.length - 1],
        worked[(int) (0.99 * (worked.length - 1))],
        layout);
  }

  private double[] sorted(double[] all) {
    double[] some = TestWindow.onUi(() -> Arrays.copyOf(all, Math.min(beats, all.length)));
    Arrays.sort(some);
    return some;
  }
}
