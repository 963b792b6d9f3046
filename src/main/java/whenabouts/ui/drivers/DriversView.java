package whenabouts.ui.drivers;

import java.util.function.Function;
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
    Session session = context.session();
    SubjectChooser chooser =
        new SubjectChooser("drivers", session, subject -> subject.task() == null);
    ChartPane pane = new ChartPane("drivers", context, () -> painting(session, chooser));
    pane.addTools(chooser);
    pane.redrawOn(chooser.subjectProperty());
    // What nobody looks at need not be found out with every edit.
    pane.sceneProperty().subscribe(scene -> session.live().driversProperty().set(scene != null));
    return pane;
  }

  private static @Nullable Function<ChartOptions, Chart> painting(
      Session session, SubjectChooser chooser) {
    Forecast forecast = session.live().forecast();
    if (forecast == null) {
      return null;
    }
    String milestone =
        chooser.subject(forecast).map(s -> Selection.ofMeaning(s.id())).orElse(Selection.NOTHING)
                instanceof Selection.OfMilestone(String id)
            ? id
            : null;
    if (milestone == null) {
      return DriversChart::without;
    }
    String selected = session.selectionProperty().get().meaning();
    return session.live().tellsDrivers()
        ? options -> DriversChart.draw(forecast, milestone, selected, options)
        : options -> DriversChart.pending(forecast, milestone, options);
  }
}
