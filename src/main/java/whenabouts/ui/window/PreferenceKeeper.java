package whenabouts.ui.window;

import whenabouts.session.Confidence;
import whenabouts.session.Session;
import whenabouts.storage.Preferences;
import whenabouts.ui.kit.Motion;
import whenabouts.ui.theme.Themes;

/// Does what the preferences say, at the start and whenever they change.
final class PreferenceKeeper {
  private final Session session;
  private final Documents documents;
  private final Themes themes;
  private int confidence;

  private PreferenceKeeper(Session session, Documents documents, Themes themes) {
    this.session = session;
    this.documents = documents;
    this.themes = themes;
  }

  static void keep(Session session, Documents documents, Memory memory, Themes themes) {
    PreferenceKeeper keeper = new PreferenceKeeper(session, documents, themes);
    memory.settingsProperty().subscribe(settings -> keeper.apply(settings.preferences()));
    themes
        .chosenProperty()
        .subscribe(theme -> memory.change(settings -> settings.withTheme(theme)));
  }

  private void apply(Preferences preferences) {
    themes.chosenProperty().set(preferences.theme());
    session.simulate(preferences.trials(), preferences.seed());
    documents.net().autosave().switchOn(preferences.autosave());
    Motion.calmProperty().set(preferences.calm());
    // What was chosen for this document stays until another preference is chosen.
    if (confidence != preferences.confidence()) {
      confidence = preferences.confidence();
      for (Confidence each : Confidence.values()) {
        if (Math.round(each.probability() * 100) == confidence) {
          session.confidenceProperty().set(each);
        }
      }
    }
  }
}
