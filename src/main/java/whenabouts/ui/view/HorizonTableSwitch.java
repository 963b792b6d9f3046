package whenabouts.ui.view;

import static whenabouts.ui.kit.Texts.text;

import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.chart.Horizon;
import whenabouts.forecast.Forecast;
import whenabouts.session.Session;
import whenabouts.ui.chart.HorizonPane;

/// The numbers of the Horizon as a table, on demand in its place.
public final class HorizonTableSwitch {
  private final HorizonPane horizon;
  private final Session session;
  private final ToggleButton asTable = new ToggleButton(null, new FontIcon(Feather.LIST));
  private final DataTableView table = new DataTableView("horizon-table");

  private HorizonTableSwitch(HorizonPane horizon, Session session) {
    this.horizon = horizon;
    this.session = session;
    asTable.setId("horizon-as-table");
    asTable.setAccessibleText(text("view.asTable"));
    asTable.setTooltip(new Tooltip(text("view.asTable.tip")));
    asTable.getStyleClass().addAll("small", "flat");
    horizon.addTool(asTable);
    asTable.selectedProperty().subscribe(this::show);
    session.live().forecastProperty().subscribe(this::fill);
    session.confidenceProperty().subscribe(this::fill);
    horizon.tasksProperty().subscribe(() -> fill());
  }

  /// Gives a Horizon its table.
  public static void addTo(HorizonPane horizon, Session session) {
    new HorizonTableSwitch(horizon, session);
  }

  private void show() {
    horizon.insteadProperty().set(asTable.isSelected() ? table : null);
    fill();
  }

  private void fill() {
    Forecast forecast = session.live().forecast();
    table.show(
        forecast == null || !asTable.isSelected()
            ? null
            : Horizon.table(
                forecast,
                session.confidenceProperty().get().probability(),
                Locale.getDefault(Locale.Category.FORMAT),
                horizon.tasksProperty().get()));
  }
}
