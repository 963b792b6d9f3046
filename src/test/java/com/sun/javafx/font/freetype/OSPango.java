package com.sun.javafx.font.freetype;

/// Stands in for JavaFX's way to the native Pango, which tests do without: what loads a font file
/// needs not tell it.
class OSPango {
  private OSPango() {}

  static boolean FcConfigAppFontAddFile(long config, String file) {
    return true;
  }
}
