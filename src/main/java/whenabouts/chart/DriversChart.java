package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.chart.Mover.Effect;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.Wording;

/// What moves a milestone: for each task that does, how many days its slow futures cost against its
/// quick ones, and missing against being validated; how often it is critical; and below, who is
/// waited for. As tall as it needs to be.
public final class DriversChart {
  private static final double LEFT = 16;
  private static final double RIGHT = 20;
  private static final double LINE = 21;
  private static final double PADDING = 7;
  private static final double NAME_LINE = 15;
  private static final double BAR = 12;
  private static final double GAP = 7;
  private static final double HEADING = 36;

  /// From one line of small text to the next.
  private static final double SMALL = 16;

  /// Height of the heading of who is waited for, and of a row.
  private static final double WAITS_HEAD = 74;

  private static final double WAIT = 22;

  /// The most of those rows on a slide.
  private static final int WAITS = 3;

  /// A few days of waiting are no long bar.
  private static final double MANY_DAYS = 10;

  /// What an open bar fades out over.
  private static final double FADE = 46;

  private final Forecast forecast;
  private final MilestoneForecast milestone;
  private final @Nullable String selected;
  private final ChartOptions options;
  private final ChartStyle style;
  private final Wording wording;
  private final Texts texts;
  private final DriverWords words;
  private final Marks marks = new Marks();
  private final List<Mover> movers;
  private final Text plain;
  private final Text strong;
  private final Text small;
  private final Columns columns;

  /// The abscissa of no difference, and the length of a day.
  private final double zero;

  private final double day;

  /// Where things stand from left to right.
  ///
  /// @param bars where the bars and their labels may be
  /// @param critical left edge of the column; NaN where there is no room for it
  /// @param never the same
  private record Columns(
      double name, double bars, double barsEnd, double critical, double never, double end) {
    static final double WIDTH = 86;

    static Columns of(double width, boolean stops) {
      double end = width - RIGHT;
      double name = Math.clamp(0.25 * width, 110, 270);
      double right = end;
      double never = Double.NaN;
      double critical = Double.NaN;
      if (stops && width >= 640) {
        right -= WIDTH;
        never = right;
      }
      if (width >= 480) {
        right -= WIDTH;
        critical = right;
      }
      return new Columns(name, LEFT + name + 12, right - 12, critical, never, end);
    }
  }

  private DriversChart(
      Forecast forecast,
      MilestoneForecast milestone,
      @Nullable String selected,
      ChartOptions options) {
    this.forecast = forecast;
    this.milestone = milestone;
    this.selected = selected;
    this.options = options;
    style = options.style();
    wording = Wording.of(forecast, options.locale());
    texts = Texts.of(wording.locale());
    words = new DriverWords(forecast, milestone, wording, texts);
    movers = Mover.of(forecast, milestone);
    plain = new Text(13, false, style.text());
    strong = new Text(12.5, true, style.text());
    small = new Text(11.5, false, style.muted());
    boolean stops = movers.stream().anyMatch(m -> m.driving().neverShare() >= Mover.RARE);
    columns = Columns.of(options.width(), stops);
    double later = 0;
    double earlier = 0;
    double open = 0;
    double brief = 0;
    double full = 0;
    for (Effect effect : movers.stream().flatMap(m -> m.swings().stream()).toList()) {
      double days = Double.isNaN(effect.days()) ? 0 : effect.days();
      later = Math.max(later, effect.open() ? 0 : days);
      earlier = Math.max(earlier, effect.open() ? 0 : -days);
      open = effect.earlier() && effect.open() ? FADE : open;
      brief = Math.max(brief, strong.width(words.brief(effect)));
      full = Math.max(full, strong.width(words.full(effect)));
    }
    double all = columns.barsEnd() - columns.bars() - GAP - FADE / 2;
    double room = Math.max(60, all - (full <= all / 2 ? full : brief));
    day = Math.max(0, room - open) / Math.max(1, later + earlier);
    zero = columns.bars() + Math.max(open, earlier * day);
  }

  /// @param milestone id of the milestone that is meant
  /// @param selected id of the marks to emphasise; null: none
  public static Chart draw(
      Forecast forecast, String milestone, @Nullable String selected, ChartOptions options) {
    MilestoneForecast meant = forecast.milestone(milestone).orElseThrow();
    return new DriversChart(forecast, meant, selected, options).chart();
  }

  /// What there is to see in a roadmap without milestones.
  public static Chart without(ChartOptions options) {
    Texts texts = Texts.of(options.locale());
    return NoteChart.draw(
        texts.text("drivers.none.title"), texts.text("drivers.none.hint"), options);
  }

  /// What there is to see while it is being found out.
  ///
  /// @param milestone id of the milestone that is meant
  public static Chart pending(Forecast forecast, String milestone, ChartOptions options) {
    Wording wording = Wording.of(forecast, options.locale());
    Texts texts = Texts.of(wording.locale());
    String name = wording.name(forecast.milestone(milestone).orElseThrow().milestone().name());
    return NoteChart.draw(
        texts.text("drivers.pending.title", name), texts.text("drivers.pending.hint"), options);
  }

