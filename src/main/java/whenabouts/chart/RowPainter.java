package whenabouts.chart;

import java.util.List;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Distribution;

/// Draws one row of a Horizon: thread, range, ticks, labels, target, dots.
final class RowPainter {
  /// From a bar to its label.
  private static final double LABEL_GAP = 5;

  /// A shorter wait would be a dot.
  private static final double SHORTEST_WAIT = 6;

  private final Marks marks;
  private final Layout layout;
  private final TimeScale scale;
  private final ChartStyle style;
  private final Density density;
  private final double confidence;
  private final GhostPainter ghost;

  RowPainter(Marks marks, Layout layout, double confidence) {
    this.marks = marks;
    this.layout = layout;
    this.scale = layout.scale();
    this.style = layout.style();
    this.density = layout.density();
    this.confidence = confidence;
    ghost = new GhostPainter(marks, layout, confidence);
  }

  /// The room that a row's label takes to the right of its range.
  static double labelWidth(Row row, Density density, ChartStyle style) {
    Text look = new Text(density.smallSize(), true, style.text());
    double width = look.width(row.range().label());
    if (row.ship() != null && density.hasTwoLines(density.height(row))) {
      width = Math.max(width, look.width(row.ship().label()));
    }
    return width + LABEL_GAP + 9;
  }

  /// The ordinate of a row's range.
  ///
  /// @param top of the row
  static double line(Row row, double top, Density density) {
    double height = density.height(row);
    boolean second = row.ship() != null || row.target() != null;
    return top + height * (second ? density.hasTwoLines(height) ? 0.34 : 0.42 : 0.5);
  }

  /// @param top of the row
  /// @param background what lies behind the row
  void paint(Row row, double top, Color background) {
    double height = density.height(row);
    boolean two = density.hasTwoLines(height);
    double y = line(row, top, density);
    double y2 = top + height * (two ? 0.76 : 0.84);
    name(row, top, height, two);
    switch (row.state()) {
      case OPEN -> {
        thread(row, y);
        range(row, y, background);
        if (row.ship() != null) {
          ship(row, row.ship(), y2, two, background);
        }
      }
      case DONE -> done(row, y, background);
      case GONE -> pinned(row.range().label(), scale.left() + 4, y, row.meaning(), background);
    }
    if (row.target() != null) {
      target(row, row.target(), y, y2, two, background);
    }
    NeverDots.paint(marks, row, layout, y);
  }

  private ChartStyle.Hue hue(Row row) {
    return switch (row.kind()) {
      case MILESTONE -> style.milestone();
      case DISCOVERY -> style.discovery();
      case DELIVERY -> style.delivery();
    };
  }

  private void name(Row row, double top, double height, boolean two) {
    Text look = layout.nameText(row.kind() == Row.Kind.MILESTONE);
    Color color = row.state() == Row.State.OPEN ? style.text() : style.muted();
    look = new Text(look.size(), look.bold(), color);
    boolean note = two && !row.note().isEmpty();
    String name = look.fit(row.name(), layout.nameWidth());
    double middle = top + height * (note ? 0.31 : 0.5);
    marks.label(layout.nameX(), look.baseline(middle), name, look, Anchor.START, row.meaning());
    if (note) {
      Text small = layout.small(style.muted());
      marks.label(
          layout.nameX(),
          small.baseline(top + height * 0.73),
          small.fit(row.note(), layout.nameWidth()),
          small,
          Anchor.START,
          row.meaning());
    }
  }

  /// A faint line from the median start to the median finish: when the work happens.
  private void thread(Row row, double y) {
    double from = row.starts();
    Distribution finish = row.range().distribution();
    double half = finish.quantile(0.5);
    double to = Double.isFinite(half) ? half : finish.ifReached().quantile(0.5);
    if (!Double.isFinite(from) || !Double.isFinite(to)) {
      return;
    }
    double x1 = Math.max(scale.x(from), scale.left());
    double x2 = Math.min(scale.x(to), scale.right());
    if (x1 < x2) {
      Stroke stroke = Stroke.solid(hue(row).fill().withAlpha(0.5), 1.5);
      marks.line(x1, y, x2, y, stroke, row.meaning());
    }
    double x0 = Math.max(scale.x(row.ready()), scale.left());
    if (Math.min(x1, scale.right()) - x0 >= SHORTEST_WAIT) {
      Stroke dots = new Stroke(hue(row).fill(), 1.5, List.of(1.5, 3.0));
      marks.line(x0, y, Math.min(x1, scale.right()) - 2, y, dots, row.meaning());
    }
  }

  private void range(Row row, double y, Color background) {
    Row.Range range = row.range();
    ghost.paint(row, y);
    if (range.distribution().reached() == 0) {
      pinned(range.label(), scale.left() + 4, y, row.meaning(), background);
      return;
    }
    double bar = density.bar();
    RangeBar.solid(
        marks, range.distribution(), scale, y, bar, hue(row).fill(), background, range.meaning());
    tick(range, 0.5, y, bar);
    tick(range, 0.85, y, bar);
    tick(range, confidence, y, bar);
    Color color = hue(row).text();
    boolean dated = Double.isFinite(range.mark());
    label(
        range,
        y,
        dated ? layout.date(color) : layout.small(color),
        pole(row),
        ghost.end(row),
        background);
  }

  /// The abscissa of a row's target, which no label may cross; infinite where there is none.
  private double pole(Row row) {
    return row.target() == null ? Double.POSITIVE_INFINITY : scale.x(row.target().day());
  }

