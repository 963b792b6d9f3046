package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import whenabouts.chart.Flow.End;
import whenabouts.chart.Flow.Way;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;

/// Paints one flow as ribbons, as wide as the share of futures they stand for, from left to right:
/// the thing, its ends, and what a stand-by task makes of those that pivot.
final class FlowPainter {
  /// The least height of an end, which has a line of text.
  private static final double LEAST = 18;

  /// Above and below a row that has room, and of one that has little.
  private static final double PADDING = 10;

  private static final double LITTLE = 4;

  /// Rows that are lower than this have little room.
  private static final double ROOMY = 40;
  private static final double BLOCK = 6;
  private static final double SIGN = 9;
  private static final double LEFT = 16;

  /// From one line of a name to the next.
  private static final double LINE = 16;

  private final Marks marks;
  private final ChartStyle style;
  private final OutcomeWords words;
  private final double width;

  /// Height of all futures.
  private final double whole;

  private final Columns columns;
  private final Text name;
  private final Text label;
  private final Text small;

  /// Where things stand from left to right.
  ///
  /// @param from where ribbons begin
  /// @param ends where they end, and their labels begin
  /// @param again where those of a stand-by task begin; beyond the drawing where there are none
  /// @param last where those end
  record Columns(double from, double ends, double again, double last, double right) {
    /// @param roomy whether names and labels need not be stinted
    static Columns of(double width, boolean roomy, boolean goesOn) {
      if (!roomy) {
        double from = LEFT + 0.36 * width;
        return new Columns(from, from + 0.24 * (width - from), width, width, width - 4);
      }
      double right = width - 20;
      double from = LEFT + Math.clamp(0.22 * width, 104, 260);
      double room = right - from;
      return goesOn
          ? new Columns(from, from + 0.16 * room, from + 0.53 * room, from + 0.67 * room, right)
          : new Columns(from, from + 0.42 * room, width, width, right);
    }
  }

  /// @param whole height of all futures
  /// @param goesOn whether some ribbons go on to stand-by tasks
  FlowPainter(
      Marks marks,
      ChartStyle style,
      OutcomeWords words,
      double width,
      double whole,
      boolean goesOn) {
    this.marks = marks;
    this.style = style;
    this.words = words;
    this.width = width;
    this.whole = whole;
    columns = Columns.of(width, whole >= ROOMY, goesOn);
    name = new Text(13, false, style.text());
    label = new Text(12, false, style.text());
    small = new Text(11, false, style.muted());
  }

  double height(Flow flow) {
    double padding = whole < ROOMY ? LITTLE : PADDING;
    return Math.max(Math.max(whole, stack(flow)), LINE * lines(flow)) + 2 * padding;
  }

  private int lines(Flow flow) {
    return nameLines(flow).size() + (flow.note().isEmpty() ? 0 : 1);
  }

  private double stack(Flow flow) {
    return flow.ends().stream().mapToDouble(this::slot).sum();
  }

  private double slot(End end) {
    return Math.max(
        Math.max(LEAST, whole * end.share() + 4), end.next() == null ? 0 : stack(end.next()));
  }

  /// @param selected whether it is to be emphasised
  void background(Flow flow, double top, boolean selected) {
    End on = flow.ends().stream().filter(e -> e.next() != null).findFirst().orElse(null);
    Meaning meaning = words.meaning(flow);
    double height = height(flow);
    double end = on == null ? width : columns.again();
    Color fill = selected ? style.highlight() : style.background();
    marks.box(0, top, end, height, fill, meaning);
    if (selected) {
      marks.box(0, top, 3, height, style.selection(), meaning);
    }
  }

  /// The part of a row that belongs to a stand-by task.
  void standbyBackground(Flow standby, double top, double height, boolean selected) {
    Color fill = selected ? style.highlight() : style.background();
    marks.box(columns.again(), top, width - columns.again(), height, fill, words.meaning(standby));
  }

  void paint(Flow flow, double top) {
    Meaning meaning = words.meaning(flow);
    double middle = top + height(flow) / 2;
    Stroke line = Stroke.solid(style.grid(), 1);
    marks.line(LEFT, top + 0.5, columns.right(), top + 0.5, line, Meaning.NONE);
    name(flow, middle, meaning);
    marks.box(columns.from(), middle - whole / 2, BLOCK, whole, hue(flow).fill(), meaning);
    fan(flow, middle, columns.from() + BLOCK, columns.ends(), meaning);
  }

