package whenabouts.ui.view;

import static whenabouts.ui.kit.Texts.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.ui.command.Commands;

/// The window's centre: one view at a time, chosen by tabs above it. A view is made when it is
/// first shown, and is in the scene only while it is chosen, so that none is drawn unseen.
public final class Views extends BorderPane {
  private final Function<View, Region> maker;
  private final Map<View, Region> made = new EnumMap<>(View.class);
  private final ObjectProperty<View> chosen = new SimpleObjectProperty<>(View.HORIZON);
  private final Button export = new Button();

  /// @param maker makes a view
  public Views(Function<View, Region> maker) {
    this.maker = maker;
    setId("views");
    setMinSize(0, 0);
    chosen.subscribe(this::show);
  }

  public ObjectProperty<View> chosenProperty() {
    return chosen;
  }

  /// Adds the tabs, a button for each view's command.
  public void addTabs(Commands commands) {
    // Tab reaches them before the view.
    Node view = getCenter();
    setCenter(null);
    HBox bar = new HBox(2, commands.button("toggle-outline"), tabs(commands), export);
    Button inspector = commands.button("toggle-inspector");
    // The same icon from the other side.
    inspector.getGraphic().setScaleX(-1);
    bar.getChildren().add(inspector);
    bar.getStyleClass().add("view-bar");
    setTop(bar);
    setCenter(view);
    addChartMenu(commands);
    bar.getChildren().stream()
        .filter(Button.class::isInstance)
        .forEach(button -> button.getStyleClass().addAll("button-icon", "flat"));
  }

  private ViewTabs tabs(Commands commands) {
    ViewTabs tabs = new ViewTabs(chosen, commands);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    return tabs;
  }

  /// What takes the chart to other programs: behind a button, from which it can be dragged, and
  /// wherever a menu is asked for on the chart.
  private void addChartMenu(Commands commands) {
    ContextMenu menu = new ContextMenu();
    menu.setId("chart-menu");
    for (String id : List.of("copy-chart", "copy-chart-table", "export-chart")) {
      MenuItem item = commands.menuItem(id);
      item.setId("chart-" + id);
      menu.getItems().add(item);
    }
    export.setId("chart-export");
    export.setGraphic(new FontIcon(Feather.SHARE));
    export.setAccessibleText(text("view.export"));
    export.setTooltip(new Tooltip(text("view.export.tip")));
    export.setOnAction(_ -> menu.show(export, Side.BOTTOM, 0, 0));
    addEventHandler(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (getCenter().getLayoutBounds().contains(getCenter().screenToLocal(at(event)))) {
            menu.show(getCenter(), event.getScreenX(), event.getScreenY());
            event.consume();
          }
        });
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
  }

  private static Point2D at(ContextMenuEvent event) {
    return new Point2D(event.getScreenX(), event.getScreenY());
  }

  /// Where the chart in sight is taken from.
  public Node exportButton() {
    return export;
  }

  /// Puts the keyboard on what the chosen view shows.
  public void focusChart() {
    getCenter().lookupAll(".drawing-canvas").stream()
        .filter(Node::isFocusTraversable)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private void show(View view) {
    Region region = made.computeIfAbsent(view, maker);
    region.setMinSize(0, 0);
    setCenter(region);
  }
}
