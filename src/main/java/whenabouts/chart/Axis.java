package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Forecast;

/// Draws the time axis: coarse and fine scale, and flags for today and the targets.
final class Axis {
  private static final double LINE = 20;

  private final Forecast forecast;
  private final Layout layout;
  private final Words words;
  private final @Nullable LocalDate today;

  Axis(Forecast forecast, Layout layout, Words words, @Nullable LocalDate today) {
    this.forecast = forecast;
    this.layout = layout;
    this.words = words;
    this.today = today;
  }

  /// A line down through the rows, with its flag.
  ///
  /// @param day in calendar days
  private record Flag(double day, String text, boolean target, Meaning meaning) {}

  static double height() {
    return 3 * LINE;
  }

  /// The axis, `height()` tall.
  void paint(Marks marks, double top) {
    ChartStyle style = layout.style();
    TimeScale scale = layout.scale();
    double width = layout.right() - layout.left();
    marks.box(layout.left(), top, width, height(), style.band(), Meaning.NONE);
    Ticks ticks = ticks();
    Text upper = new Text(12, true, style.text());
    Text lower = new Text(12, false, style.muted());
    cells(marks, ticks.upper(), upper, top, LINE, scale);
    cells(marks, ticks.lower(), lower, top + LINE, LINE, scale);
    marks.line(
        layout.left(),
        top + height() - 0.5,
        layout.right(),
        top + height() - 0.5,
        Stroke.solid(style.grid(), 1),
        Meaning.NONE);
    flags(marks, top + 2 * LINE);
  }

  private Ticks ticks() {
    return Ticks.of(layout.scale(), forecast.roadmap().asOf(), words);
  }

  /// Each label at the beginning of its cell, or at the edge of the plot where that is earlier.
  private void cells(
      Marks marks, List<Ticks.Cell> cells, Text look, double top, double height, TimeScale scale) {
    for (Ticks.Cell cell : cells) {
      double x = scale.x(cell.from());
      if (x >= scale.left()) {
        marks.vertical(x, top + 3, top + height, layout.style().grid(), 1, Meaning.NONE);
      }
      double start = Math.max(x, scale.left()) + 4;
      double end = Math.min(scale.x(cell.to()), scale.right());
      if (start + look.width(cell.label()) <= end) {
        marks.label(
            start, look.baseline(top + height / 2), cell.label(), look, Anchor.START, Meaning.NONE);
      }
    }
  }

  /// Hairlines of the scale and the lines of today and the targets, behind the rows.
  void grid(Marks marks, double top, double bottom) {
    ChartStyle style = layout.style();
    TimeScale scale = layout.scale();
    for (Ticks.Cell cell : ticks().lower()) {
      double x = scale.x(cell.from());
      if (x >= scale.left() && x <= scale.right()) {
        marks.vertical(x, top, bottom, style.grid(), 1, Meaning.NONE);
      }
    }
    for (Flag flag : visibleFlags()) {
      double x = scale.x(flag.day());
      List<Double> dashes = flag.target() ? List.of(2.0, 4.0) : List.of();
      Stroke stroke = new Stroke(style.muted().withAlpha(flag.target() ? 0.8 : 1), 1, dashes);
      marks.line(x, top, x, bottom, stroke, flag.meaning());
    }
  }

  private List<Flag> visibleFlags() {
    return flags().stream().filter(f -> layout.scale().shows(f.day())).toList();
  }

  /// Today first: where flags collide, the first has the room.
  private List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    if (today != null) {
      String date = words.date(today);
      String text = words.text("axis.today");
      String spoken = text + ", " + date;
      flags.add(
          new Flag(forecast.endOf(today) - 1, text, false, new Meaning("today", spoken, spoken)));
    }
    forecast.milestones().stream()
        .filter(m -> m.milestone().target() != null)
        .map(m -> m.milestone())
        .sorted(Comparator.comparing(m -> String.valueOf(m.target())))
        .forEach(
            m -> {
              LocalDate date = m.target();
              if (date != null) {
                String text = words.text("axis.target", m.name(), words.date(date));
                flags.add(
                    new Flag(
                        forecast.endOf(date),
                        text,
                        true,
                        new Meaning("milestone:" + m.id(), text, text)));
              }
            });
    return flags;
  }

  private void flags(Marks marks, double top) {
    ChartStyle style = layout.style();
    TimeScale scale = layout.scale();
    List<double[]> taken = new ArrayList<>();
    for (Flag flag : visibleFlags()) {
      double x = scale.x(flag.day());
      Text look = new Text(11.5, !flag.target(), style.text());
      double y = top + LINE / 2 - 1;
      String text = look.fit(flag.text(), 0.3 * (scale.right() - scale.left()));
      double width = look.width(text);
      double start = place(taken, x, width, scale);
      marks.vertical(x, top + 4, top + LINE, style.muted(), 1, flag.meaning());
      if (!Double.isNaN(start)) {
        taken.add(new double[] {start - 4, start + width + 4});
        marks.label(start, look.baseline(y), text, look, Anchor.START, flag.meaning());
      }
    }
  }

  /// Right of the line, else left of it; NaN where neither is free.
  private static double place(List<double[]> taken, double x, double width, TimeScale scale) {
    for (double start : new double[] {x + 5, x - 5 - width}) {
      boolean inside = start >= scale.left() && start + width <= scale.right();
      if (inside && taken.stream().allMatch(t -> start + width < t[0] || start > t[1])) {
        return start;
      }
    }
    return Double.NaN;
  }
}
