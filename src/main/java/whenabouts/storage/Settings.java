package whenabouts.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the program remembers of its user from one start to the next.
///
/// @param recent roadmap files, the last used first
/// @param window null before the first time it was closed
public record Settings(List<Path> recent, @Nullable Bounds window, Theme theme) {
  /// Before anything is remembered.
  public static final Settings NONE = new Settings(List.of(), null, Theme.SYSTEM);

  private static final int RECENT_KEPT = 10;

  /// Which colours the window has.
  public enum Theme {
    /// Those of the desktop, also when they change.
    SYSTEM,
    LIGHT,
    DARK
  }

  /// Where the window stood, in pixels of the desktop.
  public record Bounds(double x, double y, double width, double height, boolean maximized) {}

  public Settings {
    recent = List.copyOf(recent.subList(0, Math.min(recent.size(), RECENT_KEPT)));
  }

  /// With a file as the last one used.
  public Settings withRecent(Path file) {
    Path used = file.toAbsolutePath().normalize();
    return new Settings(
        Stream.concat(Stream.of(used), recent.stream().filter(path -> !path.equals(used))).toList(),
        window,
        theme);
  }

  /// Without a file that turned out to be gone.
  public Settings withoutRecent(Path file) {
    Path gone = file.toAbsolutePath().normalize();
    return new Settings(recent.stream().filter(path -> !path.equals(gone)).toList(), window, theme);
  }

  public Settings withWindow(Bounds bounds) {
    return new Settings(recent, bounds, theme);
  }

  public Settings withTheme(Theme chosen) {
    return new Settings(recent, window, chosen);
  }
}