  /// The name on up to two lines, and the note under it.
  private void name(Flow flow, double middle, Meaning meaning) {
    Text look = nameLook(flow);
    double y = middle - (lines(flow) - 1) * LINE / 2;
    for (String line : nameLines(flow)) {
      marks.label(LEFT, look.baseline(y), line, look, Anchor.START, meaning);
      y += LINE;
    }
    if (!flow.note().isEmpty()) {
      String text = small.fit(flow.note(), nameWidth());
      marks.label(LEFT, small.baseline(y), text, small, Anchor.START, meaning);
    }
  }

  private List<String> nameLines(Flow flow) {
    Text look = nameLook(flow);
    return TextMetrics.wrap(flow.name(), nameWidth(), 2, look.size(), look.bold());
  }

  private Text nameLook(Flow flow) {
    return flow.kind() == Flow.Kind.MILESTONE ? new Text(13, true, style.text()) : name;
  }

  private double nameWidth() {
    return columns.from() - LEFT - 12;
  }

  private ChartStyle.Hue hue(Flow flow) {
    return flow.kind() == Flow.Kind.MILESTONE ? style.milestone() : style.discovery();
  }

  /// The ribbons of a flow around a height, and where they end.
  private void fan(Flow flow, double middle, double from, double to, Meaning meaning) {
    double y = middle - whole * flow.share() / 2;
    double slotTop = middle - stack(flow) / 2;
    for (End end : flow.ends()) {
      double thick = Math.max(1.2, whole * end.share());
      double slot = slot(end);
      double target = slotTop + slot / 2;
      ribbon(from, y, to, target - thick / 2, thick, look(flow, end.way()), meaning);
      end(flow, end, to, target, thick, meaning);
      y += whole * end.share();
      slotTop += slot;
    }
  }

  private void end(Flow flow, End end, double x, double y, double thick, Meaning meaning) {
    Look look = look(flow, end.way());
    double text = x + BLOCK + 10 + SIGN;
    Flow next = end.next();
    double room = next == null ? columns.right() - text : columns.again() - text - 6;
    if (next != null) {
      // The futures flow on behind the label.
      Color pale = look.fill().withAlpha(0.12);
      marks.box(x, y - thick / 2, columns.again() - x, thick, pale, meaning);
      Meaning its = words.meaning(next);
      Color block = look.block();
      marks.box(columns.again(), y - thick / 2, BLOCK, thick, block, its);
      fan(next, y, columns.again() + BLOCK, columns.last(), its);
    }
    marks.box(x, y - thick / 2, BLOCK, thick, look.block(), meaning);
    Texture.sign(marks, end.way().sign(), x + BLOCK + 9, y, SIGN, look.sign(), meaning);
    String words = fitting(this.words.candidates(flow, end), room);
    marks.label(text, label.baseline(y), words, label, Anchor.START, meaning);
  }

  private String fitting(List<String> candidates, double room) {
    return candidates.stream()
        .filter(t -> label.width(t) <= room)
        .findFirst()
        .orElseGet(() -> label.fit(candidates.getLast(), room));
  }

  /// How an end looks: the better, the stronger.
  private record Look(Color fill, Color block, Color sign) {}

  private Look look(Flow flow, Way way) {
    ChartStyle.Hue hue = hue(flow);
    return switch (way) {
      case VALIDATED, ON_TARGET, REACHED ->
          new Look(hue.fill().withAlpha(0.62), hue.fill(), hue.text());
      case BASELINE, LATE ->
          new Look(hue.fill().withAlpha(0.3), hue.fill().withAlpha(0.6), hue.text());
      case PIVOTED ->
          new Look(
              style.delivery().fill().withAlpha(0.4),
              style.delivery().fill(),
              style.delivery().text());
      case STOPPED, NEVER -> new Look(style.muted().withAlpha(0.28), style.muted(), style.muted());
      case DROPPED ->
          new Look(style.muted().withAlpha(0.12), style.muted().withAlpha(0.3), style.muted());
    };
  }

  private void ribbon(
      double x1, double y1, double x2, double y2, double thick, Look look, Meaning meaning) {
    double half = (x1 + x2) / 2;
    List<Mark.Segment> outline = new ArrayList<>();
    outline.add(new Mark.Segment.Move(x1, y1));
    outline.add(new Mark.Segment.Curve(half, y1, half, y2, x2, y2));
    outline.add(new Mark.Segment.To(x2, y2 + thick));
    outline.add(new Mark.Segment.Curve(half, y2 + thick, half, y1 + thick, x1, y1 + thick));
    outline.add(new Mark.Segment.Close());
    marks.path(outline, look.fill(), null, meaning);
  }
}
