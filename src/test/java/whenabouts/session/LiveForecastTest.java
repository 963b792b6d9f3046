package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;

class LiveForecastTest {
  private static final Roadmap A = Roadmap.empty("A", LocalDate.of(2027, 1, 4));
  private static final Roadmap B = A.withTitle("B");

  private final ManualExecutor background = new ManualExecutor();
  private final ManualExecutor ui = new ManualExecutor();
  private final List<String> runs = new ArrayList<>();

  private static Forecast forecast(Roadmap roadmap, String scenario, int trials) {
    return new Forecast(
        roadmap,
        scenario,
        trials,
        1,
        List.of(),
        List.of(),
        OptionalDouble.empty(),
        new Forecast.MonteCarloError(0.005, 0.3),
        List.of());
  }

  private LiveForecast live() {
    return new LiveForecast(
        (roadmap, scenario, options, cancelled, progress) -> {
          runs.add(roadmap.title() + " " + options.trials());
          if (cancelled.getAsBoolean()) {
            throw new CancellationException();
          }
          return forecast(roadmap, scenario, options.trials());
        },
        background,
        ui);
  }

  @Test
  void forecastsInTheBackgroundAndDeliversOnTheUiThread() {
    LiveForecast live = live();
    live.request(A, null);
    assertThat(live.simulationProperty().get().running()).isTrue();
    assertThat(live.forecast()).isNull();
    background.runAll();
    assertThat(live.forecast()).isNull();
    ui.runAll();
    assertThat(live.forecast().roadmap()).isEqualTo(A);
    assertThat(live.simulationProperty().get().running()).isFalse();
    assertThat(live.simulationProperty().get().trials()).isEqualTo(Forecaster.DEFAULT_TRIALS);
  }

  @Test
  void anOvertakenRequestIsNotEvenBegun() {
    LiveForecast live = live();
    live.request(A, null);
    live.request(B, null);
    background.runAll();
    ui.runAll();
    assertThat(runs).containsExactly("B 1000", "B 10000");
    assertThat(live.forecast().roadmap()).isEqualTo(B);
  }

  @Test
  void aRunThatIsOvertakenIsCancelled() {
    List<LiveForecast> itself = new ArrayList<>();
    List<Boolean> cancelled = new ArrayList<>();
    LiveForecast live =
        new LiveForecast(
            (roadmap, scenario, options, stop, progress) -> {
              if (roadmap.equals(A)) {
                itself.getFirst().request(B, null);
              }
              cancelled.add(stop.getAsBoolean());
              if (stop.getAsBoolean()) {
                throw new CancellationException();
              }
              return forecast(roadmap, scenario, options.trials());
            },
            background,
            ui);
    itself.add(live);
    live.request(A, null);
    background.runAll();
    ui.runAll();
    assertThat(cancelled).containsExactly(true, false, false);
    assertThat(live.forecast().roadmap()).isEqualTo(B);
    assertThat(live.simulationProperty().get().failure()).isNull();
  }

  @Test
  void aLateResultIsDropped() {
    LiveForecast live = live();
    live.request(A, null);
    background.runAll();
    live.request(B, null);
    ui.runAll();
    assertThat(live.forecast()).isNull();
    background.runAll();
    ui.runAll();
    assertThat(live.forecast().roadmap()).isEqualTo(B);
  }

  @Test
  void aQuickLookComesFirstWhileRequestsOvertakeEachOther() {
    LiveForecast live = live();
    live.request(A, null);
    live.request(B, null);
    background.runAll();
    ui.runOne();
    assertThat(live.forecast().trials()).isEqualTo(1000);
    assertThat(live.simulationProperty().get().running()).isTrue();
    ui.runAll();
    assertThat(live.forecast().trials()).isEqualTo(10_000);
    assertThat(live.simulationProperty().get().running()).isFalse();
  }

  @Test
  void aFailureKeepsTheLastGoodForecast() {
    LiveForecast live =
        new LiveForecast(
            (roadmap, scenario, options, cancelled, progress) -> {
              if (roadmap.equals(B)) {
                throw new IllegalStateException("no more numbers");
              }
              return forecast(roadmap, scenario, options.trials());
            },
            background,
            ui);
    live.request(A, null);
    background.runAll();
    ui.runAll();
    live.request(B, null);
    background.runAll();
    ui.runAll();
    assertThat(live.forecast().roadmap()).isEqualTo(A);
    assertThat(live.simulationProperty().get().failure()).isEqualTo("no more numbers");
    assertThat(live.simulationProperty().get().running()).isFalse();
    live.request(A, null);
    background.runAll();
    ui.runAll();
    assertThat(live.simulationProperty().get().failure()).isNull();
  }

  @Test
  void anotherDocumentForgetsTheForecastAndWhatIsOnItsWay() {
    LiveForecast live = live();
    live.request(A, null);
    background.runAll();
    ui.runAll();
    live.request(A, null);
    live.clear();
    background.runAll();
    ui.runAll();
    assertThat(live.forecast()).isNull();
    assertThat(live.simulationProperty().get()).isEqualTo(Simulation.IDLE);
  }

  @Test
  void saysHowFarItIsInTens() {
    LiveForecast live =
        new LiveForecast(
            (roadmap, scenario, options, cancelled, progress) -> {
              for (int i = 1; i <= 1000; i++) {
                progress.accept(i / 1000.0);
              }
              return forecast(roadmap, scenario, options.trials());
            },
            background,
            ui);
    List<Number> told = new ArrayList<>();
    live.percentProperty()
        .subscribe(
            percent -> {
              told.add(percent);
            });
    live.request(A, null);
    background.runAll();
    ui.runAll();
    assertThat(told).containsExactly(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    live.request(B, null);
    assertThat(live.percentProperty().get()).isZero();
  }

  @Test
  void driversAreFoundOutForWhoLooksAtThem() {
    List<Boolean> asked = new ArrayList<>();
    LiveForecast live =
        new LiveForecast(
            (roadmap, scenario, options, cancelled, progress) -> {
              asked.add(options.drivers());
              return forecast(roadmap, scenario, options.trials());
            },
            Runnable::run,
            Runnable::run);
    live.request(A, null);
    assertThat(live.tellsDrivers()).isFalse();
    live.driversProperty().set(true);
    live.request(A, null);
    assertThat(live.tellsDrivers()).isTrue();
    assertThat(asked).containsExactly(false, true);
  }
}
