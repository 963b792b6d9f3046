package whenabouts.ui.calendar;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.CalendarChart;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.Subject;
import whenabouts.forecast.Forecast;
import whenabouts.ui.view.ChartPane;
import whenabouts.ui.view.SubjectChooser;
import whenabouts.ui.view.ViewContext;

/// In which week is it how likely? The chance to be there by the end of each week.
public final class CalendarView {
  private CalendarView() {}

  public static ChartPane of(ViewContext context) {
    SubjectChooser chooser = new SubjectChooser("calendar", context.session(), _ -> true);
    ChartPane pane = new ChartPane("calendar", context, () -> painting(context, chooser));
    pane.addTools(chooser);
    pane.redrawOn(chooser.subjectProperty());
    return pane;
  }

  private static @Nullable Function<ChartOptions, Chart> painting(
      ViewContext context, SubjectChooser chooser) {
    Forecast forecast = context.session().live().forecast();
    Subject subject = chooser.subject(forecast).orElse(null);
    return forecast == null || subject == null
        ? null
        : options -> CalendarChart.draw(forecast, subject, options);
  }
}
