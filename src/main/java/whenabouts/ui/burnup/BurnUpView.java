package whenabouts.ui.burnup;

import static whenabouts.ui.kit.Texts.text;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.BurnUpChart;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.NoteChart;
import whenabouts.chart.Subject;
import whenabouts.forecast.BurnUp;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Estimate;
import whenabouts.session.Session;
import whenabouts.ui.view.ChartPane;
import whenabouts.ui.view.SubjectChooser;
import whenabouts.ui.view.ViewContext;

/// How much is done after so many weeks? For tasks that are estimated by the items left and the
/// pace of past weeks.
public final class BurnUpView {
  private final Session session;
  private final SubjectChooser chooser;
  private final ChartPane pane;

  /// The last one that was played out.
  private @Nullable BurnUp burnUp;

  private BurnUpView(ViewContext context) {
    session = context.session();
    chooser =
        new SubjectChooser("burnup", session, subject -> subject.isOpenBacklog(session.roadmap()));
    pane = new ChartPane("burnup", context, this::painting);
    pane.addTools(chooser);
    pane.redrawOn(chooser.subjectProperty());
  }

  public static ChartPane of(ViewContext context) {
    return new BurnUpView(context).pane;
  }

  private @Nullable Function<ChartOptions, Chart> painting() {
    Forecast forecast = session.live().forecast();
    if (forecast == null) {
      return null;
    }
    TaskForecast task = chooser.subject(forecast).map(Subject::task).orElse(null);
    if (task == null || !(task.task().estimate() instanceof Estimate.Throughput backlog)) {
      return options -> NoteChart.draw(text("burnup.empty"), text("burnup.empty.hint"), options);
    }
    BurnUp played = played(backlog);
    return options -> BurnUpChart.draw(played, task, forecast, options);
  }

  private BurnUp played(Estimate.Throughput backlog) {
    BurnUp known = burnUp;
    if (known == null || !known.backlog().equals(backlog)) {
      known = BurnUp.of(backlog);
      burnUp = known;
    }
    return known;
  }
}
