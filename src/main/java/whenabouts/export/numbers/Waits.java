package whenabouts.export.numbers;

import java.util.List;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecast.Waiting;
import whenabouts.roadmap.Squad;

/// Who is waited for.
///
/// @param squad its name
/// @param reason what it is short of
/// @param days working days that all tasks together lose, on average
/// @param sentence all of that
record Waits(String squad, String reason, double days, String sentence) {
  /// Those of a day and more, the most first.
  static List<Waits> of(Facts facts) {
    return facts.forecast().waiting().stream()
        .filter(w -> Math.round(w.days()) >= 1)
        .map(w -> of(facts, w))
        .toList();
  }

  private static Waits of(Facts facts, Waiting waiting) {
    Forecast forecast = facts.forecast();
    String squad =
        SafeText.line(
            forecast.roadmap().squad(waiting.squad()).map(Squad::name).orElse(waiting.squad()));
    String role = waiting.role();
    String reason =
        switch (waiting.limit()) {
          case WIP -> facts.text("waits.wip");
          case PEOPLE ->
              role == null
                  ? facts.text("waits.anyone")
                  : facts.text("waits.role", SafeText.line(role));
        };
    String sentence = facts.text("waits.sentence", squad, reason, Math.round(waiting.days()));
    return new Waits(squad, reason, waiting.days(), sentence);
  }
}