  /// The mark of a percentile over all futures; the chosen one is bold.
  private void tick(Row.Range range, double p, double y, double bar) {
    double x = scale.x(range.distribution().quantile(p));
    if (!(x >= scale.left() && x <= scale.right())) {
      return;
    }
    boolean chosen = p == confidence;
    double half = bar / 2 + (chosen ? Math.max(1.5, bar * 0.25) : 0);
    marks.vertical(x, y - half, y + half, style.text(), chosen ? 3 : 1.25, range.meaning());
  }

  private void ship(Row row, Row.Range ship, double y, boolean two, Color background) {
    double bar = density.shipBar();
    RangeBar.hollow(
        marks,
        ship.distribution(),
        scale,
        y,
        bar,
        style.milestone().fill(),
        background,
        ship.meaning());
    double x = scale.x(ship.mark());
    if (x >= scale.left() && x <= scale.right()) {
      Color color = style.milestone().text();
      marks.vertical(x, y - bar / 2 - 1, y + bar / 2 + 1, color, 2, ship.meaning());
    }
    if (two) {
      label(
          ship,
          y,
          layout.small(style.milestone().text()),
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          background);
    }
  }

  /// The date of a range: to its right, else to its left, else at the edge of the plot beyond which
  /// the range lies.
  private void label(
      Row.Range range, double y, Text look, double pole, double ghost, Color background) {
    double[] xs = RangeBar.abscissae(range.distribution(), scale);
    double first = xs[0];
    double last = xs[xs.length - 1];
    double mark = scale.x(range.mark());
    if (Double.isFinite(mark)) {
      last = Math.max(last, mark + 2);
    }
    String text = look.fit(range.label(), scale.right() - scale.left() - 24);
    double width = look.width(text);
    double after = last + LABEL_GAP;
    double before = first - LABEL_GAP - width;
    boolean crossed = pole > after - 2 * LABEL_GAP && pole < after + width + LABEL_GAP;
    boolean covers = ghost > after;
    boolean seen = last >= scale.left() && first <= scale.right();
    if ((crossed || covers && seen) && before >= scale.left()) {
      pinned(text, before, y, look, range.meaning(), background);
      return;
    }
    if (covers && seen) {
      after = ghost + LABEL_GAP;
      crossed = pole > after - 2 * LABEL_GAP && pole < after + width + LABEL_GAP;
    }
    if (crossed) {
      after = pole + 2 * LABEL_GAP;
    }
    if (last < scale.left() - 1) {
      pinned("← " + text, scale.left() + 4, y, look, range.meaning(), background);
    } else if (first > scale.right() + 1) {
      String pointer = text + " →";
      double x = scale.right() - 4 - look.width(pointer);
      pinned(pointer, x, y, look, range.meaning(), background);
    } else if (Math.max(after, scale.left()) + width <= scale.right()) {
      double x = Math.max(after, scale.left() + 4);
      pinned(text, x, y, look, range.meaning(), background);
    } else if (before >= scale.left()) {
      pinned(text, before, y, look, range.meaning(), background);
    } else {
      pinned(text, scale.right() - 4 - width, y, look, range.meaning(), background);
    }
  }

  private void pinned(String text, double x, double y, Meaning meaning, Color background) {
    pinned(text, x, y, layout.small(style.muted()), meaning, background);
  }

  /// A label that clears what lies behind it.
  private void pinned(
      String text, double x, double y, Text look, Meaning meaning, Color background) {
    double half = look.size() * 0.48;
    marks.box(x - 3, y - half, look.width(text) + 6, 2 * half, background, meaning);
    marks.label(x, look.baseline(y), text, look, Anchor.START, meaning);
  }

  /// What is over: a line from start to finish and a check.
  private void done(Row row, double y, Color background) {
    thread(row, y);
    double x = scale.x(row.range().distribution().quantile(1));
    double r = Math.min(density.bar() * 0.55, 6.5);
    if (x >= scale.left() && x <= scale.right()) {
      marks.dot(x, y, r, hue(row).fill(), null, row.meaning());
      marks.path(
          List.of(
              new Mark.Segment.Move(x - 0.45 * r, y + 0.02 * r),
              new Mark.Segment.To(x - 0.1 * r, y + 0.38 * r),
              new Mark.Segment.To(x + 0.5 * r, y - 0.36 * r)),
          null,
          Stroke.solid(background, Math.max(1.2, 0.24 * r)),
          row.meaning());
    }
    label(
        row.range(),
        y,
        layout.small(style.muted()),
        pole(row),
        Double.NEGATIVE_INFINITY,
        background);
  }

  /// A pole at the end of the target day, and its chance.
  private void target(
      Row row, Row.Target target, double y, double y2, boolean two, Color background) {
    double x = scale.x(target.day());
    if (x < scale.left() || x > scale.right()) {
      return;
    }
    double half = density.bar() * 0.9;
    double r = Math.max(3.2, density.bar() * 0.3);
    Color color = style.text();
    marks.vertical(x, y - half, two ? y2 + 4 : y + half, color, 1.25, target.meaning());
    marks.path(
        List.of(
            new Mark.Segment.Move(x, y - half - r),
            new Mark.Segment.To(x + r, y - half),
            new Mark.Segment.To(x, y - half + r),
            new Mark.Segment.To(x - r, y - half),
            new Mark.Segment.Close()),
        color,
        null,
        target.meaning());
    if (two) {
      Text look = layout.small(style.text());
      double room = scale.right() - scale.left();
      boolean words = look.width(target.label()) <= room;
      String text = words ? target.label() : look.fit(target.brief(), room);
      double width = look.width(text);
      double after = x + LABEL_GAP;
      double before = after + width > scale.right() ? x - LABEL_GAP - width : after;
      double at = before < scale.left() ? Math.max(scale.left(), scale.right() - width) : before;
      pinned(text, at, y2, look, target.meaning(), background);
    }
  }
}
