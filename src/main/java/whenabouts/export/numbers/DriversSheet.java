package whenabouts.export.numbers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.MilestoneForecast.DrivingTask;
import whenabouts.forecast.MilestoneForecast.Swing;
import whenabouts.forecast.TaskForecast;

/// What drives the dates: a row for each milestone and each task that moves it, in days; below, who
/// is waited for.
final class DriversSheet {
  private final Facts facts;
  private final Forecast forecast;
  private final Page page;

  private DriversSheet(Book book) {
    facts = book.facts();
    forecast = facts.forecast();
    page = book.page("sheet.drivers");
  }

  static void add(Book book) {
    new DriversSheet(book).write();
  }

  private void write() {
    page.top(facts.text("sheet.drivers.title"));
    page.line(facts.text("sheet.drivers.read"), Look.HEADLINE);
    page.gap();
    page.header(
        List.of(
            facts.text("column.milestone"),
            facts.text("column.task"),
            facts.text("column.slowDays"),
            facts.text("column.slowPoints"),
            facts.text("column.missedDays"),
            facts.text("column.missedPoints"),
            facts.text("column.critical"),
            facts.text("column.neverShare"),
            facts.text("column.note")));
    for (MilestoneForecast milestone : forecast.milestones()) {
      milestone.drivers().forEach(driver -> row(milestone, driver));
    }
    page.endTable(2);
    List<Waits> waits = Waits.of(facts);
    if (!waits.isEmpty()) {
      page.gap();
      page.line(facts.text("sheet.drivers.waits"), Look.SECTION);
      waits.forEach(wait -> page.line(wait.sentence(), Look.TEXT));
    }
    page.end();
  }

  private void row(MilestoneForecast milestone, DrivingTask driver) {
    TaskForecast task = forecast.task(driver.task()).orElseThrow();
    Swing missed = driver.ifMissed();
    page.newRow();
    page.text(0, milestone.milestone().name(), Look.TEXT);
    page.text(1, task.task().name(), Look.TEXT);
    page.number(2, driver.ifSlow().days(), Look.DIFFERENCE);
    page.number(3, 100 * driver.ifSlow().chance(), Look.DIFFERENCE);
    page.number(4, missed == null ? Double.NaN : missed.days(), Look.DIFFERENCE);
    page.number(5, missed == null ? Double.NaN : 100 * missed.chance(), Look.DIFFERENCE);
    page.chanceIfAny(6, task.criticality(), false);
    page.chanceIfAny(7, driver.neverShare(), true);
    page.text(8, note(driver.ifSlow(), missed), Look.TEXT);
  }

  /// Where no number of days tells it all.
  private String note(Swing slow, @Nullable Swing missed) {
    String ofSlow = note(slow, "drivers.lost.slow", "drivers.gained.slow");
    String ofMissed =
        missed == null ? "" : note(missed, "drivers.lost.missed", "drivers.gained.missed");
    return (ofSlow + " " + ofMissed).strip();
  }

  private String note(Swing swing, String lost, String gained) {
    if (Double.isInfinite(swing.p85())) {
      return facts.text(swing.p85() > 0 ? lost : gained);
    }
    return "";
  }
}
