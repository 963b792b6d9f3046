package whenabouts.chart;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /// The picture with its numbers and with what it rests on.
  ///
  /// @param options with a frame
  public static Picture picture(Forecast forecast, HorizonOptions options) {
    return new Picture(
        draw(forecast, options),
        table(forecast, options.confidence(), options.locale(), options.tasks()),
        Basis.of(forecast));
  }

  /// Its numbers: a row for every milestone and task.
  ///
  /// @param confidence in (0, 1), the share of futures that the emphasised date covers
  /// @param tasks ids of those to be told, beside all milestones; null: all
  public static DataTable table(
      Forecast forecast, double confidence, Locale locale, @Nullable Set<String> tasks) {
    return HorizonTable.of(forecast, confidence, locale, tasks);
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

  /// How much of a tall Horizon is drawn: the rows outside are there for the pointer and the
  /// keyboard only.
  ///
  /// @param from the upper edge, from the top of the first row
  /// @param to the lower edge
  public record Reach(double from, double to) {
    /// Everything.
    public static final Reach ALL = new Reach(0, Double.POSITIVE_INFINITY);

    boolean meets(double top, double height) {
      return top + height >= from && top <= to;
    }
  }

  /// Axis and rows for a window. A frame in the options is ignored.
  public static Parts parts(Forecast forecast, HorizonOptions options) {
    HorizonRows rows =
        HorizonRows.of(
            forecast, options.ghost(), options.confidence(), options.locale(), options.tasks());
    return parts(rows, options, Reach.ALL);
  }

  /// The same of rows that were prepared, and of these what lies within reach. What is in the
  /// options about words and dates is ignored.
  public static Parts parts(HorizonRows prepared, HorizonOptions options, Reach reach) {
    Forecast forecast = prepared.forecast();
    Texts texts = prepared.texts();
    Layout layout = layout(prepared, options);
    Axis axis = new Axis(forecast, layout, texts, prepared.wording());
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
    Layout whole = options.span() == null ? layout : layout(prepared, options.withSpan(null));
    Drawing body = bare(prepared, options, layout, axis, reach);
    return new Parts(axisDrawing, body, layout.scale(), whole.scale().span());
  }

  private static Drawing bare(
      HorizonRows prepared, HorizonOptions options, Layout layout, Axis axis, Reach reach) {
    Forecast forecast = prepared.forecast();
    Texts texts = prepared.texts();
    List<Row> rows = prepared.rows();
    List<HorizonBody.Lane> lanes = HorizonBody.lanes(prepared.all(), rows, texts);
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
          prepared.confidence(),
          options.selected(),
          texts,
          reach,
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

  private static Layout layout(HorizonRows prepared, HorizonOptions options) {
    return Layout.of(
        prepared.extents(), Density.WINDOW, options.style(), 0, options.width(), options.span());
  }
}
