package whenabouts.chart;

import java.text.ListFormat;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.DemoPlan.Day;
import whenabouts.chart.DemoPlan.Item;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;

/// What is likely to be shown on each coming demo day: a card a day, with what was not yet likely
/// the time before, the most likely first. As tall as it needs to be, but on a slide.
public final class DemoDaysChart {
  private static final double LEFT = 16;
  private static final double GAP = 12;
  private static final double LEAST_CARD = 220;
  private static final double MOST_CARD = 340;
  private static final double HEAD = 46;
  private static final double ITEM = 34;
  private static final double LINE = 18;
  private static final double PADDING = 12;

  /// The most things on a card, and where there is little room, as many as it should have.
  private static final int LISTED = 9;

  private static final int FEW = 4;

  /// The most names in a tooltip and in a sentence.
  private static final int TOLD = 20;

  private static final int NAMED = 3;

  private final Forecast forecast;
  private final @Nullable String selected;
  private final ChartOptions options;
  private final ChartStyle style;
  private final Wording wording;
  private final Texts texts;
  private final DemoPlan plan;
  private final Marks marks = new Marks();
  private final Set<String> spoken = new HashSet<>();
  private int listed = LISTED;

  private DemoDaysChart(Forecast forecast, @Nullable String selected, ChartOptions options) {
    this.forecast = forecast;
    this.selected = selected;
    this.options = options;
    style = options.style();
    wording = Wording.of(forecast, options.locale());
    texts = Texts.of(wording.locale());
    plan = DemoPlan.of(forecast);
  }

  /// @param selected id of the marks to emphasise; null: none
  public static Chart draw(Forecast forecast, @Nullable String selected, ChartOptions options) {
    return new DemoDaysChart(forecast, selected, options).chart();
  }

  private Chart chart() {
    if (plan.days().isEmpty()) {
      return NoteChart.draw(texts.text("demo.none.title"), texts.text("demo.none.hint"), options);
    }
    double y = caption(18) + 2;
    double room = options.width() - 2 * LEFT;
    int columns = Math.max(1, (int) ((room + GAP) / (LEAST_CARD + GAP)));
    columns = Math.min(columns, plan.days().size());
    double wide = Math.min(MOST_CARD, (room - GAP * (columns - 1)) / columns);
    List<Day> days = options.onSlide() ? within(options.height() - y, columns) : plan.days();
    for (int from = 0; from < days.size(); from += columns) {
      List<Day> row = days.subList(from, Math.min(days.size(), from + columns));
      double height = height(row);
      for (int i = 0; i < row.size(); i++) {
        card(row.get(i), LEFT + i * (wide + GAP), y, wide, height);
      }
      y += height + GAP;
    }
    int later = plan.days().size() - days.size();
    if (later > 0) {
      String left = texts.text("demo.later", later);
      marks.label(LEFT, y + 4, left, small(), Anchor.START, Meaning.NONE);
      y += LINE;
    }
    String title = texts.text("demo.title");
    String finding = finding();
    return new Chart(
        finding,
        new Drawing(
            options.width(),
            Math.max(options.height(), y),
            style.background(),
            title,
            finding,
            marks.list()),
        table(title));
  }

  /// The days that have room: all of them, if need be with fewer things on each, or the next ones.
  private List<Day> within(double room, int columns) {
    List<Day> days = plan.days();
    for (listed = LISTED; listed > FEW; listed--) {
      if (height(days, columns) <= room) {
        return days;
      }
    }
    int rows = Math.ceilDiv(days.size(), columns);
    for (; rows > 1; rows--) {
      if (height(days.subList(0, Math.min(days.size(), rows * columns)), columns) <= room - LINE) {
        break;
      }
    }
    days = days.subList(0, Math.min(days.size(), rows * columns));
    for (listed = LISTED; listed > 1; listed--) {
      if (height(days, columns) <= room - LINE) {
        break;
      }
    }
    return days;
  }

  private double height(List<Day> days, int columns) {
    double height = 0;
    for (int from = 0; from < days.size(); from += columns) {
      height += height(days.subList(from, Math.min(days.size(), from + columns))) + GAP;
    }
    return height;
  }

  private double height(List<Day> row) {
    return row.stream().mapToDouble(this::height).max().orElse(0);
  }

  private Text small() {
    return new Text(11.5, false, style.muted());
  }

