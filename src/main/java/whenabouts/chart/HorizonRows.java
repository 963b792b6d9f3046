package whenabouts.chart;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;

/// The rows of a Horizon, their dates found, measured and put into words: what takes time, and what
/// depends neither on the room there is nor on what is visible or selected. May be made by any
/// thread.
public final class HorizonRows {
  private final Forecast forecast;
  private final double confidence;
  private final Wording wording;
  private final Texts texts;
  private final List<Row> all;
  private final List<Row> rows;
  private final Extents extents;

  private HorizonRows(
      Forecast forecast,
      @Nullable Forecast ghost,
      double confidence,
      Locale locale,
      @Nullable Set<String> tasks) {
    this.forecast = forecast;
    this.confidence = confidence;
    wording = Wording.of(forecast, locale);
    texts = Texts.of(wording.locale());
    all = Rows.of(forecast, ghost, confidence, wording, texts);
    rows = filtered(all, tasks);
    extents = Extents.of(rows, Density.WINDOW);
  }

  /// @param ghost the forecast of the roadmap itself, where this is one of a scenario
  /// @param confidence in (0, 1), the share of futures that the emphasised date covers
  /// @param tasks ids of those to be shown, beside all milestones; null: all
  public static HorizonRows of(
      Forecast forecast,
      @Nullable Forecast ghost,
      double confidence,
      Locale locale,
      @Nullable Set<String> tasks) {
    return new HorizonRows(forecast, ghost, confidence, locale, tasks);
  }

  /// Milestones and those tasks; null: all.
  static List<Row> filtered(List<Row> all, @Nullable Set<String> tasks) {
    return tasks == null ? all : all.stream().filter(row -> passes(row, tasks)).toList();
  }

  private static boolean passes(Row row, Set<String> tasks) {
    String id = row.meaning().id();
    return row.kind() == Row.Kind.MILESTONE
        || id != null && tasks.contains(id.substring(id.indexOf(':') + 1));
  }

  Forecast forecast() {
    return forecast;
  }

  double confidence() {
    return confidence;
  }

  Wording wording() {
    return wording;
  }

  Texts texts() {
    return texts;
  }

  /// Also those that are not shown.
  List<Row> all() {
    return all;
  }

  List<Row> rows() {
    return rows;
  }

  /// Room that the rows ask for in a window.
  Extents extents() {
    return extents;
  }
}
