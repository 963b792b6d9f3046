package whenabouts.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import whenabouts.forecast.Forecast.Waiting;
import whenabouts.forecast.MilestoneForecast.DrivingTask;

/// What drives the dates of one forecast: which tasks move each milestone, and who is waited for.
/// The first window of trials tells enough of that.
final class Drivers {
  private final Plan plan;
  private final Window window;
  private final Sensitivity sensitivity;
  private final List<Reader> readers = new ArrayList<>();

  Drivers(Plan plan, Window window) {
    this.plan = plan;
    this.window = window;
    sensitivity = new Sensitivity(plan, window);
  }

  /// Reads blocks of trials as soon as they are played: what the window does not keep of them. One
  /// a thread.
  synchronized Reader reader(Trials trials, BlockNotes notes) {
    Reader reader = new Reader(trials, notes);
    readers.add(reader);
    return reader;
  }

  final class Reader {
    private final BlockNotes notes;
    private final WaitingTimes waits;
    private final NeverCauses causes;

    private Reader(Trials trials, BlockNotes notes) {
      this.notes = notes;
      waits = new WaitingTimes(plan, trials, notes);
      causes = new NeverCauses(plan, trials);
    }

    /// Reads a block of trials.
    ///
    /// @param at where it stands in the window
    void read(int at, int count) {
      sensitivity.keep(notes, at, count);
      waits.add(count);
      causes.add(count);
    }
  }

  /// By milestone: the tasks that move it.
  List<List<DrivingTask>> tasks(Workers workers, int threads, BooleanSupplier cancelled) {
    return sensitivity.drivers(
        readers.stream().map(reader -> reader.causes).toList(), workers, threads, cancelled);
  }

  List<Waiting> waiting() {
    return WaitingTimes.of(readers.stream().map(reader -> reader.waits).toList(), window.count);
  }
}
