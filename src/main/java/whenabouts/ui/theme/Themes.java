package whenabouts.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.text.Font;
import whenabouts.chart.Typeface;
import whenabouts.storage.Settings.Theme;

/// The colours of the program: those of the desktop as they change, or the ones that were chosen.
public final class Themes {
  private final ObjectProperty<Theme> chosen = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
  private final ChangeListener<ColorScheme> desktop = (scheme, was, is) -> apply();

  /// Puts the theme on and keeps it up to date until `stop`.
  public Themes(Theme theme) {
    loadFont();
    chosen.set(theme);
    chosen.addListener((choice, was, is) -> apply());
    Platform.getPreferences().colorSchemeProperty().addListener(desktop);
    apply();
  }

  public ObjectProperty<Theme> chosenProperty() {
    return chosen;
  }

  /// Whether the colours are dark now.
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /// Follows the desktop no longer.
  public void stop() {
    Platform.getPreferences().colorSchemeProperty().removeListener(desktop);
  }

  /// Makes the shipped font known, so that text looks the same without any font on the system.
  private static void loadFont() {
    for (Typeface typeface : Typeface.values()) {
      try (InputStream file = typeface.open()) {
        Font.loadFont(file, 13);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void apply() {
    boolean isDark =
        switch (chosen.get()) {
          case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
          case LIGHT -> false;
          case DARK -> true;
        };
    atlantafx.base.theme.Theme theme = isDark ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
    dark.set(isDark);
  }
}
