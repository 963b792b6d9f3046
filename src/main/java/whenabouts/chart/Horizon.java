package whenabouts.chart;

import java.time.LocalDate;
import java.util.List;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;

/// The Gantt chart's replacement: a row for every milestone and task with the range of its dates.
public final class Horizon {
  private Horizon() {}

  /// A Horizon for a window: rows that scroll under an axis that stays.
  ///
  /// @param axis to be painted over the rows' upper edge, as wide as they are
  /// @param scale of the time in both
  /// @param everything the span that shows every range
  public record Parts(Drawing axis, Drawing rows, TimeScale scale, Span everything) {}

  /// Height of the axis of a Horizon for a window.
  public static double axisHeight() {
    return 3 * Density.WINDOW.axisLine();
  }

  /// The rows: bare for a window, or a picture with title, axis and what it rests on.
  public static Drawing draw(Forecast forecast, HorizonOptions options) {
    HorizonOptions.Frame frame = options.frame();
    return frame == null
        ? parts(forecast, options).rows()
        : new HorizonPicture(forecast, options).draw(frame.headline());
  }

  /// A Horizon for slides, whose unit is a point: no text is smaller than 12.
  ///
  /// @param options width and height are those of a page; the frame is ignored
  /// @param most pages it may take; where they are not enough, the least critical tasks are left
  ///     out
  /// @return none where there is nothing to show
  public static List<Drawing> pages(Forecast forecast, HorizonOptions options, int most) {
    return new HorizonPages(forecast, options).draw(most);
  }

  /// Axis and rows for a window. A frame in the options is ignored.
  public static Parts parts(Forecast forecast, HorizonOptions options) {
    Wording wording = Wording.of(forecast, options.locale());
    Texts texts = Texts.of(wording.locale());
    List<Row> rows = Rows.of(forecast, options.ghost(), options.confidence(), wording, texts);
    Layout layout = layout(rows, forecast, options);
    Axis axis = new Axis(forecast, layout, texts, wording, options.today());
    Marks axisMarks = new Marks();
    axis.paint(axisMarks, 0);
    Drawing axisDrawing =
        new Drawing(
            options.width(),
            axis.height(),
            options.style().band(),
            texts.text("picture.title", Wording.plain(forecast.roadmap().title())),
            "",
            axisMarks.list());
    Span everything = layout(rows, forecast, options.withSpan(null)).scale().span();
    Drawing body = bare(forecast, options, rows, layout, axis, texts);
    return new Parts(axisDrawing, body, layout.scale(), everything);
  }

  private static Drawing bare(
      Forecast forecast,
      HorizonOptions options,
      List<Row> rows,
      Layout layout,
      Axis axis,
      Texts texts) {
    List<HorizonBody.Lane> lanes = HorizonBody.lanes(rows, rows, texts);
    double height = Math.max(HorizonBody.height(lanes, layout.density()), options.height());
    Marks marks = new Marks();
    if (rows.isEmpty()) {
      height = Math.max(height, 160);
      empty(marks, options.style(), texts, options.width() / 2, height / 2);
    } else {
      HorizonBody.paint(
          marks,
          lanes,
          layout,
          axis,
          new Handshakes(marks, layout, forecast.roadmap(), texts),
          options.confidence(),
          options.selected(),
          texts,
          0,
          height);
    }
    return new Drawing(
        options.width(),
        height,
        options.style().background(),
        texts.text("picture.title", Wording.plain(forecast.roadmap().title())),
        description(forecast, texts),
        marks.list());
  }

  static String description(Forecast forecast, Texts texts) {
    return texts.text(
        "picture.description",
        forecast.tasks().size(),
        forecast.milestones().size(),
        texts.format(forecast.roadmap().asOf(), "yMMMd"));
  }

  static void empty(Marks marks, ChartStyle style, Texts texts, double x, double y) {
    Text title = new Text(18, true, style.text());
    Text hint = new Text(14, false, style.muted());
    marks.label(x, y - 6, texts.text("empty.title"), title, Anchor.MIDDLE, Meaning.NONE);
    marks.label(x, y + 18, texts.text("empty.hint"), hint, Anchor.MIDDLE, Meaning.NONE);
  }

  private static Layout layout(List<Row> rows, Forecast forecast, HorizonOptions options) {
    return Layout.of(
        rows,
        Density.WINDOW,
        options.style(),
        0,
        options.width(),
        today(forecast, options),
        options.span());
  }

  /// In calendar days; NaN: not to be shown.
  static double today(Forecast forecast, HorizonOptions options) {
    LocalDate today = options.today();
    return today == null ? Double.NaN : forecast.endOf(today) - 1;
  }
}
