package whenabouts.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;
import whenabouts.storage.Journal;

/// A program without a window that edits and saves a roadmap until it is killed, and says so on
/// standard output: `B n` before edit n begins, `E n` when it is made, `S n` when a save of it
/// begins, `F n` when that is finished, `J n` when the journal has it.
final class DoomedProgram {
  private static final int TASKS = 60;

  private final Random random;
  private final int pauseMicros;
  private final boolean saves;
  private final Path file;
  private final ExecutorService ui = Executors.newSingleThreadExecutor();
  private final ExecutorService io = Executors.newSingleThreadExecutor();
  private final Session session =
      new Session(
          (roadmap, scenario, options, cancelled, progress) -> {
            throw new UnsupportedOperationException();
          },
          nobody -> {},
          io,
          ui);
  private final SafetyNet net;
  private int edits;

  private DoomedProgram(
      Path file, Path journal, int delayMillis, int pauseMicros, boolean saves, long seed)
      throws Exception {
    this.file = file;
    this.pauseMicros = pauseMicros;
    this.saves = saves;
    random = new Random(seed);
    net =
        ui.submit(
                () ->
                    new SafetyNet(
                        session,
                        new Journal(journal),
                        io,
                        ui,
                        executor ->
                            CompletableFuture.delayedExecutor(
                                delayMillis, TimeUnit.MILLISECONDS, executor),
                        Clock.systemUTC()))
            .get();
  }

  /// @param args the roadmap's file, the journal's folder, how long the autosave waits in
  ///     milliseconds, how long there is from an edit to the next in microseconds, whether it saves
  ///     or leaves everything to the autosave, and a seed
  public static void main(String... args) {
    try {
      new DoomedProgram(
              Path.of(args[0]),
              Path.of(args[1]),
              Integer.parseInt(args[2]),
              Integer.parseInt(args[3]),
              Boolean.parseBoolean(args[4]),
              Long.parseLong(args[5]))
          .run();
    } catch (Exception e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
  }

  /// The roadmap after n edits; every edit changes something near its beginning, middle and end.
  static Roadmap after(int n) {
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      Task task =
          Task.of("task-" + i, "Task " + i, Track.DELIVERY, new Estimate.Fixed(1 + n % 40 + i));
      tasks.add(task.with(new TaskEdit.Production("as it was after edit " + n)));
    }
    return Roadmap.empty("Edit " + n, LocalDate.of(2027, 1, 4)).withTasks(tasks);
  }

  private static void say(String what, int n) {
    System.out.println(what + " " + n);
  }

  private void run() throws Exception {
    session.open(file).get();
    while (true) {
      int n = ++edits;
      ui.submit(() -> edit(n)).get();
      if (saves && random.nextInt(12) == 0) {
        CompletableFuture<Void> saved = ui.submit(() -> save(n)).get().thenRun(() -> say("F", n));
        if (random.nextBoolean()) {
          saved.get();
        }
      }
      LockSupport.parkNanos(1000L * random.nextInt(2 * pauseMicros));
    }
  }

  private void edit(int n) {
    say("B", n);
    session.apply("edit", "everything", roadmap -> after(n));
    say("E", n);
    if (saves && n % 5 == 0) {
      var unused =
          net.autosave()
              .keepNow()
              .thenAccept(
                  kept -> {
                    if (kept) {
                      say("J", n);
                    }
                  });
    }
  }

  private CompletableFuture<Void> save(int n) {
    say("S", n);
    var unused = net.autosave().keepNow();
    return session.save(file);
  }
}
