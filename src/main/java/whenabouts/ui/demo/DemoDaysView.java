package whenabouts.ui.demo;

import java.util.function.Function;
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
    return new ChartPane("demo", context, () -> painting(context.session()));
  }

  private static @Nullable Function<ChartOptions, Chart> painting(Session session) {
    Forecast forecast = session.live().forecast();
    String selected = session.selectionProperty().get().meaning();
    return forecast == null ? null : options -> DemoDaysChart.draw(forecast, selected, options);
  }
}
