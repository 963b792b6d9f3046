package whenabouts.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.MilestoneForecast.DrivingTask;
import whenabouts.forecast.MilestoneForecast.Swing;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Outcome;

/// A task that moves a milestone, with what can be told of it beyond chance.
///
/// @param swings at most one of each kind; none where it only keeps the milestone from being
///     reached
public record Mover(TaskForecast task, DrivingTask driving, List<Effect> swings) {
  /// Owed shares of "never" below this are not worth a row.
  public static final double RARE = 0.01;

  /// Fewer futures of a kind than this tell nothing.
  private static final int FEWEST = 20;

  /// What makes the difference.
  public enum Kind {
    SLOW,
    MISSED
  }

  /// A difference that a bar tells.
  ///
  /// @param days calendar days of P85 later; NaN where they are not known
  public record Effect(Kind kind, Swing swing, double days) {
    /// Whether P85 exists in one of the two kinds of futures only, or one of them never gets there.
    public boolean open() {
      return Double.isInfinite(swing.p85()) || Double.isNaN(days);
    }

    /// Whether the milestone is better off where the task is slow or misses.
    boolean earlier() {
      if (!open()) {
        return days < 0;
      }
      return Double.isNaN(swing.p85()) ? swing.chance() > 0 : swing.p85() < 0;
    }

    /// Whether one of the two kinds of futures never gets there.
    boolean never() {
      return Double.isNaN(days);
    }
  }

  /// The largest number of days that a bar tells; 0 where none does.
  public double most() {
    return swings.stream()
        .mapToDouble(s -> Math.abs(s.days()))
        .filter(days -> !Double.isNaN(days))
        .max()
        .orElse(0);
  }

  /// The difference of the most days; one of those that are known is there.
  public Effect greatest() {
    return swings.stream()
        .filter(effect -> !Double.isNaN(effect.days()))
        .max(Comparator.comparingDouble(effect -> Math.abs(effect.days())))
        .orElseThrow();
  }

  private boolean open() {
    return swings.stream().anyMatch(Effect::open);
  }

  /// Those that move the milestone by a day, beyond what chance does to this many trials, or keep
  /// it from being reached; the most first.
  public static List<Mover> of(Forecast forecast, MilestoneForecast milestone) {
    List<Mover> movers = new ArrayList<>();
    for (DrivingTask driving : milestone.drivers()) {
      TaskForecast task = forecast.task(driving.task()).orElseThrow();
      double runs = task.finish().reached();
      double validated = task.chanceOf(Outcome.VALIDATED);
      Groups tenths = new Groups(0.1 * runs, 0.1 * runs, forecast.trials(), milestone);
      Groups ends = new Groups(validated, runs - validated, forecast.trials(), milestone);
      List<Effect> effects = new ArrayList<>();
      add(Kind.SLOW, driving.ifSlow(), tenths, effects);
      add(Kind.MISSED, driving.ifMissed(), ends, effects);
      boolean stops = milestone.finish().never() >= RARE && driving.neverShare() >= RARE;
      if (!effects.isEmpty() || stops) {
        movers.add(new Mover(task, driving, effects));
      }
    }
    movers.sort(
        Comparator.comparing((Mover m) -> !m.open())
            .thenComparingDouble(m -> -Math.round(m.most()))
            .thenComparingDouble(m -> -m.driving().neverShare()));
    return movers;
  }

  /// Two kinds of futures.
  ///
  /// @param one share 0..1 of all futures
  /// @param other the same
  private record Groups(double one, double other, int trials, MilestoneForecast milestone) {
    /// Whether enough of either should get there to speak of.
    boolean tell() {
      return Math.min(one, other) * trials * milestone.finish().reached() >= FEWEST;
    }

    /// What the difference of their P85 must exceed, in days: two standard errors, and what rounds
    /// to a day.
    double least() {
      Distribution reached = milestone.finish().ifReached();
      double error = reached.standardErrorOfQuantile(0.85) * Math.sqrt(1 / one + 1 / other);
      return Math.max(0.5, 2 * error);
    }
  }

  private static void add(Kind kind, @Nullable Swing swing, Groups groups, List<Effect> effects) {
    if (swing == null || !groups.tell()) {
      return;
    }
    Effect effect = new Effect(kind, swing, swing.days());
    if (effect.open() || Math.abs(effect.days()) >= groups.least()) {
      effects.add(effect);
    }
  }
}
