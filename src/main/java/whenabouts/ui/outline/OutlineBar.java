package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Track;
import whenabouts.ui.kit.Numbers;

/// How the outline groups and filters, and a sign that it hides rows.
final class OutlineBar extends HBox {
  private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

  private final ObjectProperty<OutlineFilter> filter;
  private final MenuButton group = new MenuButton();
  private final MenuButton choices = new MenuButton(text("filter.title"));
  private final Label hidden = new Label();
  private final Button clear = new Button(text("filter.clear"), new FontIcon(Feather.X));

  OutlineBar(ObjectProperty<Grouping> grouping, ObjectProperty<OutlineFilter> filter) {
    this.filter = filter;
    getStyleClass().add("outline-bar");
    group.setId("outline-group");
    group.setGraphic(new FontIcon(Feather.LIST));
    group.setTooltip(new Tooltip(text("group.tip")));
    ToggleGroup one = new ToggleGroup();
    for (Grouping each : Grouping.values()) {
      RadioMenuItem item = new RadioMenuItem(each.title());
      item.setToggleGroup(one);
      item.setOnAction(event -> grouping.set(each));
      grouping.subscribe(is -> item.setSelected(is == each));
      group.getItems().add(item);
    }
    grouping.subscribe(is -> group.setText(is.title()));
    choices.setId("outline-filter");
    choices.setGraphic(new FontIcon(Feather.FILTER));
    choices.setTooltip(new Tooltip(text("filter.tip")));
    hidden.setId("outline-hidden");
    hidden.getStyleClass().add("quiet");
    clear.setId("outline-filter-clear");
    clear.setTooltip(new Tooltip(text("filter.clear.tip")));
    clear.setOnAction(event -> filter.set(OutlineFilter.NONE));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(group, choices, gap, hidden, clear);
    List.of(group, choices, clear)
        .forEach(button -> button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT));
    filter.subscribe(this::showSign);
  }

  private void showSign(OutlineFilter is) {
    choices.pseudoClassStateChanged(ACTIVE, is.isActive());
    for (Region part : List.of(hidden, clear)) {
      part.setVisible(is.isActive());
      part.setManaged(is.isActive());
    }
  }

  /// Offers the filters that make sense for a roadmap, and says how many of its tasks are shown.
  void show(Roadmap roadmap, Arrangement arrangement) {
    OutlineFilter now = filter.get();
    List<MenuItem> items = new ArrayList<>();
    items.add(heading(text("task.track")));
    for (Track track : Track.values()) {
      String name = track == Track.DISCOVERY ? text("lane.discovery") : text("lane.delivery");
      items.add(choice(name, track, now.tracks().contains(track), OutlineFilter::with));
    }
    if (!roadmap.squads().isEmpty()) {
      items.add(new SeparatorMenuItem());
      items.add(heading(text("task.squad")));
      items.add(squad(text("lane.noSquad"), Optional.empty(), now));
      for (Squad squad : roadmap.squads()) {
        items.add(squad(squad.name(), Optional.of(squad.id()), now));
      }
    }
    items.add(new SeparatorMenuItem());
    items.add(heading(text("filter.progress")));
    for (Progress each : Progress.values()) {
      items.add(choice(each.title(), each, now.progress().contains(each), OutlineFilter::with));
    }
    choices.getItems().setAll(items);
    hidden.setText(
        text(
            "filter.shown",
            Numbers.count(arrangement.shown()),
            Numbers.count(roadmap.tasks().size())));
  }

  private interface With<T> {
    OutlineFilter with(OutlineFilter filter, T choice, boolean on);
  }

  private MenuItem squad(String name, Optional<String> squad, OutlineFilter now) {
    return choice(name, squad, now.squads().contains(squad), OutlineFilter::with);
  }

  private <T> MenuItem choice(String name, T choice, boolean on, With<T> with) {
    CheckMenuItem item = new CheckMenuItem(name);
    item.setMnemonicParsing(false);
    item.setSelected(on);
    item.setOnAction(event -> filter.set(with.with(filter.get(), choice, item.isSelected())));
    return item;
  }

  private static MenuItem heading(String name) {
    MenuItem item = new MenuItem(name);
    item.setDisable(true);
    item.getStyleClass().add("menu-heading");
    return item;
  }
}
