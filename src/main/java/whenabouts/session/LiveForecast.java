package whenabouts.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;

/// The forecast that keeps up with the document: each request cancels the one before, late results
/// are dropped, and the last good forecast stays until a newer one is there.
public final class LiveForecast {
  /// Trials of the quick look that comes first while requests overtake each other, so that a drag
  /// faster than the simulation still moves the picture.
  private static final int QUICK_TRIALS = Forecaster.DEFAULT_TRIALS / 10;

  /// What simulates: `Forecaster::forecast`, or in tests one that can be held or made to fail.
  @FunctionalInterface
  public interface Engine {
    Forecast forecast(
        Roadmap roadmap,
        @Nullable String scenario,
        Forecaster.Options options,
        BooleanSupplier cancelled,
        DoubleConsumer progress);
  }

  private final Engine engine;
  private final Executor background;
  private final Executor ui;
  private final Latest latest;
  private volatile Forecaster.Options options =
      options(Forecaster.DEFAULT_TRIALS, Forecaster.DEFAULT_SEED);
  private final ReadOnlyObjectWrapper<Forecast> forecast = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Simulation> simulation =
      new ReadOnlyObjectWrapper<>(Simulation.IDLE);

  private final BooleanProperty drivers = new SimpleBooleanProperty();
  private boolean tellsDrivers;
  private final ReadOnlyIntegerWrapper percent = new ReadOnlyIntegerWrapper();

  /// @param background runs the simulation, one request at a time
  /// @param ui runs what touches the properties
  LiveForecast(Engine engine, Executor background, Executor ui) {
    this.engine = engine;
    this.background = background;
    this.ui = ui;
    this.latest = new Latest(ui);
  }

  /// The last good forecast; its value is null before the first.
  public ReadOnlyObjectProperty<Forecast> forecastProperty() {
    return forecast.getReadOnlyProperty();
  }

  public @Nullable Forecast forecast() {
    return forecast.get();
  }

  public ReadOnlyObjectProperty<Simulation> simulationProperty() {
    return simulation.getReadOnlyProperty();
  }

  /// How much of the running simulation is done, 0 to 100, in tens.
  public ReadOnlyIntegerProperty percentProperty() {
    return percent.getReadOnlyProperty();
  }

  /// A computation beside the forecast, which gives way to it.
  public <Q, T> Study<Q, T> study(Study.Work<Q, T> work) {
    return new Study<>(work, simulationProperty(), background, ui);
  }

  /// Whether somebody looks at what drives the dates, which takes longer to find out.
  public BooleanProperty driversProperty() {
    return drivers;
  }

  /// Whether the last good forecast says what drives the dates.
  public boolean tellsDrivers() {
    return tellsDrivers;
  }

  /// How forecasts are made, what drives them apart: studies do it so, too, that their numbers are
  /// those of the live forecast.
  public Forecaster.Options options() {
    return options;
  }

  /// Sets how forecasts are made from now on.
  void take(Forecaster.Options wanted) {
    options = wanted;
  }

  /// One processor is left for the window, which has to draw while somebody types.
  ///
  /// @param trials 1 or more
  static Forecaster.Options options(int trials, long seed) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new Forecaster.Options(trials, seed, threads);
  }

  /// Asks for the forecast of a valid roadmap and forgets any earlier request.
  void request(Roadmap roadmap, @Nullable String scenario) {
    boolean overtakes = simulation.get().running();
    long ticket = latest.next();
    simulation.set(simulation.get().started());
    percent.set(0);
    Forecaster.Options wanted = drivers.get() ? options.withDrivers() : options;
    background.execute(() -> run(ticket, roadmap, scenario, wanted, overtakes));
  }

  /// Takes a forecast that somebody else made and forgets any request.
  void adopt(Forecast made) {
    clear();
    forecast.set(made);
  }

  /// Forgets the forecast and any request: another document comes.
  void clear() {
    latest.next();
    forecast.set(null);
    simulation.set(Simulation.IDLE);
  }

  private void run(
      long ticket,
      Roadmap roadmap,
      @Nullable String scenario,
      Forecaster.Options options,
      boolean quickFirst) {
    try {
      if (quickFirst) {
        int quick = Math.min(QUICK_TRIALS, options.trials());
        simulate(ticket, roadmap, scenario, options.withTrials(quick), true);
      }
      simulate(ticket, roadmap, scenario, options, false);
    } catch (CancellationException overtaken) {
      // The newer request is behind this one in the queue.
    } catch (RuntimeException failure) {
      String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
      latest.deliver(
          ticket,
          () ->
              simulation.set(
                  new Simulation(
                      false, simulation.get().trials(), simulation.get().millis(), reason)));
    }
  }

  private void simulate(
      long ticket,
      Roadmap roadmap,
      @Nullable String scenario,
      Forecaster.Options options,
      boolean more) {
    if (latest.isStale(ticket)) {
      throw new CancellationException();
    }
    AtomicInteger told = new AtomicInteger();
    long begin = System.nanoTime();
    Forecast result =
        engine.forecast(
            roadmap,
            scenario,
            options,
            () -> latest.isStale(ticket),
            share -> tell(ticket, (int) (share * 10), told));
    double millis = (System.nanoTime() - begin) / 1e6;
    latest.deliver(
        ticket,
        () -> {
          tellsDrivers = options.drivers();
          forecast.set(result);
          simulation.set(new Simulation(more, result.trials(), millis, null));
        });
  }

  /// Passes on what is news only: blocks of trials end a thousand times a second.
  private void tell(long ticket, int tenths, AtomicInteger told) {
    if (told.getAndAccumulate(tenths, Math::max) < tenths) {
      latest.deliver(ticket, () -> percent.set(10 * tenths));
    }
  }
}
