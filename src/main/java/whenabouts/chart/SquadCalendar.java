package whenabouts.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.roadmap.Squad;

/// A year of a squad at a glance: a line a month, a box a day. Filled is a working day, pale a day
/// off, ringed a holiday on what would be a working day; a bar before a day is where a sprint
/// begins.
public final class SquadCalendar {
  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final double TEXT = 11;
  private static final double NAMES = 30;
  private static final double GAP = 1.5;

  /// A box is no larger than this, however wide the picture is.
  private static final double MOST = 14;

  private final Squad squad;
  private final LocalDate asOf;
  private final ChartStyle style;
  private final Texts texts;
  private final double cell;
  private final Set<LocalDate> boundaries;
  private final Marks marks = new Marks();

  private SquadCalendar(
      Squad squad, LocalDate asOf, double width, ChartStyle style, Locale locale) {
    this.squad = squad;
    this.asOf = asOf;
    this.style = style;
    this.texts = Texts.of(locale);
    this.cell = Math.min(MOST, (width - NAMES) / DAYS);
    this.boundaries = boundaries();
  }

  /// The picture of the twelve months from that of `asOf`, as high as it needs to be.
  public static Drawing draw(
      Squad squad, LocalDate asOf, double width, ChartStyle style, Locale locale) {
    return new SquadCalendar(squad, asOf, width, style, locale).drawing(width);
  }

  private Set<LocalDate> boundaries() {
    if (squad.sprint() == null) {
      return Set.of();
    }
    LocalDate first = asOf.withDayOfMonth(1);
    int most = 1 + 53 / squad.sprint().weeks();
    return new TreeSet<>(squad.sprint().boundaries(first, most));
  }

  private Drawing drawing(double width) {
    YearMonth first = YearMonth.from(asOf);
    double y = 1;
    for (int i = 0; i < MONTHS; i++) {
      month(first.plusMonths(i), y);
      y += cell + 2;
    }
    double height = legend(y + 4, width);
    return new Drawing(
        width, height, style.background(), texts.text("squadYear.title"), describe(), marks.list());
  }

  private void month(YearMonth month, double y) {
    Text look = new Text(Math.min(TEXT, cell + 2), false, style.muted());
    String name = look.fit(texts.format(month.atDay(1), "MMM"), NAMES - 4);
    marks.label(0, look.baseline(y + cell / 2), name, look, Anchor.START, Meaning.NONE);
    for (int day = 1; day <= month.lengthOfMonth(); day++) {
      day(month.atDay(day), NAMES + (day - 1) * cell, y);
    }
  }

  private void day(LocalDate day, double x, double y) {
    Meaning meaning = meaning(day);
    double side = cell - GAP;
    if (squad.works(day)) {
      Color fill = style.delivery().fill();
      marks.box(x, y, side, side, day.isBefore(asOf) ? fill.withAlpha(0.35) : fill, meaning);
    } else {
      marks.box(x, y, side, side, style.grid(), meaning);
      if (squad.workdays().contains(day.getDayOfWeek())) {
        ring(x, y, side, meaning);
      }
    }
    if (boundaries.contains(day)) {
      marks.vertical(x - GAP / 2, y - 1, y + side + 1, style.text(), 1.5, meaning);
    }
    if (day.equals(asOf)) {
      marks.line(x, y + side + 1, x + side, y + side + 1, Stroke.solid(style.text(), 2), meaning);
    }
  }

  private void ring(double x, double y, double side, Meaning meaning) {
    double half = side / 2;
    Stroke edge = Stroke.solid(style.text(), 1.25);
    marks.dot(x + half, y + half, Math.max(1.5, half - 1), null, edge, meaning);
  }

  private Meaning meaning(LocalDate day) {
    String kind =
        squad.works(day)
            ? texts.text("squadYear.works")
            : squad.holidays().contains(day)
                ? texts.text("squadYear.holiday")
                : texts.text("squadYear.off");
    String date =
        day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(texts.locale()));
    String key = boundaries.contains(day) ? "squadYear.day.sprint" : "squadYear.day";
    String tip = texts.text(key, date, kind);
    return new Meaning(null, tip, null);
  }

  /// What the looks mean, in as many lines as it takes; returns the lower edge.
  private double legend(double top, double width) {
    Text look = new Text(TEXT, false, style.muted());
    double x = NAMES;
    double y = top;
    for (String key : legendKeys()) {
      String word = texts.text(key);
      double needed = cell + 4 + look.width(word) + 12;
      if (x > NAMES && x + needed - 12 > width) {
        x = NAMES;
        y += TEXT + 5;
      }
      sample(key, x, y + (TEXT - cell) / 2);
      marks.label(
          x + cell + 4, look.baseline(y + TEXT / 2), word, look, Anchor.START, Meaning.NONE);
      x += needed;
    }
    return y + TEXT + 4;
  }

  private List<String> legendKeys() {
    return Stream.concat(
            Stream.of("squadYear.works", "squadYear.off", "squadYear.holiday"),
            squad.sprint() == null ? Stream.of() : Stream.of("squadYear.sprint"))
        .toList();
  }

  private void sample(String key, double x, double y) {
    double side = cell - GAP;
    switch (key) {
      case "squadYear.works" -> marks.box(x, y, side, side, style.delivery().fill(), Meaning.NONE);
      case "squadYear.sprint" ->
          marks.vertical(x + side / 2, y - 1, y + side + 1, style.text(), 1.5, Meaning.NONE);
      default -> {
        marks.box(x, y, side, side, style.grid(), Meaning.NONE);
        if (key.equals("squadYear.holiday")) {
          ring(x, y, side, Meaning.NONE);
        }
      }
    }
  }

  private String describe() {
    LocalDate end = YearMonth.from(asOf).plusMonths(MONTHS).atDay(1);
    long working = asOf.datesUntil(end).filter(squad::works).count();
    long lost =
        asOf.datesUntil(end)
            .filter(day -> squad.workdays().contains(day.getDayOfWeek()))
            .filter(squad.holidays()::contains)
            .count();
    return texts.text("squadYear.description", working, lost, texts.format(asOf, "yMMMd"));
  }
}
