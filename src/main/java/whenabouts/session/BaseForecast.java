package whenabouts.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.roadmap.Roadmap;

/// Keeps the forecast of the roadmap itself beside that of a scenario. It is made once each time
/// the roadmap changes, with the same seed, so that both share every draw they have in common.
final class BaseForecast {
  private final LiveForecast kept;

  /// What the forecast is of; null while there is none.
  private @Nullable Roadmap of;

  BaseForecast(LiveForecast kept) {
    this.kept = kept;
  }

  LiveForecast kept() {
    return kept;
  }

  /// Without a scenario there is nothing to hold a forecast against.
  void drop() {
    of = null;
    kept.clear();
  }

  /// @param last the last forecast of what is shown, which may be just this one
  void keep(Roadmap document, @Nullable Forecast last) {
    Roadmap plain = document.withScenarios(List.of());
    if (plain.equals(of)) {
      return;
    }
    of = plain;
    if (last != null && isOf(plain, last)) {
      kept.adopt(last);
    } else {
      kept.request(plain, null);
    }
  }

  private boolean isOf(Roadmap plain, Forecast forecast) {
    return forecast.scenario() == null
        && forecast.trials() == kept.options().trials()
        && forecast.seed() == kept.options().seed()
        && forecast.roadmap().withScenarios(List.of()).equals(plain);
  }
}
