package whenabouts.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.MilestoneForecast.DrivingTask;
import whenabouts.forecast.MilestoneForecast.Swing;
import whenabouts.forecast.TaskForecast;

/// A task that moves a milestone, with what can be told of it beyond chance.
///
/// @param swings at most one of each kind; none where it only keeps the milestone from being
///     reached
record Mover(TaskForecast task, DrivingTask driving, List<Effect> swings) {
  /// Owed shares of "never" below this are not worth a row.
  static final double RARE = 0.01;

  /// Spread of a difference of two tenths of the trials against that of one percentile of all.
  private static final double TENTHS = Math.sqrt(20);

  /// What makes the difference.
  enum Kind {
    SLOW,
    MISSED
  }

  /// A difference that a bar tells.
  ///
  /// @param days calendar days of P85 later; NaN where they are not known
  record Effect(Kind kind, Swing swing, double days) {
    /// Whether P85 exists in one of the two kinds of futures only, or one of them never gets there.
    boolean open() {
      return Double.isInfinite(swing.p85()) || Double.isNaN(days);
    }

    /// Whether an open one points to earlier dates.
    boolean earlier() {
      return open() ? swing.p85() < 0 : days < 0;
    }
  }

  /// The largest number of days that a bar tells.
  double most() {
    return swings.stream().mapToDouble(s -> Math.abs(s.days())).max().orElse(0);
  }

  private boolean open() {
    return swings.stream().anyMatch(Effect::open);
  }

  /// Those that move the milestone by a day, beyond what chance does to this many trials, or keep
  /// it from being reached; the most first.
  static List<Mover> of(Forecast forecast, MilestoneForecast milestone) {
    double least = leastDays(milestone);
    List<Mover> movers = new ArrayList<>();
    for (DrivingTask driving : milestone.drivers()) {
      TaskForecast task = forecast.task(driving.task()).orElseThrow();
      List<Effect> effects = new ArrayList<>();
      add(Kind.SLOW, driving.ifSlow(), milestone, least, effects);
      add(Kind.MISSED, driving.ifMissed(), milestone, least, effects);
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

  /// The fewest days that tell more than chance; at least one when rounded.
  static double leastDays(MilestoneForecast milestone) {
    double error = milestone.finish().standardErrorOfQuantile(0.85);
    double known =
        Double.isFinite(error)
            ? error
            : milestone.finish().ifReached().standardErrorOfQuantile(0.85);
    return Math.max(0.5, Double.isFinite(known) ? TENTHS * known : 0.5);
  }

  private static void add(
      Kind kind,
      @Nullable Swing swing,
      MilestoneForecast milestone,
      double least,
      List<Effect> effects) {
    if (swing == null) {
      return;
    }
    Effect effect = new Effect(kind, swing, swing.days());
    boolean never =
        kind == Kind.MISSED && Double.isNaN(effect.days()) && milestone.finish().reached() > 0;
    if (effect.open() ? never || Double.isInfinite(swing.p85()) : Math.abs(effect.days()) >= least) {
      effects.add(effect);
    }
  }
}
