package whenabouts.chart;

import java.io.InputStream;

/// The shipped font, IBM Plex Sans, in the two weights that drawings use. Its digits are all of
/// one width, so that numbers line up in columns.
public enum Typeface {
  REGULAR("IBMPlexSans-Regular.ttf", "IBM Plex Sans"),
  BOLD("IBMPlexSans-SemiBold.ttf", "IBM Plex Sans SemiBold");

  private final String file;
  private final String fontName;

  Typeface(String file, String fontName) {
    this.file = file;
    this.fontName = fontName;
  }

  /// The weight of a label.
  public static Typeface of(boolean bold) {
    return bold ? BOLD : REGULAR;
  }

  /// The full name under which a toolkit knows the font once it has loaded it.
  public String fontName() {
    return fontName;
  }

  /// The TrueType file, from the class path.
  public InputStream open() {
    InputStream stream = Typeface.class.getResourceAsStream("/whenabouts/assets/fonts/" + file);
    if (stream == null) {
      throw new IllegalStateException("The font " + file + " is missing from the program.");
    }
    return stream;
  }
}
