package whenabouts.session;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecaster;

/// A computation of a view's own that takes longer than a forecast: it runs only while somebody
/// looks and the live forecast is at rest, so that typing never waits for it. Each question cancels
/// the one before, late results are dropped, and the last answer stays until a newer one is there.
/// To be used on the UI thread.
///
/// @param <Q> what is asked: a value that equals another where the answer is the same
/// @param <T> what is found
public final class Study<Q, T> {
  /// A first, rough answer comes from so small a share of the trials.
  private static final int ROUGH = 10;

  /// What is computed, in the background.
  @FunctionalInterface
  public interface Work<Q, T> {
    /// @param cancelled whether nobody waits for the answer any more
    /// @param found told each answer, a rough one before a finer one
    /// @throws CancellationException if `cancelled` said so
    void run(Q question, BooleanSupplier cancelled, Consumer<T> found);
  }

  /// How to find the rough answer and the finer one after it.
  ///
  /// @param options of the live forecast
  public static List<Forecaster.Options> efforts(Forecaster.Options options) {
    return List.of(options.withTrials(Math.max(1, options.trials() / ROUGH)), options);
  }

  /// @param question what it answers, which need not be what was asked last
  public record Answer<Q, T>(Q question, T found) {}

  /// @param running whether the last answer to what was asked is still to come
  /// @param failure why there is none, for people; null if there is
  public record State(boolean running, @Nullable String failure) {
    static final State IDLE = new State(false, null);
  }

  private final Work<Q, T> work;
  private final ObservableValue<Simulation> simulation;
  private final Executor background;
  private final Executor ui;
  private final Latest latest;
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Answer<Q, T>> answer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
  private @Nullable Q question;
  private boolean begun;

  /// @param simulation the live forecast to give way to
  /// @param background runs the computation
  /// @param ui runs what touches this study
  Study(Work<Q, T> work, ObservableValue<Simulation> simulation, Executor background, Executor ui) {
    this.work = work;
    this.simulation = simulation;
    this.background = background;
    this.ui = ui;
    this.latest = new Latest(ui);
    simulation.subscribe(_ -> giveWayOrGoOn());
    wanted.subscribe(_ -> giveWayOrGoOn());
  }

  /// Whether somebody looks; nothing is computed before.
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /// The last answer; its value is null before the first.
  public ReadOnlyObjectProperty<Answer<Q, T>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Asks, and forgets what was asked before. What was asked already is not computed again.
  ///
  /// @param next null: nothing is to be answered, and the last answer goes
  public void ask(@Nullable Q next) {
    if (Objects.equals(next, question)) {
      return;
    }
    stop();
    question = next;
    state.set(new State(next != null, null));
    if (next == null) {
      answer.set(null);
    } else {
      // Who asks because of an edit asks before the live forecast does, and shall not be first.
      ui.execute(this::giveWayOrGoOn);
    }
  }

  private void giveWayOrGoOn() {
    Q asked = question;
    if (asked == null || !state.get().running()) {
      return;
    }
    if (!wanted.get() || simulation.getValue().running()) {
      stop();
    } else if (!begun) {
      begun = true;
      long ticket = latest.next();
      background.execute(() -> run(ticket, asked));
    }
  }

  private void stop() {
    begun = false;
    latest.next();
  }

  private void run(long ticket, Q asked) {
    if (latest.isStale(ticket)) {
      return;
    }
    try {
      work.run(
          asked,
          () -> latest.isStale(ticket),
          found -> latest.deliver(ticket, () -> answer.set(new Answer<>(asked, found))));
      latest.deliver(ticket, () -> state.set(State.IDLE));
    } catch (CancellationException overtaken) {
      // Whoever cancelled it has something else in mind.
    } catch (RuntimeException failure) {
      String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
      latest.deliver(ticket, () -> state.set(new State(false, reason)));
    }
  }
}