  private Chart chart() {
    List<WaitRow> waits = WaitRow.of(forecast, texts);
    if (movers.isEmpty() && waits.isEmpty()) {
      String name = wording.name(milestone.milestone().name());
      return NoteChart.draw(
          texts.text("drivers.still.title", name), texts.text("drivers.still.hint"), options);
    }
    List<WaitRow> told = waits;
    List<Mover> shown = movers;
    if (options.onSlide()) {
      told = waits.subList(0, Math.min(WAITS, waits.size()));
      double below = told.isEmpty() ? 0 : WAITS_HEAD + WAIT * told.size();
      shown = within(options.height() - below - 12 - 2 * SMALL);
    }
    double y = shown.isEmpty() ? 12 : tornado(shown);
    y = waits(told, y);
    int left = movers.size() - shown.size() + waits.size() - told.size();
    if (left > 0) {
      y = paragraph(texts.text("drivers.left", left), y + 12);
    }
    String title = texts.text("drivers.title", Wording.plain(milestone.milestone().name()));
    String finding = words.finding(movers);
    return new Chart(
        finding,
        new Drawing(
            options.width(),
            Math.max(options.height(), y + 12),
            style.background(),
            title,
            finding,
            marks.list()),
        words.table(title, movers, waits));
  }

  /// The first movers, as many as have room.
  private List<Mover> within(double room) {
    double head = 16 + 2 + SMALL * captionLines() + HEADING;
    int most = 0;
    for (double height = head; most < movers.size(); most++) {
      height += height(movers.get(most));
      if (height > room) {
        break;
      }
    }
    return movers.subList(0, most);
  }

  private int captionLines() {
    double room = options.width() - LEFT - RIGHT;
    return TextMetrics.wrap(words.caption(), room, 4, small.size(), false).size();
  }

  private static double height(Mover mover) {
    return 2 * PADDING + LINE * Math.max(1, mover.swings().size());
  }

  private double tornado(List<Mover> shown) {
    double y = paragraph(words.caption(), 16) + 2;
    headings(y);
    y += HEADING;
    double top = y;
    List<Runnable> rows = new ArrayList<>();
    for (Mover mover : shown) {
      double at = y;
      double height = height(mover);
      background(mover, at, height);
      rows.add(() -> row(mover, at, height));
      y += height;
    }
    marks.vertical(zero, top, y, style.muted().withAlpha(0.7), 1, Meaning.NONE);
    rows.forEach(Runnable::run);
    int rest = milestone.drivers().size() - movers.size();
    if (rest > 0) {
      String text = texts.text("drivers.rest", rest);
      y = paragraph(text, y + 18) + 2;
    }
    return y;
  }

  /// Lines from that baseline down; returns the baseline of what may follow.
  private double paragraph(String text, double baseline) {
    double y = baseline;
    double room = options.width() - LEFT - RIGHT;
    for (String line : TextMetrics.wrap(text, room, 4, small.size(), false)) {
      marks.label(LEFT, y, line, small, Anchor.START, Meaning.NONE);
      y += SMALL;
    }
    return y;
  }

  private void headings(double top) {
    heading(texts.text("drivers.heading.days"), zero, columns.barsEnd(), top);
    heading(texts.text("drivers.heading.critical"), columns.critical(), Double.NaN, top);
    heading(texts.text("drivers.heading.never"), columns.never(), Double.NaN, top);
  }

  private void heading(String text, double x, double end, double top) {
    if (Double.isNaN(x)) {
      return;
    }
    double room = Double.isNaN(end) ? Columns.WIDTH - 8 : end - x;
    List<String> lines = TextMetrics.wrap(text, room, 2, small.size(), false);
    for (int i = 0; i < lines.size(); i++) {
      double y = top + HEADING - 12 - 14 * (lines.size() - 1 - i);
      marks.label(x, y, lines.get(i), small, Anchor.START, Meaning.NONE);
    }
  }

  private void background(Mover mover, double top, double height) {
    Meaning meaning = words.meaning(mover);
    marks.box(0, top, options.width(), height, fill(mover), meaning);
    if (chosen(mover)) {
      marks.box(0, top, 3, height, style.selection(), meaning);
    }
    marks.line(
        LEFT, top + height, columns.end(), top + height, Stroke.solid(style.grid(), 1), meaning);
  }

  private boolean chosen(Mover mover) {
    return ("task:" + mover.task().task().id()).equals(selected);
  }

  private Color fill(Mover mover) {
    return chosen(mover) ? style.highlight() : style.background();
  }

