package whenabouts.ui.drivers;

import org.jspecify.annotations.Nullable;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.DriversChart;
import whenabouts.forecast.Forecast;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.view.ChartPane;
import whenabouts.ui.view.SubjectChooser;
import whenabouts.ui.view.ViewContext;

/// What moves a milestone? The tasks by the days they cost it, and who is waited for.
public final class DriversView {
  private DriversView() {}

  public static ChartPane of(ViewContext context) {
    SubjectChooser chooser =
        new SubjectChooser("drivers", context.session(), subject -> subject.task() == null);
    ChartPane pane =
        new ChartPane("drivers", context, options -> draw(context.session(), chooser, options));
    pane.addTools(chooser);
    pane.redrawOn(chooser.subjectProperty());
    return pane;
  }

  private static @Nullable Chart draw(
      Session session, SubjectChooser chooser, ChartOptions options) {
    Forecast forecast = session.live().forecast();
    if (forecast == null) {
      return null;
    }
    return chooser.subject(forecast).map(s -> Selection.ofMeaning(s.id())).orElse(Selection.NOTHING)
            instanceof Selection.OfMilestone(String id)
        ? DriversChart.draw(
            forecast, id, session.selectionProperty().get().meaning(), options)
        : DriversChart.without(options);
  }
}
