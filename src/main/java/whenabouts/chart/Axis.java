package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.DemoDays;

/// Draws the time axis: coarse and fine scale, and flags for `asOf` and the targets.
final class Axis {
  /// More target lines than this would be a fence; the milestones' own rows show them anyway.
  private static final int MOST_TARGETS = 6;

  /// A shorter piece of a name would say nothing.
  private static final double SHORTEST_FLAG = 60;

  /// Demo days closer than this would run together.
  private static final double DEMO_ROOM = 12;

  private final Forecast forecast;
  private final Layout layout;
  private final Texts texts;
  private final Wording wording;
  private final double line;

  Axis(Forecast forecast, Layout layout, Texts texts, Wording wording) {
    this.forecast = forecast;
    this.layout = layout;
    this.texts = texts;
    this.wording = wording;
    this.line = layout.density().axisLine();
  }

  /// A line down through the rows, with its flag.
  ///
  /// @param day in calendar days
  private record Flag(double day, String text, boolean target, Meaning meaning) {}

  double height() {
    return 3 * line;
  }

  /// The axis, `height()` tall.
  void paint(Marks marks, double top) {
    ChartStyle style = layout.style();
    TimeScale scale = layout.scale();
    double width = layout.right() - layout.left();
    marks.box(layout.left(), top, width, height(), style.band(), Meaning.NONE);
    Ticks ticks = ticks();
    Text upper = new Text(layout.density().axisSize(), true, style.text());
    Text lower = new Text(layout.density().axisSize(), false, style.muted());
    cells(marks, ticks.upper(), upper, top, line, scale);
    cells(marks, ticks.lower(), lower, top + line, line, scale);
    marks.line(
        layout.left(),
        top + height() - 0.5,
        layout.right(),
        top + height() - 0.5,
        Stroke.solid(style.grid(), 1),
        Meaning.NONE);
    demoDays(marks, top + height());
    flags(marks, top + 2 * line);
  }

  /// A small triangle on the axis for every demo day, unless they would run together.
  private void demoDays(Marks marks, double y) {
    DemoDays days = forecast.roadmap().demoDays();
    TimeScale scale = layout.scale();
    if (days == null || 7 * days.everyWeeks() * scale.pixelsPerDay() < DEMO_ROOM) {
      return;
    }
    for (LocalDate day = firstDemo(days);
        forecast.endOf(day) <= scale.span().to();
        day = day.plusWeeks(days.everyWeeks())) {
      double x = scale.x(forecast.endOf(day) - 0.5);
      if (x >= scale.left() + 5) {
        marks.path(
            List.of(
                new Mark.Segment.Move(x, y - 1),
                new Mark.Segment.To(x - 3.5, y - 5),
                new Mark.Segment.To(x + 3.5, y - 5),
                new Mark.Segment.Close()),
            layout.style().discovery().fill(),
            null,
            new Meaning(null, texts.text("axis.demo", wording.fullDate(day)), null));
      }
    }
  }

  /// The first demo day in sight.
  private LocalDate firstDemo(DemoDays days) {
    double behind = layout.scale().span().from() + 1 - forecast.endOf(days.from());
    long rounds = Math.max(0, (long) Math.ceil(behind / (7 * days.everyWeeks())));
    return days.from().plusWeeks(rounds * days.everyWeeks());
  }

  private Ticks ticks() {
    return Ticks.of(layout.scale(), forecast.roadmap().asOf(), texts);
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

  /// Hairlines of the scale and the lines of `asOf` and the targets, behind the rows.
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
      if (flag.target()) {
        Stroke stroke = new Stroke(style.muted().withAlpha(0.8), 1, List.of(2.0, 4.0));
        marks.line(x, top, x, bottom, stroke, flag.meaning());
      } else {
        marks.vertical(x, top, bottom, style.muted(), 1, flag.meaning());
      }
    }
  }

  private List<Flag> visibleFlags() {
    List<Flag> visible = flags().stream().filter(f -> layout.scale().shows(f.day())).toList();
    boolean few = visible.stream().filter(Flag::target).count() <= MOST_TARGETS;
    return visible.stream().filter(f -> few || !f.target()).toList();
  }

  /// `asOf` first: where flags collide, the first has the room.
  private List<Flag> flags() {
    List<Flag> flags = new ArrayList<>();
    String asOf = texts.text("axis.asOf", wording.date(forecast.roadmap().asOf()));
    flags.add(new Flag(0, asOf, false, new Meaning(null, asOf, null)));
    forecast.milestones().stream()
        .filter(m -> m.milestone().target() != null)
        .map(m -> m.milestone())
        .sorted(Comparator.comparing(m -> String.valueOf(m.target())))
        .forEach(
            m -> {
              LocalDate date = m.target();
              if (date != null) {
                String text = texts.text("axis.target", m.name(), wording.date(date));
                flags.add(
                    new Flag(
                        forecast.endOf(date),
                        text,
                        true,
                        new Meaning("milestone:" + m.id(), text, null)));
              }
            });
    return flags;
  }

  private void flags(Marks marks, double top) {
    ChartStyle style = layout.style();
    TimeScale scale = layout.scale();
    List<Flag> flags = visibleFlags();
    List<double[]> taken = new ArrayList<>();
    for (Flag flag : flags) {
      double x = scale.x(flag.day());
      taken.add(new double[] {x - 3, x + 3});
      marks.vertical(x, top + 4, top + line, style.muted(), 1, flag.meaning());
    }
    for (Flag flag : flags) {
      double x = scale.x(flag.day());
      Text look = new Text(layout.density().axisSize() - 0.5, !flag.target(), style.text());
      double free = taken.stream().mapToDouble(t -> t[0]).filter(t -> t > x).min().orElse(1e9);
      double room = Math.min(free, layout.right() - 4) - x - 8;
      double width = look.width(flag.text());
      double start = x + 5;
      if (room < width && isFree(taken, x - 5 - width, x - 5, scale)) {
        start = x - 5 - width;
        room = width;
      }
      String text = look.fit(flag.text(), room);
      if (text.equals(flag.text()) || room >= SHORTEST_FLAG) {
        taken.add(new double[] {start, start + look.width(text)});
        double y = look.baseline(top + line / 2 - 3);
        marks.label(start, y, text, look, Anchor.START, flag.meaning());
      }
    }
  }

  private static boolean isFree(List<double[]> taken, double left, double right, TimeScale scale) {
    return left >= scale.left() && taken.stream().allMatch(t -> right < t[0] || left > t[1]);
  }
}
