package whenabouts.ui.kit;

import java.util.Locale;
import whenabouts.storage.Preferences.Language;

/// The languages the window speaks.
public final class Languages {
  private Languages() {}

  /// The locale for a language: dates and numbers stay those of the desktop's country.
  ///
  /// @param desktop the locale of the desktop
  public static Locale locale(Language language, Locale desktop) {
    return switch (language) {
      case SYSTEM -> desktop;
      case ENGLISH -> in("en", desktop);
      case GERMAN -> in("de", desktop);
    };
  }

  private static Locale in(String language, Locale desktop) {
    return desktop.getLanguage().equals(language)
        ? desktop
        : new Locale.Builder().setLanguage(language).setRegion(desktop.getCountry()).build();
  }
}
