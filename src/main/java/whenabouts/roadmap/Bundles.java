package whenabouts.roadmap;

import java.util.Locale;
import java.util.ResourceBundle;

/// Texts in the language of whoever reads them.
public final class Bundles {
  private Bundles() {}

  /// The texts of a name; English where they do not speak the language, rather than what this
  /// machine speaks.
  public static ResourceBundle of(String name, Locale locale) {
    return ResourceBundle.getBundle(
        name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
