package whenabouts.ui.window;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import whenabouts.storage.Settings;
import whenabouts.ui.outline.Grouping;
import whenabouts.ui.view.View;
import whenabouts.ui.view.Views;
import whenabouts.ui.window.Sides.Side;

/// Remembers where the window stood, which view it showed, how the outline was grouped, where
/// the dividers were, and what they parted.
final class WindowPlace {
  private final Stage stage;
  private final Memory memory;
  private final Views views;
  private final ObjectProperty<Grouping> grouping;
  private final Panes panes;
  private final Sides sides;

  private WindowPlace(
      Stage stage,
      Memory memory,
      Views views,
      ObjectProperty<Grouping> grouping,
      Panes panes,
      Sides sides) {
    this.stage = stage;
    this.memory = memory;
    this.views = views;
    this.grouping = grouping;
    this.panes = panes;
    this.sides = sides;
  }

  /// Puts everything where it was, and keeps where it is when the window closes.
  static void remember(
      Stage stage,
      Memory memory,
      Views views,
      ObjectProperty<Grouping> grouping,
      Panes panes,
      Sides sides) {
    WindowPlace place = new WindowPlace(stage, memory, views, grouping, panes, sides);
    Settings.Bounds bounds = memory.settings().window();
    if (bounds != null) {
      place.restore(bounds);
    }
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> place.keep());
  }

  private void restore(Settings.Bounds bounds) {
    if (isOnAScreen(bounds)) {
      stage.setX(bounds.x());
      stage.setY(bounds.y());
      stage.setWidth(bounds.width());
      stage.setHeight(bounds.height());
      stage.setMaximized(bounds.maximized());
    }
    for (View view : View.values()) {
      if (view.id().equals(bounds.view())) {
        views.chosenProperty().set(view);
      }
    }
    for (Grouping each : Grouping.values()) {
      if (each.id().equals(bounds.grouping())) {
        grouping.set(each);
      }
    }
    Double left = bounds.left();
    Double right = bounds.right();
    if (left != null && right != null) {
      panes.restore(left, right);
    }
    if (!bounds.outline()) {
      sides.hide(Side.OUTLINE);
    }
    if (!bounds.inspector()) {
      sides.hide(Side.INSPECTOR);
    }
  }

  private static boolean isOnAScreen(Settings.Bounds bounds) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(
            (Rectangle2D area) ->
                area.intersects(bounds.x(), bounds.y(), bounds.width(), bounds.height()));
  }

  private void keep() {
    List<Double> dividers = panes.kept();
    memory.change(
        settings ->
            settings.withWindow(
                new Settings.Bounds(
                    stage.getX(),
                    stage.getY(),
                    stage.getWidth(),
                    stage.getHeight(),
                    stage.isMaximized(),
                    views.chosenProperty().get().id(),
                    grouping.get().id(),
                    dividers.isEmpty() ? null : dividers.getFirst(),
                    dividers.isEmpty() ? null : dividers.getLast(),
                    sides.wanted().contains(Side.OUTLINE),
                    sides.wanted().contains(Side.INSPECTOR))));
  }
}
