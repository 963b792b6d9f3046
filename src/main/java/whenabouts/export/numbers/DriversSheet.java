package whenabouts.export.numbers;

import java.util.ArrayList;
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
            facts.text("column.note")),
        0,
        1,
        8);
    for (MilestoneForecast milestone : forecast.milestones()) {
      milestone.drivers().forEach(driver -> row(milestone, driver));
    }
    page.endTable(2);
    List<Waits> waits = Waits.of(facts);
    if (!waits.isEmpty()) {
      page.gap();
      page.line(facts.text("sheet.drivers.waits"), Look.SECTION);
      waits.forEach(wait -> page.line(wait.sentence(), Look.SENTENCE));
    }
    page.end();
  }

  private void row(MilestoneForecast milestone, DrivingTask driver) {
    TaskForecast task = forecast.task(driver.task()).orElseThrow();
    Swing missed = driver.ifMissed();
    page.newRow();
    page.text(0, milestone.milestone().name(), Look.TEXT);
    page.text(1, task.task().name(), Look.TEXT);
    swing(2, driver.ifSlow());
    swing(4, missed);
    page.chanceIfAny(6, task.criticality(), false);
    page.chanceIfAny(7, driver.neverShare(), true);
    page.text(8, note(driver.ifSlow(), missed), Look.TEXT);
  }

  private void swing(int column, @Nullable Swing swing) {
    // To the day and the point: no more is known.
    page.number(
        column, swing == null ? Double.NaN : Math.rint(swing.days()) + 0.0, Look.DIFFERENCE);
    page.number(
        column + 1,
        swing == null ? Double.NaN : Math.rint(100 * swing.chance()) + 0.0,
        Look.DIFFERENCE);
  }

  /// Where no number of days tells it all.
  private String note(Swing slow, @Nullable Swing missed) {
    List<String> notes = new ArrayList<>();
    if (Double.isInfinite(slow.p85())) {
      notes.add(facts.text(slow.p85() > 0 ? "drivers.lost.slow" : "drivers.gained.slow"));
    }
    if (missed != null && Double.isInfinite(missed.p85())) {
      notes.add(facts.text(missed.p85() > 0 ? "drivers.lost.missed" : "drivers.gained.missed"));
    }
    return String.join(", ", notes);
  }
}
