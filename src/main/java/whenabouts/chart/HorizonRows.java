package whenabouts.chart;

import java.util.List;
import java.util.Locale;
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
  private final List<Row> rows;
  private final Extents extents;

  private HorizonRows(
      Forecast forecast, @Nullable Forecast ghost, double confidence, Locale locale) {
    this.forecast = forecast;
    this.confidence = confidence;
    wording = Wording.of(forecast, locale);
    texts = Texts.of(wording.locale());
    rows = Rows.of(forecast, ghost, confidence, wording, texts);
    extents = Extents.of(rows, Density.WINDOW);
  }

  /// @param ghost the forecast of the roadmap itself, where this is one of a scenario
  /// @param confidence in (0, 1), the share of futures that the emphasised date covers
  public static HorizonRows of(
      Forecast forecast, @Nullable Forecast ghost, double confidence, Locale locale) {
    return new HorizonRows(forecast, ghost, confidence, locale);
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

  List<Row> rows() {
    return rows;
  }

  /// Room that the rows ask for in a window.
  Extents extents() {
    return extents;
  }
}
