package whenabouts.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.BurnUp;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Estimate;

/// How much of a backlog is done after so many weeks, as a fan that fades outwards and ends in the
/// range of what there is to do; under it, when all is done, as dots; beside it, the past weeks all
/// of this is drawn from.
public final class BurnUpChart {
  private static final double[] LEVELS = {0.1, 0.25, 0.5, 0.75, 0.9};

  private final BurnUp burnUp;
  private final TaskForecast task;
  private final Forecast forecast;
  private final ChartOptions options;
  private final Wording wording;
  private final Texts texts;

  private BurnUpChart(BurnUp burnUp, TaskForecast task, Forecast forecast, ChartOptions options) {
    this.burnUp = burnUp;
    this.task = task;
    this.forecast = forecast;
    this.options = options;
    wording = Wording.of(forecast, options.locale());
    texts = Texts.of(wording.locale());
  }

  /// @param burnUp of the task's estimate
  /// @param forecast the task's
  public static Chart draw(
      BurnUp burnUp, TaskForecast task, Forecast forecast, ChartOptions options) {
    return new BurnUpChart(burnUp, task, forecast, options).chart();
  }

  private Chart chart() {
    String title = texts.text("burnup.title", Wording.plain(task.task().name()));
    String finding = finding();
    BurnUpPicture picture = new BurnUpPicture(this, options);
    return new Chart(
        finding,
        new Drawing(
            options.width(),
            options.height(),
            options.style().background(),
            title,
            finding,
            picture.marks()),
        table(title));
  }

  BurnUp burnUp() {
    return burnUp;
  }

  TaskForecast task() {
    return task;
  }

  Wording wording() {
    return wording;
  }

  Texts texts() {
    return texts;
  }

  /// Weeks since the task was begun; 0 where it was not.
  double elapsed() {
    LocalDate started = started();
    long days = started == null ? 0 : forecast.roadmap().asOf().toEpochDay() - started.toEpochDay();
    return Math.max(0, days / 7.0);
  }

  private @Nullable LocalDate started() {
    return forecast.roadmap().actual(task.task().id()).map(Actual::started).orElse(null);
  }

  /// The weeks it takes; for a task at work, where it takes longer than it already did.
  Distribution finish() {
    double elapsed = elapsed();
    Distribution all = burnUp.finish();
    double share = all.chanceBy(elapsed);
    if (elapsed == 0 || share >= 0.999) {
      return all;
    }
    double[] left = new double[2000];
    for (int i = 0; i < left.length; i++) {
      left[i] = all.quantile(share + (1 - share) * (i + 0.5) / left.length);
    }
    return Distribution.of(left);
  }

  /// A number of items or weeks as people say it.
  String number(double value) {
    return texts.number(value, 1);
  }

  /// "15–30 items".
  String scope() {
    Estimate.Throughput backlog = burnUp.backlog();
    return backlog.remainingLow() == backlog.remainingHigh()
        ? texts.text("burnup.items", number(backlog.remainingLow()))
        : texts.text(
            "burnup.scope", number(backlog.remainingLow()), number(backlog.remainingHigh()));
  }

  private String finding() {
    Distribution finish = finish();
    String first = number(finish.quantile(0.1));
    String last = number(finish.quantile(0.9));
    String half = number(finish.quantile(0.5));
    String sentence =
        first.equals(last)
            ? texts.text("burnup.finding.certain", wording.name(task.task().name()), scope(), half)
            : texts.text(
                "burnup.finding", wording.name(task.task().name()), scope(), first, last, half);
    double p = options.confidence();
    String date =
        Double.isFinite(task.finish().quantile(p))
            ? texts.text("burnup.finding.date", wording.when(task.finish(), p), Math.round(100 * p))
            : texts.text("burnup.finding.notReached", Math.round(100 * p));
    return sentence + " " + date;
  }

  private DataTable table(String title) {
    List<String> columns = new ArrayList<>();
    columns.add(texts.text("burnup.column.week"));
    for (double p : LEVELS) {
      columns.add(texts.text("burnup.column.level", Math.round(100 * p)));
    }
    columns.add(texts.text("burnup.column.done"));
    List<List<String>> rows = new ArrayList<>();
    for (int week : burnUp.weeks()) {
      List<String> row = new ArrayList<>();
      row.add(String.valueOf(week));
      for (double p : LEVELS) {
        row.add(number(burnUp.done(week, p)));
      }
      row.add(wording.percent(burnUp.chanceDone(week)));
      rows.add(row);
    }
    return new DataTable(title, columns, rows);
  }
}
