package whenabouts.ui.view;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The views of the window's centre, in the order of their tabs. Each answers one question.
public enum View {
  /// When does everything happen?
  HORIZON("horizon", Feather.SLIDERS),
  /// How likely is it by when?
  ODDS("odds", Feather.TRENDING_UP),
  /// In which week is it how likely?
  CALENDAR("calendar", Feather.CALENDAR),
  /// What moves a milestone, and who is waited for?
  DRIVERS("drivers", Feather.BAR_CHART_2),
  /// Where do futures end?
  OUTCOMES("outcomes", Feather.GIT_BRANCH),
  /// What does a longer time box buy?
  TIME_BOX("timebox", Feather.CLOCK),
  /// How much is done after so many weeks?
  BURN_UP("burnup", Feather.ACTIVITY),
  /// What do the scenarios change?
  COMPARE("compare", Feather.COLUMNS),
  /// What can be shown on which demo day?
  DEMO("demo", Feather.MONITOR);

  private final String id;
  private final Ikon icon;

  View(String id, Ikon icon) {
    this.id = id;
    this.icon = icon;
  }

  /// In ids of nodes and keys of texts.
  public String id() {
    return id;
  }

  public Ikon icon() {
    return icon;
  }

  /// Id of the command that shows it.
  public String command() {
    return "view-" + id;
  }
}
