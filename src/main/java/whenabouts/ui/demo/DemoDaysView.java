package whenabouts.ui.demo;

import org.jspecify.annotations.Nullable;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.DemoDaysChart;
import whenabouts.forecast.Forecast;
import whenabouts.session.Session;
import whenabouts.ui.view.ChartPane;
import whenabouts.ui.view.ViewContext;

/// What can be shown on which demo day?
public final class DemoDaysView {
  private DemoDaysView() {}

  public static ChartPane of(ViewContext context) {
    return new ChartPane("demo", context, options -> draw(context.session(), options));
  }

  private static @Nullable Chart draw(Session session, ChartOptions options) {
    Forecast forecast = session.live().forecast();
    return forecast == null
        ? null
        : DemoDaysChart.draw(forecast, session.selectionProperty().get().meaning(), options);
  }
}
