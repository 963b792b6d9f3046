package whenabouts.cli;

import java.text.ListFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Headline;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.ReferenceClass;
import whenabouts.forecast.SharedCauses;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Track;

/// A forecast as text for a message: the headline, a table of milestones, a table of experiments,
/// and what it all rests on.
final class ForecastText {
  /// The confidence of the headline and the upper end of ranges.
  private static final double CONFIDENCE = 0.85;

  /// The most columns of a name that is there only to be recognised.
  private static final int NARROW = 24;

  /// The most causes that are named.
  private static final int MOST_NAMES = 4;

  private final Forecast forecast;
  private final Wanted wanted;
  private final Locale locale;
  private final Wording words;
  private final Phrases phrases;

  private ForecastText(Forecast forecast, Wanted wanted, Locale locale) {
    this.forecast = forecast;
    this.wanted = wanted;
    this.words = Wording.of(forecast, locale);
    this.locale = words.locale();
    this.phrases = new Phrases(this.locale);
  }

  /// Paragraphs with a blank line between, with a newline at the end.
  static String of(Forecast forecast, Wanted wanted, Locale locale) {
    return new ForecastText(forecast, wanted, locale).text();
  }

  private String text() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(title());
    paragraphs.add(Headline.of(forecast, CONFIDENCE, locale) + "\n");
    if (!forecast.milestones().isEmpty()) {
      paragraphs.add(milestones());
    }
    List<TaskForecast> experiments = onTrack(Track.DISCOVERY);
    if (!experiments.isEmpty()) {
      paragraphs.add(experiments(experiments));
    }
    List<TaskForecast> deliveries = onTrack(Track.DELIVERY);
    if (forecast.milestones().isEmpty() && !deliveries.isEmpty()) {
      paragraphs.add(deliveries(deliveries));
    }
    String moves = DriversText.of(forecast, words);
    if (!moves.isEmpty()) {
      paragraphs.add(moves);
    }
    paragraphs.add(notes(!experiments.isEmpty()));
    return String.join("\n", paragraphs);
  }

  private List<TaskForecast> onTrack(Track track) {
    return forecast.tasks().stream().filter(t -> t.task().track() == track).toList();
  }

  private String title() {
    String title = Wording.plain(forecast.roadmap().title());
    String id = forecast.scenario();
    String scenario =
        id == null
            ? ""
            : words.name(forecast.roadmap().scenario(id).map(Scenario::name).orElse(id));
    return phrase(id == null ? "title" : "title.scenario", title, scenario) + "\n";
  }

  private String milestones() {
    List<String> headings =
        new ArrayList<>(List.of(phrase("milestones"), phrase("target"), phrase("onTarget")));
    addNumberHeadings(headings);
    TextTable table = new TextTable(headings);
    for (MilestoneForecast m : forecast.milestones()) {
      LocalDate target = m.milestone().target();
      List<String> row = new ArrayList<>();
      row.add(Wording.plain(m.milestone().name()));
      row.add(target == null ? phrase("none") : words.date(target));
      row.add(onTarget(m));
      addNumbers(row, m.finish());
      table.add(row);
    }
    return table.text();
  }

  private String onTarget(MilestoneForecast m) {
    if (m.onTarget().isEmpty()) {
      return phrase("none");
    }
    double chance = m.onTarget().getAsDouble();
    // What lies behind us is a fact and has no chance any more.
    return m.finish().quantile(1) <= 0
        ? phrase(chance > 0 ? "met" : "missed")
        : words.chance(chance);
  }

  private String deliveries(List<TaskForecast> tasks) {
    List<String> headings = new ArrayList<>(List.of(phrase("tasks")));
    addNumberHeadings(headings);
    TextTable table = new TextTable(headings);
    for (TaskForecast t : tasks) {
      List<String> row = new ArrayList<>(List.of(name(t)));
      addNumbers(row, t.finish());
      table.add(row);
    }
    return table.text();
  }

  private void addNumberHeadings(List<String> headings) {
    wanted.percentiles().forEach(p -> headings.add(phrase("percentile", Wanted.number(p))));
    addByHeadings(headings);
    headings.add(phrase("never"));
  }

  private void addByHeadings(List<String> headings) {
    wanted.by().forEach(day -> headings.add(phrase("by", words.date(day))));
  }

  private void addNumbers(List<String> row, Distribution finish) {
    wanted.percentiles().forEach(p -> row.add(words.label(finish, p / 100)));
    addBy(row, finish);
    row.add(finish.never() > 0 ? words.percent(finish.never()) : phrase("none"));
  }

  private void addBy(List<String> row, Distribution finish) {
    wanted.by().forEach(day -> row.add(words.percent(finish.chanceBy(forecast.endOf(day)))));
  }

  private String experiments(List<TaskForecast> tasks) {
    boolean ship = tasks.stream().anyMatch(t -> t.shipBy() != null);
    List<String> headings = new ArrayList<>(List.of(phrase("experiments"), phrase("knowBy")));
    addByHeadings(headings);
    if (ship) {
      headings.add(phrase("shipBy"));
    }
    boolean several = ship && forecast.milestones().size() > 1;
    if (several) {
      headings.add(phrase("shipBy.milestone"));
    }
    headings.add(phrase("outcome"));
    TextTable table = new TextTable(headings);
    for (TaskForecast t : tasks) {
      List<String> row = new ArrayList<>(List.of(name(t), knowBy(t)));
      addBy(row, t.finish());
      TaskForecast.ShipBy shipBy = t.shipBy();
      if (ship) {
        row.add(shipBy == null ? phrase("none") : range(shipBy.all()));
      }
      if (several) {
        row.add(
            shipBy == null
                ? phrase("none")
                : TextTable.fit(Wording.plain(shipBy.milestone().name()), NARROW));
      }
      row.add(outcomes(t));
      table.add(row);
    }
    return table.text();
  }

  private String name(TaskForecast t) {
    String name = Wording.plain(t.task().name());
    return t.task().standby() ? phrase("standby", name) : name;
  }

  private String knowBy(TaskForecast t) {
    // Over all futures a stand-by task is mostly not reached, which says nothing about it.
    return t.task().standby() && t.finish().reached() > 0
        ? phrase("ifItRuns", range(t.finish().ifReached()))
        : range(t.finish());
  }

  private String range(Distribution finish) {
    return words.range(finish, 0.5, CONFIDENCE);
  }

  private String outcomes(TaskForecast t) {
    boolean done =
        forecast.roadmap().actual(t.task().id()).filter(a -> a.outcome() != null).isPresent();
    return t.outcomes().entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(
            e ->
                done
                    ? words.outcome(e.getKey())
                    : phrase(
                        "outcome.share", words.outcome(e.getKey()), words.percent(e.getValue())))
        .collect(Collectors.joining(", "));
  }

  private String notes(boolean hasRanges) {
    List<String> lines = new ArrayList<>();
    if (hasRanges) {
      lines.add(phrase("ranges"));
    }
    String done = forecast.roadmap().done();
    if (done != null) {
      lines.add(phrase("done", Wording.plain(done)));
    }
    ReferenceClass.of(forecast.roadmap()).forEach(past -> lines.add(referenceClass(past)));
    lines.add(correlation());
    if (!forecast.ignored().isEmpty()) {
      lines.add(phrase("ignored", list(words.ignored(forecast.ignored()))));
    }
    double days = forecast.error().p85Days();
    lines.add(
        phrase(
            Double.isFinite(days) ? "basis" : "basis.brink",
            words.fullDate(forecast.roadmap().asOf()),
            forecast.trials(),
            Long.toString(forecast.seed()),
            phrases.oneDecimal(100 * forecast.error().probability()),
            phrases.oneDecimal(days)));
    return String.join("\n", lines) + "\n";
  }

  private String referenceClass(ReferenceClass past) {
    DoubleUnaryOperator ratio = past.quantileFunction();
    return phrase(
        past.size() == 0 ? "class.empty" : "class",
        Wording.plain(past.name()),
        past.size(),
        past.atLeast().size(),
        oneDecimal(ratio.applyAsDouble(0.5)),
        oneDecimal(ratio.applyAsDouble(CONFIDENCE)));
  }

  /// Whether tasks err together, and how much wider that makes the milestone it widens most.
  private String correlation() {
    SharedCauses shared = SharedCauses.of(forecast.roadmap());
    if (shared.isEmpty()) {
      return phrase("independent");
    }
    MilestoneForecast widest =
        forecast.milestones().stream()
            .filter(m -> m.widening().isPresent())
            .max(Comparator.comparingDouble(m -> m.widening().getAsDouble()))
            .orElse(null);
    if (widest == null) {
      return phrase("together", names(shared));
    }
    Distribution reached = widest.finish().ifReached();
    String ratio = oneDecimal(widest.widening().getAsDouble());
    return phrase(
        ratio.equals(oneDecimal(1)) ? "together.same" : "together.wider",
        names(shared),
        words.name(widest.milestone().name()),
        Math.round(reached.quantile(0.9) - reached.quantile(0.1)),
        ratio);
  }

  private String names(SharedCauses shared) {
    List<String> names = new ArrayList<>();
    shared.drivers().forEach(driver -> names.add(Wording.plain(driver.name())));
    shared
        .squads()
        .forEach(squad -> names.add(phrase("together.bias", Wording.plain(squad.name()))));
    shared.risks().forEach(risk -> names.add(Wording.plain(risk.name())));
    if (names.size() > MOST_NAMES) {
      List<String> rest = names.subList(MOST_NAMES - 1, names.size());
      String more = phrase("together.more", rest.size());
      rest.clear();
      names.add(more);
    }
    return list(names);
  }

  private String list(List<String> parts) {
    return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(parts);
  }

  private String oneDecimal(double number) {
    return number < 0.05
        ? phrase("less", String.format(locale, "%.1f", 0.1))
        : String.format(locale, "%.1f", number);
  }

  private String phrase(String key, Object... values) {
    return phrases.say(key, values);
  }
}
