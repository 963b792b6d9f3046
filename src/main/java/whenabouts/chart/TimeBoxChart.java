package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.TimeBoxTradeOff;
import whenabouts.forecast.TimeBoxTradeOff.Point;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Milestone;

/// What a longer time box buys and what it costs: by its length, the chances to be validated and to
/// meet the target, and under them the dates that 85 % of all futures meet. The present box is a
/// line that can be dragged.
public final class TimeBoxChart {
  /// Id of the marks of the present box.
  public static final String BOX = "box";

  /// What a percentile of the trade-off stands for, as natural frequencies say it.
  private static final double CONFIDENCE = 0.85;

  private final TimeBoxTradeOff tradeOff;
  private final Forecast forecast;
  private final @Nullable Double box;
  private final ChartOptions options;
  private final Wording wording;
  private final Texts texts;

  private TimeBoxChart(
      TimeBoxTradeOff tradeOff, Forecast forecast, @Nullable Double box, ChartOptions options) {
    this.tradeOff = tradeOff;
    this.forecast = forecast;
    this.box = box;
    this.options = options;
    wording = Wording.of(forecast, options.locale());
    texts = Texts.of(wording.locale());
  }

  /// @param tradeOff of at least one length
  /// @param forecast in which the dates are told
  /// @param box its present length in working days; null: the task has none
  public static Chart draw(
      TimeBoxTradeOff tradeOff, Forecast forecast, @Nullable Double box, ChartOptions options) {
    return new TimeBoxChart(tradeOff, forecast, box, options).chart();
  }

  private Chart chart() {
    String title = texts.text("timebox.title", Wording.plain(taskName()));
    String finding = finding();
    TimeBoxPicture picture = new TimeBoxPicture(this, options);
    Drawing drawing =
        new Drawing(
            options.width(),
            options.height(),
            options.style().background(),
            title,
            finding,
            picture.marks());
    return new Chart(finding, drawing, table(title), picture.scale());
  }

  TimeBoxTradeOff tradeOff() {
    return tradeOff;
  }

  Forecast forecast() {
    return forecast;
  }

  @Nullable Double box() {
    return box;
  }

  Wording wording() {
    return wording;
  }

  Texts texts() {
    return texts;
  }

  /// From which length on another week buys too little.
  OptionalDouble enough() {
    return tradeOff.enough(TimeBoxTradeOff.THRESHOLD);
  }

  /// Working days as people say them.
  String days(double days) {
    return texts.number(days, 1);
  }

  /// The date of the know-by, no finer than its error.
  String knowBy(Point point) {
    double error =
        forecast
            .task(tradeOff.task())
            .map(TaskForecast::finish)
            .map(finish -> error(finish))
            .orElse(0.0);
    return wording.when(point.knowByP85(), error);
  }

  /// The date of the milestone, no finer than its error.
  String milestoneBy(Point point) {
    return wording.when(point.milestoneP85(), tradeOff.error().p85Days());
  }

  private static double error(Distribution finish) {
    double error = finish.standardErrorOfQuantile(CONFIDENCE);
    return Double.isFinite(error) ? error : 0;
  }

  private String taskName() {
    return forecast.task(tradeOff.task()).map(t -> t.task().name()).orElse(tradeOff.task());
  }

  private String finding() {
    List<String> sentences = new ArrayList<>();
    String name = wording.name(taskName());
    if (box == null) {
      sentences.add(texts.text("timebox.finding.none", name));
    } else {
      Point point = tradeOff.at(box);
      boolean known = Double.isFinite(point.knowByP85());
      sentences.add(
          texts.text(
              known ? "timebox.finding.known" : "timebox.finding",
              name,
              days(box),
              wording.futures(point.validated()),
              wording.percent(point.validated()),
              knowBy(point)));
      Milestone milestone = tradeOff.milestone();
      if (milestone != null) {
        sentences.add(milestoneSentence(milestone, point));
      }
    }
    sentences.add(
        enough().isPresent()
            ? texts.text("timebox.finding.enough", days(enough().getAsDouble()), threshold())
            : texts.text("timebox.finding.more", threshold()));
    return String.join(" ", sentences);
  }

  private String milestoneSentence(Milestone milestone, Point point) {
    String name = wording.name(milestone.name());
    String date =
        Double.isFinite(point.milestoneP85())
            ? texts.text("timebox.finding.milestone", name, milestoneBy(point))
            : texts.text("timebox.finding.notReached", name);
    return point.onTarget().isPresent()
        ? texts.text(
            "timebox.finding.onTarget", date, wording.percent(point.onTarget().getAsDouble()))
        : texts.text("timebox.finding.untargeted", date);
  }

  String threshold() {
    return days(100 * TimeBoxTradeOff.THRESHOLD);
  }

  private DataTable table(String title) {
    Milestone milestone = tradeOff.milestone();
    LocalDate target = milestone == null ? null : milestone.target();
    List<String> columns = new ArrayList<>();
    columns.add(texts.text("timebox.column.box"));
    columns.add(texts.text("timebox.column.validated"));
    columns.add(texts.text("timebox.column.knowBy"));
    if (milestone != null) {
      columns.add(texts.text("timebox.column.milestone", Wording.plain(milestone.name())));
    }
    if (target != null) {
      columns.add(texts.text("timebox.column.onTarget", wording.date(target)));
    }
    List<List<String>> rows = new ArrayList<>();
    for (Point point : rowPoints()) {
      List<String> row = new ArrayList<>();
      boolean now = box != null && point.box() == box;
      row.add(now ? texts.text("timebox.now", days(point.box())) : days(point.box()));
      row.add(wording.percent(point.validated()));
      row.add(knowBy(point));
      if (milestone != null) {
        row.add(milestoneBy(point));
      }
      if (target != null) {
        row.add(wording.percent(point.onTarget().orElse(0)));
      }
      rows.add(row);
    }
    return new DataTable(title, columns, rows);
  }

  /// The lengths that were forecast and the present one.
  private List<Point> rowPoints() {
    List<Point> all = new ArrayList<>(tradeOff.points());
    Double now = box;
    if (now != null && all.stream().noneMatch(p -> p.box() == now)) {
      all.add(tradeOff.at(now));
      all.sort((a, b) -> Double.compare(a.box(), b.box()));
    }
    return all;
  }
}