  private void row(Mover mover, double top, double height) {
    Meaning meaning = words.meaning(mover);
    double middle = top + height / 2;
    String name = Wording.plain(mover.task().task().name());
    ChartStyle.Hue hue = mover.task().task().isDiscovery() ? style.discovery() : style.delivery();
    marks.box(LEFT, middle - 7, 3, 14, hue.fill(), meaning);
    List<String> lines = TextMetrics.wrap(name, columns.name() - 10, 2, plain.size(), false);
    for (int i = 0; i < lines.size(); i++) {
      double at = middle + (i - (lines.size() - 1) / 2.0) * NAME_LINE;
      marks.label(LEFT + 10, plain.baseline(at), lines.get(i), plain, Anchor.START, meaning);
    }
    double y = top + PADDING + LINE / 2;
    for (Effect effect : mover.swings()) {
      bar(effect, y, hue, fill(mover), meaning);
      y += LINE;
    }
    if (mover.swings().isEmpty()) {
      label(List.of(words.onlyStops()), zero, middle, meaning);
    }
    double critical = mover.task().criticality();
    share(critical, words.critical(critical), columns.critical(), middle, meaning);
    double owed = mover.driving().neverShare();
    share(owed, words.percent(owed), columns.never(), middle, meaning);
  }

  private void bar(Effect effect, double y, ChartStyle.Hue hue, Color behind, Meaning meaning) {
    double length = effect.days() * day;
    if (effect.open()) {
      length = effect.earlier() ? -FADE : FADE;
    }
    double left = Math.min(zero, zero + length);
    double width = Math.abs(length);
    double top = y - BAR / 2;
    if (effect.kind() == Mover.Kind.SLOW) {
      marks.box(left, top, width, BAR, hue.fill().withAlpha(0.85), meaning);
    } else {
      Texture.hatched(marks, left, top, width, BAR, hue.text(), meaning);
    }
    if (effect.open()) {
      fade(zero, zero + length, top, behind, meaning);
    }
    double end = Math.max(zero, zero + length);
    label(List.of(words.full(effect), words.brief(effect)), end, y, meaning);
  }

  /// Veils a bar towards its end: how far it goes is not known.
  private void fade(double from, double to, double top, Color behind, Meaning meaning) {
    double left = Math.min(from, to);
    double right = Math.max(from, to);
    Paint veil =
        new Paint.Gradient(
            left,
            right,
            List.of(
                new Paint.Stop(0, behind.withAlpha(from < to ? 0 : 1)),
                new Paint.Stop(1, behind.withAlpha(from < to ? 1 : 0))));
    marks.box(left - 1, top - 1, right - left + 2, BAR + 2, veil, meaning);
  }

  /// The first text for which there is room, right of a bar.
  private void label(List<String> candidates, double end, double y, Meaning meaning) {
    double x = end + GAP;
    double room = columns.barsEnd() - x;
    String text =
        candidates.stream()
            .filter(t -> strong.width(t) <= room)
            .findFirst()
            .orElseGet(() -> strong.fit(candidates.getLast(), room));
    marks.label(x, strong.baseline(y), text, strong, Anchor.START, meaning);
  }

  /// A small chance: the number, and under it a bar.
  private void share(double share, String text, double x, double middle, Meaning meaning) {
    if (Double.isNaN(x)) {
      return;
    }
    Text look = new Text(12, false, style.text());
    marks.label(x, look.baseline(middle - 4), text, look, Anchor.START, meaning);
    double width = Columns.WIDTH - 26;
    marks.pill(x, middle + 5, width, 4, style.grid(), meaning);
    if (share >= 0.02) {
      marks.pill(x, middle + 5, Math.max(4, share * width), 4, style.muted(), meaning);
    }
  }

  private double waits(List<WaitRow> waits, double top) {
    if (waits.isEmpty()) {
      return top;
    }
    Text title = new Text(13.5, true, style.text());
    double y = top + 24;
    marks.label(LEFT, y, texts.text("drivers.waits"), title, Anchor.START, Meaning.NONE);
    y = paragraph(texts.text("drivers.waits.caption"), y + 18);
    double most = Math.max(MANY_DAYS, waits.stream().mapToDouble(WaitRow::days).max().orElse(1));
    double label = waits.stream().mapToDouble(w -> strong.width(w.text())).max().orElse(0);
    double room = columns.end() - columns.bars() - GAP;
    double scale = Math.max(24, Math.min(room * 0.5, room - label)) / most;
    for (WaitRow wait : waits) {
      double middle = y + 11;
      Meaning meaning = new Meaning(wait.id(), wait.spoken(), null);
      marks.label(
          LEFT + 10,
          plain.baseline(middle),
          plain.fit(wait.squad(), columns.name() - 10),
          plain,
          Anchor.START,
          meaning);
      double length = wait.days() * scale;
      Color fill = style.muted().withAlpha(0.6);
      marks.box(columns.bars(), middle - BAR / 2, length, BAR, fill, meaning);
      double x = columns.bars() + length + GAP;
      String text = strong.fit(wait.text(), columns.end() - x);
      marks.label(x, strong.baseline(middle), text, strong, Anchor.START, meaning);
      y += WAIT;
    }
    return y;
  }
}