  private double caption(double baseline) {
    Text small = small();
    double y = baseline;
    double room = options.width() - 2 * LEFT;
    for (String line : TextMetrics.wrap(texts.text("demo.caption"), room, 3, 11.5, false)) {
      marks.label(LEFT, y, line, small, Anchor.START, Meaning.NONE);
      y += 16;
    }
    return y;
  }

  private List<Item> listed(Day day) {
    return day.open().subList(0, Math.min(listed, day.open().size()));
  }

  private double height(Day day) {
    int lines = rest(day).size() + (day.open().isEmpty() ? 1 : 0);
    return HEAD + ITEM * listed(day).size() + LINE * lines + PADDING;
  }

  /// What a card leaves out: a line, and the names behind it.
  private record Rest(String text, String names) {}

  private List<Rest> rest(Day day) {
    List<Rest> rest = new ArrayList<>();
    List<Item> more = day.open().subList(listed(day).size(), day.open().size());
    addRest("demo.more", more, rest);
    addRest("demo.unlikely", day.unlikely(), rest);
    addRest("demo.still", day.still(), rest);
    boolean begins = day.previous() == null;
    addRest(begins ? "demo.done" : "demo.before", day.before(), rest);
    return rest;
  }

  private void addRest(String key, List<Item> items, List<Rest> rest) {
    if (!items.isEmpty()) {
      String text = texts.text(key, items.size());
      String names = items.stream().limit(TOLD).map(this::line).collect(Collectors.joining("\n"));
      String tip = text + "\n" + names + (items.size() > TOLD ? "\n…" : "");
      rest.add(new Rest(text, tip));
    }
  }

  private String line(Item item) {
    return texts.text("demo.line", name(item), wording.percent(item.chance()));
  }

  private static String name(Item item) {
    return Wording.plain(item.subject().name());
  }

  private void card(Day day, double x, double top, double wide, double height) {
    marks.rounded(x, top, wide, height, 8, style.band(), Meaning.NONE);
    Text title = new Text(14, true, style.text());
    Text small = small();
    double inner = wide - 2 * PADDING;
    double left = x + PADDING;
    String date = texts.format(day.date(), "yMMMEd");
    marks.label(left, top + 22, title.fit(date, inner), title, Anchor.START, Meaning.NONE);
    long weeks = Math.round(ChronoUnit.DAYS.between(forecast.roadmap().asOf(), day.date()) / 7.0);
    String when = texts.text("demo.head", weeks, day.fresh().size());
    marks.label(left, top + 38, small.fit(when, inner), small, Anchor.START, Meaning.NONE);
    double y = top + HEAD;
    for (Item item : listed(day)) {
      item(item, left, y, inner);
      y += ITEM;
    }
    if (day.open().isEmpty()) {
      String nothing = texts.text("demo.nothing");
      marks.label(left, y + 13, small.fit(nothing, inner), small, Anchor.START, Meaning.NONE);
      y += LINE;
    }
    for (Rest rest : rest(day)) {
      Meaning meaning = new Meaning(null, rest.names(), null);
      String text = small.fit(rest.text(), inner);
      marks.label(left, y + 13, text, small, Anchor.START, meaning);
      y += LINE;
    }
  }

  private void item(Item item, double x, double top, double wide) {
    Meaning meaning = meaning(item);
    boolean chosen = item.subject().id().equals(selected);
    marks.rounded(
        x - 6, top, wide + 12, ITEM - 2, 5, chosen ? style.highlight() : style.band(), meaning);
    if (chosen) {
      Stroke edge = Stroke.solid(style.selection(), 1.2);
      marks.frame(x - 6, top, wide + 12, ITEM - 2, 5, edge, meaning);
    }
    Text name = new Text(12.5, item.likely(), style.text());
    Text chance = new Text(12.5, item.likely(), style.text());
    double baseline = top + 16;
    String percent = wording.percent(item.chance());
    marks.label(x + wide, baseline, percent, chance, Anchor.END, meaning);
    double end = x + wide - chance.width(percent) - 8;
    if (item.likely()) {
      end = fresh(end, top + 11.5, item.subject().hue(style), meaning) - 6;
    }
    marks.label(x, baseline, name.fit(name(item), end - x), name, Anchor.START, meaning);
    double bar = top + 23;
    ChartStyle.Hue hue = item.subject().hue(style);
    marks.pill(x, bar, wide, 5, style.grid(), meaning);
    if (item.known() > item.chance() + 0.01) {
      marks.pill(x, bar, Math.max(5, wide * item.known()), 5, hue.fill().withAlpha(0.3), meaning);
    }
    marks.pill(x, bar, Math.max(5, wide * item.chance()), 5, hue.fill(), meaning);
  }

