package whenabouts.ui.view;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.ui.command.Command;
import whenabouts.ui.command.Commands;

/// The tabs of the views, in one row whatever its width: with icons where all have room, else
/// without; those that still have none are behind a button. The chosen one is always there.
final class ViewTabs extends Region {
  private static final double GAP = 2;

  private final ObjectProperty<View> chosen;
  private final Commands commands;
  private final List<ToggleButton> tabs = new ArrayList<>();
  private final MenuButton more = new MenuButton(text("view.more"));
  private List<View> hidden = List.of();

  ViewTabs(ObjectProperty<View> chosen, Commands commands) {
    this.chosen = chosen;
    this.commands = commands;
    setId("view-tabs");
    getStyleClass().add("view-tabs");
    ToggleGroup group = new ToggleGroup();
    for (View view : View.values()) {
      ToggleButton tab = tab(view, commands.get(view.command()));
      tab.setToggleGroup(group);
      tabs.add(tab);
    }
    more.setId("view-more");
    more.setTooltip(new Tooltip());
    more.getStyleClass().addAll("view-tab", "flat");
    getChildren().addAll(tabs);
    getChildren().add(more);
    chosen.subscribe(() -> requestLayout());
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

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return widths(true) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double tallest = tabs.stream().mapToDouble(tab -> tab.prefHeight(-1)).max().orElse(0);
    return tallest + snappedTopInset() + snappedBottomInset();
  }

  private double widths(boolean icons) {
    return tabs.stream().mapToDouble(tab -> width(tab, icons) + GAP).sum() - GAP;
  }

  /// As wide as the chosen one, whose letters are heavier, so that choosing moves little.
  private static double width(ToggleButton tab, boolean icons) {
    tab.setContentDisplay(icons ? ContentDisplay.LEFT : ContentDisplay.TEXT_ONLY);
    return tab.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    boolean icons = widths(true) <= room;
    List<View> left = icons || widths(false) <= room ? List.of() : without(room);
    tabs.forEach(tab -> width(tab, icons));
    double x = snappedLeftInset();
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    for (View view : View.values()) {
      ToggleButton tab = tabs.get(view.ordinal());
      tab.setVisible(!left.contains(view));
      if (tab.isVisible()) {
        x = place(tab, x, height);
      }
    }
    more.setVisible(!left.isEmpty());
    if (!left.equals(hidden)) {
      hidden = left;
      offer();
    }
    place(more, x, height);
  }

  private double place(Region tab, double x, double height) {
    double width = tab.prefWidth(-1);
    tab.resizeRelocate(x, snappedTopInset(), width, height);
    return x + width + GAP;
  }

  /// The views that have to go, the last ones first.
  private List<View> without(double room) {
    List<View> left = new ArrayList<>();
    double needed = widths(false) + GAP + more.prefWidth(-1);
    for (View view : List.of(View.values()).reversed()) {
      if (needed > room && view != chosen.get()) {
        needed -= tabs.get(view.ordinal()).prefWidth(-1) + GAP;
        left.addFirst(view);
      }
    }
    return left;
  }

  private void offer() {
    String names =
        hidden.stream().map(view -> text("view." + view.id())).collect(Collectors.joining(", "));
    more.getTooltip().setText(text("view.more.tip", names));
    more.setAccessibleText(text("view.more.tip", names));
    more.getItems().setAll(hidden.stream().map(this::item).toList());
  }

  private MenuItem item(View view) {
    MenuItem item = commands.menuItem(view.command());
    item.setId("more-" + view.command());
    Node icon = new FontIcon(view.icon());
    item.setGraphic(icon);
    // The menu bar has it already; it would go with this item.
    item.setAccelerator(null);
    return item;
  }
}
