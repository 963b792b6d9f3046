package whenabouts.ui.view;

import static whenabouts.ui.kit.Texts.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.ui.command.Command;
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
    FlowPane tabs = new FlowPane();
    tabs.setId("view-tabs");
    tabs.getStyleClass().add("view-tabs");
    ToggleGroup group = new ToggleGroup();
    for (View view : View.values()) {
      ToggleButton tab = tab(view, commands.get(view.command()));
      tab.setToggleGroup(group);
      tabs.getChildren().add(tab);
    }
    // Tab reaches them before the view.
    Node view = getCenter();
    setCenter(null);
    BorderPane bar = new BorderPane(tabs);
    bar.setRight(export);
    BorderPane.setAlignment(export, Pos.TOP_RIGHT);
    BorderPane.setMargin(export, new Insets(5, 16, 4, 0));
    bar.getStyleClass().add("view-bar");
    setTop(bar);
    setCenter(view);
    addChartMenu(commands);
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
    export.setMinWidth(USE_PREF_SIZE);
    export.getStyleClass().addAll("button-icon", "flat");
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

  private ToggleButton tab(View view, Command command) {
    ToggleButton tab = new ToggleButton(text("view." + view.id()));
    tab.setId("tab-" + view.id());
    tab.setGraphic(new FontIcon(view.icon()));
    tab.setTooltip(new Tooltip(text("view." + view.id() + ".tip") + "\n" + command.tip()));
    tab.getStyleClass().add("view-tab");
    chosen.subscribe(is -> tab.setSelected(is == view));
    // A tab that is pressed again stays chosen.
    tab.setOnAction(
        _ -> {
          command.run();
          tab.setSelected(chosen.get() == view);
        });
    return tab;
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
