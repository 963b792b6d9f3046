package whenabouts.session;

import org.jspecify.annotations.Nullable;

/// The state of the simulation behind the live forecast.
///
/// @param running whether a forecast of what is on screen is still to come
/// @param trials of the forecast shown, 0 before the first
/// @param millis how long the last run took
/// @param failure why the last run gave no forecast, for people; null if it did
public record Simulation(boolean running, int trials, double millis, @Nullable String failure) {
  static final Simulation IDLE = new Simulation(false, 0, 0, null);

  Simulation started() {
    return new Simulation(true, trials, millis, failure);
  }
}
