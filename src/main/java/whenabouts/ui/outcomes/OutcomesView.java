package whenabouts.ui.outcomes;

import java.util.function.Function;
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
    ChartPane pane = new ChartPane("outcomes", context, () -> painting(context.session(), filter));
    pane.addTools(filter);
    pane.redrawOn(filter.milestoneProperty());
    return pane;
  }

  private static @Nullable Function<ChartOptions, Chart> painting(
      Session session, MilestoneFilter filter) {
    Forecast forecast = session.live().forecast();
    String milestone = filter.milestoneProperty().get();
    String selected = session.selectionProperty().get().meaning();
    return forecast == null
        ? null
        : options -> OutcomesChart.draw(forecast, milestone, selected, options);
  }
}
