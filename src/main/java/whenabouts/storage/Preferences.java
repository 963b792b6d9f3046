package whenabouts.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import whenabouts.storage.Settings.Theme;

/// What a user wishes of the program, for every roadmap.
///
/// @param trials futures to simulate, 1,000 to 1,000,000
/// @param seed of the simulation; the same one gives the same forecast, 0 or more
/// @param confidence in percent, with which a document is first shown: 50, 85 or 95
/// @param autosave whether unsaved work is kept beside the program's data
/// @param calm whether nothing shall move by itself, also where the desktop does not ask for that
/// @param template of the company, whose looks slides take; null: the program's own
public record Preferences(
    Theme theme,
    Language language,
    int trials,
    long seed,
    int confidence,
    boolean autosave,
    boolean calm,
    @Nullable Path template) {
  public static final int FEWEST_TRIALS = 1_000;
  public static final int MOST_TRIALS = 1_000_000;

  /// Those of somebody who never chose.
  public static final Preferences DEFAULTS =
      new Preferences(Theme.SYSTEM, Language.SYSTEM, 10_000, 1, 85, true, false, null);

  /// The language of the window.
  public enum Language {
    /// That of the desktop, where the program speaks it, else English.
    SYSTEM,
    ENGLISH,
    GERMAN
  }

  public Preferences withTheme(Theme chosen) {
    return new Preferences(chosen, language, trials, seed, confidence, autosave, calm, template);
  }

  public Preferences withLanguage(Language chosen) {
    return new Preferences(theme, chosen, trials, seed, confidence, autosave, calm, template);
  }

  public Preferences withTrials(int chosen) {
    return new Preferences(theme, language, chosen, seed, confidence, autosave, calm, template);
  }

  public Preferences withSeed(long chosen) {
    return new Preferences(theme, language, trials, chosen, confidence, autosave, calm, template);
  }

  public Preferences withConfidence(int chosen) {
    return new Preferences(theme, language, trials, seed, chosen, autosave, calm, template);
  }

  public Preferences withAutosave(boolean chosen) {
    return new Preferences(theme, language, trials, seed, confidence, chosen, calm, template);
  }

  public Preferences withCalm(boolean chosen) {
    return new Preferences(theme, language, trials, seed, confidence, autosave, chosen, template);
  }

  public Preferences withTemplate(@Nullable Path chosen) {
    return new Preferences(theme, language, trials, seed, confidence, autosave, calm, chosen);
  }
}
