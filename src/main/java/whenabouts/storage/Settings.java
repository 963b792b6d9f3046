package whenabouts.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the program remembers of its user from one start to the next.
///
/// @param recent roadmap files, the last used first
/// @param window null before the first time it was closed
/// @param tourSeen whether the tour was taken or declined
public record Settings(
    List<Path> recent, @Nullable Bounds window, Preferences preferences, boolean tourSeen) {
  /// Before anything is remembered.
  public static final Settings NONE = new Settings(List.of(), null, Preferences.DEFAULTS, false);

  private static final int RECENT_KEPT = 10;

  /// Which colours the window has.
  public enum Theme {
    /// Those of the desktop, also when they change.
    SYSTEM,
    LIGHT,
    DARK
  }

  /// Where the window stood, in pixels of the desktop, and what it showed.
  ///
  /// @param view id of the view in its centre
  /// @param grouping id of how the outline puts tasks into groups
  /// @param left share of the width, 0..1, left of the first divider; null: nobody moved it
  /// @param right share of the width, 0..1, left of the second divider; null: nobody moved it
  /// @param outline whether it is wanted beside the chart
  /// @param inspector whether it is wanted beside the chart
  public record Bounds(
      double x,
      double y,
      double width,
      double height,
      boolean maximized,
      String view,
      String grouping,
      @Nullable Double left,
      @Nullable Double right,
      boolean outline,
      boolean inspector) {}

  public Settings {
    recent = List.copyOf(recent.subList(0, Math.min(recent.size(), RECENT_KEPT)));
  }

  public Theme theme() {
    return preferences.theme();
  }

  /// With a file as the last one used.
  public Settings withRecent(Path file) {
    Path used = file.toAbsolutePath().normalize();
    return new Settings(
        Stream.concat(Stream.of(used), recent.stream().filter(path -> !path.equals(used))).toList(),
        window,
        preferences,
        tourSeen);
  }

  /// Without a file that turned out to be gone.
  public Settings withoutRecent(Path file) {
    Path gone = file.toAbsolutePath().normalize();
    return new Settings(
        recent.stream().filter(path -> !path.equals(gone)).toList(), window, preferences, tourSeen);
  }

  public Settings withWindow(Bounds bounds) {
    return new Settings(recent, bounds, preferences, tourSeen);
  }

  public Settings withTheme(Theme chosen) {
    return with(preferences.withTheme(chosen));
  }

  public Settings with(Preferences chosen) {
    return new Settings(recent, window, chosen, tourSeen);
  }

  public Settings withTourSeen() {
    return new Settings(recent, window, preferences, true);
  }
}
