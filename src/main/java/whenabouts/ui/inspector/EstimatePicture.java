package whenabouts.ui.inspector;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.EstimateChart;
import whenabouts.roadmap.Task;
import whenabouts.ui.chart.DrawingCanvas;

/// The live picture of a task's estimate.
final class EstimatePicture extends Region {
  private static final double HEIGHT = 120;

  private final DrawingCanvas canvas = new DrawingCanvas();
  private final ObservableValue<Boolean> dark;
  private @Nullable Task task;

  /// @param dark whether it is drawn on dark ground
  EstimatePicture(ObservableValue<Boolean> dark) {
    this.dark = dark;
    setId("estimate-picture");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    canvas.setFocusTraversable(false);
    getChildren().add(canvas);
    dark.subscribe(is -> draw());
    widthProperty().subscribe(is -> draw());
  }

  void show(Task shown) {
    if (!shown.equals(task)) {
      task = shown;
      draw();
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void draw() {
    if (task != null && getWidth() > 0) {
      canvas.setDrawing(
          EstimateChart.draw(
              task.estimate(),
              task.track(),
              task.isDiscovery() ? task.timeBox() : null,
              getWidth(),
              HEIGHT,
              dark.getValue() ? ChartStyle.DARK : ChartStyle.LIGHT,
              Locale.getDefault()));
    }
  }
}
