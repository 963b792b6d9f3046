package whenabouts.ui.roadmap;

import java.time.LocalDate;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Drawing;
import whenabouts.chart.SquadCalendar;
import whenabouts.roadmap.Squad;
import whenabouts.ui.chart.DrawingCanvas;

/// The year of a squad at a glance.
final class CalendarPicture extends Region {
  private final DrawingCanvas canvas = new DrawingCanvas();
  private final ObservableValue<Boolean> dark;
  private @Nullable Squad squad;
  private LocalDate asOf = LocalDate.EPOCH;

  /// @param dark whether it is drawn on dark ground
  CalendarPicture(ObservableValue<Boolean> dark) {
    this.dark = dark;
    setId("squad-calendar");
    canvas.setFocusTraversable(false);
    getChildren().add(canvas);
    dark.subscribe(is -> draw());
    widthProperty().subscribe(is -> draw());
  }

  void show(Squad shown, LocalDate from) {
    if (!shown.equals(squad) || !from.equals(asOf)) {
      squad = shown;
      asOf = from;
      draw();
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void draw() {
    if (squad != null && getWidth() > 0) {
      ChartStyle style = dark.getValue() ? ChartStyle.DARK : ChartStyle.LIGHT;
      Drawing drawing = SquadCalendar.draw(squad, asOf, getWidth(), style, Locale.getDefault());
      canvas.setDrawing(drawing);
      setMinHeight(drawing.height());
      setPrefHeight(drawing.height());
    }
  }
}
