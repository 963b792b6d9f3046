package whenabouts.export.deck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.TextMetrics;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.SharedCauses;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;

/// What the slides of a deck tell of, and in which words.
///
/// @param comparison of the roadmap's scenarios; null: none
/// @param main the milestone that is told of where only one can be: the last; null where there is
///     none that needs anything
record Story(
    Forecast forecast,
    @Nullable Comparison comparison,
    @Nullable MilestoneForecast main,
    double confidence,
    Wording wording,
    DeckTexts texts) {

  /// A name is cut where it is longer than this, in sizes of its text.
  private static final double LONGEST_NAME = 17;

  private static final double LONGEST_TITLE = 40;

  static Story of(
      Forecast forecast, @Nullable Comparison comparison, double confidence, Locale locale) {
    Wording wording = Wording.of(forecast, locale);
    return new Story(
        forecast,
        comparison,
        last(forecast, confidence),
        confidence,
        wording,
        DeckTexts.of(wording.locale()));
  }

  private static @Nullable MilestoneForecast last(Forecast forecast, double confidence) {
    return forecast.milestones().stream()
        .filter(m -> !m.milestone().needs().links().isEmpty())
        .max(
            Comparator.<MilestoneForecast>comparingDouble(m -> m.finish().quantile(confidence))
                .thenComparingDouble(m -> m.finish().never())
                .thenComparingDouble(m -> m.finish().quantile(0.5)))
        .orElse(null);
  }

  /// What stands on every slide.
  ///
  /// @param title of the roadmap
  /// @param date what the forecast is as of, in words
  /// @param lines all of it, in ever fewer words
  /// @param dateless the same without the date
  record Basis(
      LocalDate asOf, String title, String date, List<String> lines, List<String> dateless) {}

  Basis basis() {
    String title = Wording.plain(forecast.roadmap().title());
    String id = forecast.scenario();
    if (id != null) {
      String name = forecast.roadmap().scenario(id).map(Scenario::name).orElse(id);
      title = texts.text("footer.scenario", title, Wording.plain(name));
    }
    LocalDate asOf = forecast.roadmap().asOf();
    String date = texts.text("footer.date", wording.fullDate(asOf));
    Object[] numbers = {forecast.trials(), Long.toString(forecast.seed())};
    String futures = texts.text("footer.futures", numbers);
    List<String> dateless =
        List.of(
            texts.text("footer.line", title, futures),
            texts.text("footer.line", cut(title), futures),
            futures,
            texts.text("footer.short", numbers));
    List<String> lines =
        dateless.stream().map(line -> texts.text("footer.line", date, line)).toList();
    return new Basis(asOf, title, date, lines, dateless);
  }

  /// Of the roadmap, for the first slide, which has room for it.
  String title() {
    return TextMetrics.fit(Wording.plain(forecast.roadmap().title()), LONGEST_TITLE, 1, false);
  }

  private static String cut(String name) {
    return TextMetrics.fit(name, LONGEST_NAME, 1, false);
  }

  /// A name for a sentence, in quotation marks, cut where it is very long.
  String name(String name) {
    return wording.name(cut(Wording.plain(name)));
  }

  /// A name for a label.
  String label(String name) {
    return cut(Wording.plain(name));
  }

  boolean isDone(Task task) {
    return forecast.roadmap().actual(task.id()).map(Actual::outcome).isPresent();
  }

  /// "85".
  long percent() {
    return Math.round(100 * confidence);
  }

  /// What is said under every slide: what is to be seen, then what all of it rests on.
  List<String> notes(String... said) {
    List<String> notes = new ArrayList<>(List.of(said));
    notes.removeIf(String::isBlank);
    notes.add(texts.text("notes.of", basis().title()));
    notes.add(rests());
    notes.add(together());
    if (!forecast.ignored().isEmpty()) {
      notes.add(texts.text("notes.ignored", texts.list(wording.ignored(forecast.ignored()))));
    }
    notes.add(texts.text("notes.uncovered"));
    return notes;
  }

  private String rests() {
    double days = forecast.error().p85Days();
    return texts.text(
        Double.isFinite(days) ? "notes.basis" : "notes.basis.brink",
        wording.fullDate(forecast.roadmap().asOf()),
        forecast.trials(),
        Long.toString(forecast.seed()),
        texts.decimal(Math.max(0.1, 100 * forecast.error().probability())),
        texts.decimal(Math.max(0.1, days)));
  }

  /// Whether tasks err together.
  String together() {
    SharedCauses shared = SharedCauses.of(forecast.roadmap());
    if (shared.isEmpty()) {
      return texts.text("notes.independent");
    }
    List<String> names = new ArrayList<>();
    shared.drivers().forEach(d -> names.add(label(d.name())));
    shared.squads().forEach(s -> names.add(label(s.name())));
    shared.risks().forEach(r -> names.add(label(r.name())));
    List<String> told = new ArrayList<>(names.subList(0, Math.min(4, names.size())));
    if (names.size() > told.size()) {
      told.add(texts.text("more", names.size() - told.size()));
    }
    return texts.text("notes.together", texts.list(told));
  }
}
