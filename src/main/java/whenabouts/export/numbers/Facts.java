package whenabouts.export.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Headline;
import whenabouts.forecast.SharedCauses;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Gap;
import whenabouts.roadmap.Gaps;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;

/// What every export says of its forecast: what it is of, what it rests on, what it leaves open.
final class Facts {
  /// The confidence of headlines.
  static final double CONFIDENCE = 0.85;

  /// The most causes that are named.
  private static final int MOST_NAMES = 6;

  private final Forecast forecast;
  private final Wording words;
  private final NumberTexts texts;

  Facts(Forecast forecast, Locale locale) {
    this.forecast = forecast;
    words = Wording.of(forecast, locale);
    texts = new NumberTexts(words.locale());
  }

  Forecast forecast() {
    return forecast;
  }

  Wording words() {
    return words;
  }

  NumberTexts texts() {
    return texts;
  }

  String text(String key, Object... values) {
    return texts.text(key, values);
  }

  /// The roadmap's title on one line.
  String title() {
    String title = SafeText.line(forecast.roadmap().title());
    return title.isEmpty() ? text("untitled") : title;
  }

  /// The scenario's name on one line; null for the roadmap itself.
  @Nullable String scenario() {
    String id = forecast.scenario();
    return id == null
        ? null
        : SafeText.line(forecast.roadmap().scenario(id).map(Scenario::name).orElse(id));
  }

  /// The title, with the scenario where there is one.
  String fullTitle() {
    String scenario = scenario();
    return scenario == null ? title() : text("title.scenario", title(), scenario);
  }

  String headline() {
    return SafeText.line(Headline.of(forecast, CONFIDENCE, words.locale()));
  }

  /// "As of 4 Jan 2027 · no scenario · 10,000 simulated futures · seed 1".
  String basis() {
    String scenario = scenario();
    return text(
        "basis",
        words.fullDate(forecast.roadmap().asOf()),
        scenario == null ? text("basis.plan") : text("basis.scenario", scenario),
        forecast.trials(),
        Long.toString(forecast.seed()));
  }

  /// What the forecast rests on and leaves out, a sentence each.
  List<String> caveats() {
    List<String> lines = new ArrayList<>();
    String done = forecast.roadmap().done();
    if (done != null && !done.isBlank()) {
      lines.add(text("caveat.done", SafeText.line(done)));
    }
    SharedCauses shared = SharedCauses.of(forecast.roadmap());
    lines.add(
        shared.isEmpty()
            ? text("caveat.independent")
            : text("caveat.together", texts.list(names(shared))));
    if (!forecast.ignored().isEmpty()) {
      lines.add(
          text(
              "caveat.ignored",
              texts.list(words.ignored(forecast.ignored()).stream().map(SafeText::line).toList())));
    }
    double days = forecast.error().p85Days();
    lines.add(
        text(
            Double.isFinite(days) ? "caveat.error" : "caveat.error.brink",
            texts.oneDecimal(100 * forecast.error().probability()),
            texts.oneDecimal(days)));
    return lines;
  }

  private List<String> names(SharedCauses shared) {
    List<String> names = new ArrayList<>();
    shared.drivers().forEach(driver -> names.add(SafeText.line(driver.name())));
    shared.squads().forEach(s -> names.add(text("caveat.bias", SafeText.line(s.name()))));
    shared.risks().forEach(risk -> names.add(SafeText.line(risk.name())));
    if (names.size() > MOST_NAMES) {
      int rest = names.size() - MOST_NAMES + 1;
      names.subList(MOST_NAMES - 1, names.size()).clear();
      names.add(text("more", rest));
    }
    return names;
  }

  /// How to read the numbers, a sentence each.
  List<String> reading() {
    return List.of(
        text("read.percentile"),
        text("read.never"),
        text("read.experiments"),
        text("read.sums"),
        text("read.days"));
  }

  /// What the roadmap leaves open.
  ///
  /// @param about the name of the task or milestone, or the title
  record Missing(String about, String sentence) {}

  List<Missing> missing() {
    Roadmap roadmap = forecast.roadmap();
    return Gaps.of(roadmap).stream()
        .map(gap -> new Missing(about(gap), SafeText.line(gap.message(words.locale()))))
        .toList();
  }

  private String about(Gap gap) {
    String id = gap.id() == null ? "" : gap.id();
    Roadmap roadmap = forecast.roadmap();
    return switch (gap.subject()) {
      case ROADMAP -> title();
      case TASK -> SafeText.line(roadmap.task(id).map(Task::name).orElse(id));
      case MILESTONE -> SafeText.line(roadmap.milestone(id).map(Milestone::name).orElse(id));
    };
  }
}
