package whenabouts.chart;

import java.util.List;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecast.Waiting;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Squad;

/// What a squad is short of.
///
/// @param id of the squad's marks
/// @param days working days lost, by all tasks together
/// @param text the days and what they are lost for
/// @param spoken the whole, as a sentence
record WaitRow(String id, String squad, double days, String text, String spoken) {
  /// Those of a day and more, the most first.
  static List<WaitRow> of(Forecast forecast, Texts texts) {
    return forecast.waiting().stream()
        .filter(w -> Math.round(w.days()) >= 1)
        .map(w -> of(forecast, w, texts))
        .toList();
  }

  private static WaitRow of(Forecast forecast, Waiting waiting, Texts texts) {
    String squad =
        forecast
            .roadmap()
            .squad(waiting.squad())
            .map(Squad::name)
            .map(Wording::plain)
            .orElse(waiting.squad());
    long days = Math.round(waiting.days());
    String role = waiting.role();
    String text =
        switch (waiting.limit()) {
          case WIP -> texts.text("drivers.wait.wip", days);
          case PEOPLE ->
              role == null
                  ? texts.text("drivers.wait.anyone", days)
                  : texts.text("drivers.wait.role", days, Wording.plain(role));
        };
    return new WaitRow(
        "squad:" + waiting.squad(),
        squad,
        waiting.days(),
        text,
        texts.text("drivers.wait.spoken", squad, text));
  }
}
