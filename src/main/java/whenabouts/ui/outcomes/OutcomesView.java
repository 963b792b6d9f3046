package whenabouts.ui.outcomes;

import org.jspecify.annotations.Nullable;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.OutcomesChart;
import whenabouts.forecast.Forecast;
import whenabouts.session.Session;
import whenabouts.ui.view.ChartPane;
import whenabouts.ui.view.ViewContext;

/// Where do futures end? Of all experiments and milestones, or of one milestone and what it waits
/// for.
public final class OutcomesView {
  private OutcomesView() {}

  public static ChartPane of(ViewContext context) {
    MilestoneFilter filter = new MilestoneFilter("outcomes-milestone");
    context.session().live().forecastProperty().subscribe(forecast -> filter.show(forecast));
    ChartPane pane =
        new ChartPane("outcomes", context, options -> draw(context.session(), filter, options));
    pane.addTools(filter);
    pane.redrawOn(filter.milestoneProperty());
    return pane;
  }

  private static @Nullable Chart draw(
      Session session, MilestoneFilter filter, ChartOptions options) {
    Forecast forecast = session.live().forecast();
    return forecast == null
        ? null
        : OutcomesChart.draw(
            forecast,
            filter.milestoneProperty().get(),
            session.selectionProperty().get().meaning(),
            options);
  }
}
