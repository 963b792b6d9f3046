package whenabouts.cli;

import java.text.ListFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Comparison.Difference;
import whenabouts.forecast.Comparison.Shift;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Scenario;

/// A comparison as text for a message: a table for each milestone, with a column for the base and
/// each scenario.
final class CompareText {
  private final Comparison comparison;
  private final Wording words;
  private final Phrases phrases;

  private CompareText(Comparison comparison, Locale locale) {
    this.comparison = comparison;
    words = Wording.of(comparison.base(), locale);
    phrases = new Phrases(words.locale());
  }

  /// Paragraphs with a blank line between, with a newline at the end.
  static String of(Comparison comparison, Locale locale) {
    return new CompareText(comparison, locale).text();
  }

  private String text() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Wording.plain(comparison.base().roadmap().title()) + "\n");
    if (comparison.milestones().isEmpty()) {
      paragraphs.add(phrases.say("compare.nothing") + "\n");
    }
    for (int m = 0; m < comparison.milestones().size(); m++) {
      paragraphs.add(milestone(m));
    }
    paragraphs.add(notes());
    return String.join("\n", paragraphs);
  }

  private String milestone(int index) {
    MilestoneForecast base = comparison.base().milestones().get(index);
    LocalDate target = base.milestone().target();
    String name = Wording.plain(base.milestone().name());
    List<String> headings = new ArrayList<>();
    headings.add(target == null ? name : phrases.say("compare.target", name, words.date(target)));
    headings.add(phrases.say("compare.base"));
    for (Forecast scenario : comparison.scenarios()) {
      headings.add(TextTable.fit(name(scenario), TextTable.WIDEST));
    }
    TextTable table = new TextTable(headings);
    for (double p : new double[] {0.5, 0.85}) {
      table.add(
          row(
              index,
              phrases.say("percentile", Wanted.number(100 * p)),
              m -> words.label(m.finish(), p),
              (d, date) -> days(p == 0.5 ? d.p50() : d.p85(), date)));
    }
    if (target != null) {
      table.add(
          row(
              index,
              phrases.say("onTarget"),
              m -> words.percent(m.onTarget().orElse(0)),
              (d, chance) -> points(d.onTarget(), chance)));
    }
    if (anyNever(index)) {
      table.add(
          row(
              index,
              phrases.say("never"),
              m -> words.percent(m.finish().never()),
              (d, chance) -> points(d.never(), chance)));
    }
    String none = phrases.say("none");
    table.add(
        row(index, phrases.say("compare.earlier"), m -> none, (d, n) -> futures(d.earlier(), n)));
    table.add(row(index, phrases.say("compare.later"), m -> none, (d, n) -> futures(d.later(), n)));
    return table.text();
  }

  private boolean anyNever(int milestone) {
    return comparison.base().milestones().get(milestone).finish().never() > 0
        || comparison.scenarios().stream()
            .anyMatch(s -> s.milestones().get(milestone).finish().never() > 0);
  }

  /// The name of the scenario of a forecast.
  static String name(Forecast scenario) {
    String id = Objects.requireNonNull(scenario.scenario());
    return Wording.plain(scenario.roadmap().scenario(id).map(Scenario::name).orElse(id));
  }

  /// A row of one number in each column.
  ///
  /// @param number how it reads by itself
  /// @param compared how it reads with its difference from the base
  private List<String> row(
      int milestone,
      String heading,
      Function<MilestoneForecast, String> number,
      BiFunction<Difference, String, String> compared) {
    List<String> row = new ArrayList<>();
    row.add(heading);
    row.add(number.apply(comparison.base().milestones().get(milestone)));
    List<Difference> differences = comparison.milestones().get(milestone).differences();
    for (int s = 0; s < differences.size(); s++) {
      MilestoneForecast scenario = comparison.scenarios().get(s).milestones().get(milestone);
      row.add(compared.apply(differences.get(s), number.apply(scenario)));
    }
    return row;
  }

  private String days(Shift shift, String date) {
    if (Double.isNaN(shift.by())) {
      return date;
    }
    if (Double.isInfinite(shift.by())) {
      return shift.by() > 0 ? date : phrases.say("compare.gained", date);
    }
    return shift(shift, 1, "compare.days", date);
  }

  private String points(@Nullable Shift shift, String chance) {
    return shift == null ? chance : shift(shift, 100, "compare.points", chance);
  }

  /// A number with its difference from the base, no finer than its error.
  private String shift(Shift shift, double unit, String key, String number) {
    double by = unit * shift.by();
    double error = unit * shift.error();
    if (Math.abs(by) < 0.05 && error < 0.05) {
      return phrases.say("compare.same", number);
    }
    boolean exact = error < 1e-6;
    boolean whole = error >= 0.95 || (exact && Math.abs(by - Math.rint(by)) < 0.05);
    String digits = whole ? "%.0f" : "%.1f";
    String size = String.format(words.locale(), digits, Math.abs(by));
    String signed = phrases.say(by < 0 ? "compare.less" : "compare.more", size);
    if (exact) {
      return phrases.say(key + ".exact", number, signed);
    }
    return phrases.say(
        key,
        number,
        signed,
        whole ? String.format(words.locale(), digits, error) : phrases.oneDecimal(error));
  }

  private String futures(double share, String none) {
    return share == 0 ? none : words.futures(share);
  }

  private String notes() {
    List<String> lines = new ArrayList<>();
    List<String> ignored = words.ignored(comparison.ignored());
    if (!ignored.isEmpty()) {
      lines.add(
          phrases.say(
              "ignored",
              ListFormat.getInstance(
                      words.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                  .format(ignored)));
    }
    Forecast base = comparison.base();
    lines.add(
        phrases.say(
            "compare.basis",
            words.fullDate(base.roadmap().asOf()),
            base.trials(),
            Long.toString(base.seed())));
    return String.join("\n", lines) + "\n";
  }
}