  /// A tag for what has become likely since the time before; returns its left edge.
  private double fresh(double right, double middle, ChartStyle.Hue hue, Meaning meaning) {
    Text look = new Text(10.5, true, hue.text());
    String text = texts.text("demo.new");
    double width = look.width(text) + 10;
    marks.pill(
        right - width, middle - 7.5, width, 15, hue.fill().over(style.band(), 0.16), meaning);
    marks.label(right - width / 2, look.baseline(middle), text, look, Anchor.MIDDLE, meaning);
    return right - width;
  }

  /// The first place of a thing tells of all its days, for the keyboard goes to each thing once.
  private Meaning meaning(Item item) {
    boolean first = spoken.add(item.subject().id());
    List<String> phrases = new ArrayList<>();
    phrases.add(texts.text("demo.tip", what(item), wording.percent(item.chance())));
    if (item.known() > item.chance() + 0.01) {
      phrases.add(texts.text("demo.tip.known", wording.percent(item.known())));
    }
    String days =
        plan.days().stream()
            .filter(d -> d.open().stream().anyMatch(i -> i.subject().equals(item.subject())))
            .map(d -> texts.text("demo.by", wording.date(d.date()), chance(item.subject(), d)))
            .collect(Collectors.joining("; "));
    phrases.add(days);
    return new Meaning(
        item.subject().id(),
        name(item) + "\n" + String.join("\n", phrases),
        first ? name(item) + ": " + days : null);
  }

  private String chance(Subject subject, Day day) {
    Distribution success = subject.task() == null ? subject.finish() : subject.task().success();
    return wording.percent(success.chanceBy(forecast.endOf(day.date())));
  }

  private String what(Item item) {
    if (item.subject().task() == null) {
      return texts.text("demo.reached");
    }
    return texts.text(
        item.subject().task().task().isDiscovery() ? "demo.validated" : "demo.delivered");
  }

  /// What the next demo day has that is likely, or the first that has something.
  private String finding() {
    Day next = plan.days().getFirst();
    for (Day day : plan.days()) {
      List<Item> fresh = day.fresh();
      if (!fresh.isEmpty()) {
        String names = names(fresh);
        return day == next
            ? texts.text("demo.finding", wording.date(day.date()), names)
            : texts.text(
                "demo.finding.later", wording.date(next.date()), wording.date(day.date()), names);
      }
    }
    return texts.text("demo.finding.none");
  }

  private String names(List<Item> items) {
    List<String> names = new ArrayList<>();
    for (Item item : items.subList(0, Math.min(NAMED, items.size()))) {
      names.add(
          texts.text(
              "demo.name", wording.name(item.subject().name()), wording.percent(item.chance())));
    }
    if (items.size() > NAMED) {
      names.add(texts.text("demo.more.names", items.size() - NAMED));
    }
    return ListFormat.getInstance(texts.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(names);
  }

  /// Everything that has a chance, also what the cards leave out.
  private DataTable table(String title) {
    List<List<String>> rows = new ArrayList<>();
    for (Day day : plan.days()) {
      day.open().forEach(i -> rows.add(row(day, i, i.likely() ? "demo.new" : "demo.open")));
      day.still().forEach(i -> rows.add(row(day, i, "demo.open")));
      day.unlikely().forEach(i -> rows.add(row(day, i, "demo.open")));
      day.before().forEach(i -> rows.add(row(day, i, "demo.earlier")));
    }
    return new DataTable(
        title,
        List.of(
            texts.text("demo.column.day"),
            texts.text("demo.column.what"),
            texts.text("demo.column.chance"),
            texts.text("demo.column.known"),
            texts.text("demo.column.since")),
        rows);
  }

  private List<String> row(Day day, Item item, String since) {
    return List.of(
        wording.fullDate(day.date()),
        name(item),
        wording.percent(item.chance()),
        wording.percent(item.known()),
        texts.text(since));
  }
}
