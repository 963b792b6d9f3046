package whenabouts.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;

/// What a picture rests on, so that whoever meets it later can say which forecast it shows.
///
/// @param title of the roadmap
/// @param scenarios their names; empty: the roadmap as it is
/// @param trials how many futures were simulated
public record Basis(String title, LocalDate asOf, List<String> scenarios, int trials, long seed) {
  public Basis {
    scenarios = List.copyOf(scenarios);
  }

  public static Basis of(Forecast forecast) {
    return of(forecast, names(forecast).toList());
  }

  /// Of all its scenarios.
  public static Basis of(Comparison comparison) {
    return of(comparison.base(), comparison.scenarios().stream().flatMap(Basis::names).toList());
  }

  private static Basis of(Forecast forecast, List<String> scenarios) {
    return new Basis(
        Wording.plain(forecast.roadmap().title()),
        forecast.roadmap().asOf(),
        scenarios,
        forecast.trials(),
        forecast.seed());
  }

  private static Stream<String> names(Forecast forecast) {
    String id = forecast.scenario();
    return Stream.ofNullable(id)
        .map(known -> forecast.roadmap().scenario(known).map(s -> s.name()).orElse(known))
        .map(Wording::plain);
  }

  /// All of it in a line: "Answer engine · as of 4 Jan 2027 · 10,000 simulated futures, seed 1".
  ///
  /// @param locale in which there are texts, such as that of a [Wording]
  public String line(Locale locale) {
    Texts texts = Texts.of(locale);
    String scenario =
        scenarios.isEmpty()
            ? ""
            : texts.text("basis.scenario", scenarios.size(), String.join(", ", scenarios));
    return texts.text(
        "basis.line", title, texts.format(asOf, "yMMMd"), trials, Long.toString(seed), scenario);
  }
}
