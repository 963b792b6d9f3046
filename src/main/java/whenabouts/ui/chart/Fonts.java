package whenabouts.ui.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import whenabouts.chart.Typeface;

/// The shipped font, known to JavaFX.
final class Fonts {
  static {
    for (Typeface typeface : Typeface.values()) {
      try (InputStream file = typeface.open()) {
        Font.loadFont(file, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Fonts() {}

  static Font of(boolean bold, double size) {
    return new Font(Typeface.of(bold).fontName(), size);
  }
}
