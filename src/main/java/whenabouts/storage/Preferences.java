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
/// @param export how what is taken out of the program is made
public record Preferences(
    Theme theme,
    Language language,
    int trials,
    long seed,
    int confidence,
    boolean autosave,
    boolean calm,
    Export export) {
  public static final int FEWEST_TRIALS = 1_000;
  public static final int MOST_TRIALS = 1_000_000;
  public static final int MOST_SAMPLES = 10_000;

  /// Those of somebody who never chose.
  public static final Preferences DEFAULTS =
      new Preferences(Theme.SYSTEM, Language.SYSTEM, 10_000, 1, 85, true, false, Export.DEFAULTS);

  /// What exports are made like.
  ///
  /// @param template of the company, whose looks slides take; null: the program's own
  /// @param samples how many simulated futures a workbook lists one by one, 0 to 10,000
  /// @param percentile of its length that a task has in a project file, 1 to 99
  public record Export(@Nullable Path template, int samples, int percentile) {
    public static final Export DEFAULTS = new Export(null, 0, 50);
  }

  /// The language of the window.
  public enum Language {
    /// That of the desktop, where the program speaks it, else English.
    SYSTEM,
    ENGLISH,
    GERMAN
  }

  public Preferences withTheme(Theme chosen) {
    return new Preferences(chosen, language, trials, seed, confidence, autosave, calm, export);
  }

  public Preferences withLanguage(Language chosen) {
    return new Preferences(theme, chosen, trials, seed, confidence, autosave, calm, export);
  }

  public Preferences withTrials(int chosen) {
    return new Preferences(theme, language, chosen, seed, confidence, autosave, calm, export);
  }

  public Preferences withSeed(long chosen) {
    return new Preferences(theme, language, trials, chosen, confidence, autosave, calm, export);
  }

  public Preferences withConfidence(int chosen) {
    return new Preferences(theme, language, trials, seed, chosen, autosave, calm, export);
  }

  public Preferences withAutosave(boolean chosen) {
    return new Preferences(theme, language, trials, seed, confidence, chosen, calm, export);
  }

  public Preferences withCalm(boolean chosen) {
    return new Preferences(theme, language, trials, seed, confidence, autosave, chosen, export);
  }

  private Preferences with(Export chosen) {
    return new Preferences(theme, language, trials, seed, confidence, autosave, calm, chosen);
  }

  public Preferences withTemplate(@Nullable Path chosen) {
    return with(new Export(chosen, export.samples(), export.percentile()));
  }

  public Preferences withSamples(int chosen) {
    return with(new Export(export.template(), chosen, export.percentile()));
  }

  public Preferences withPercentile(int chosen) {
    return with(new Export(export.template(), export.samples(), chosen));
  }
}
