package whenabouts.ui.inspector;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.EstimateChart;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.ui.chart.DrawingCanvas;

/// The live picture of a task's estimate.
final class EstimatePicture extends Region {
  private static final double HEIGHT = 120;

  private final DrawingCanvas canvas = new DrawingCanvas();
  private final ObservableValue<Boolean> dark;
  private @Nullable Task task;
  private @Nullable Roadmap roadmap;

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

  /// @param from whose past the estimate may rest on
  void show(Task shown, Roadmap from) {
    boolean changed =
        !shown.equals(task) || (shown.estimate() instanceof Estimate.Like && from != roadmap);
    task = shown;
    roadmap = from;
    if (changed) {
      draw();
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private void draw() {
    if (task != null && roadmap != null && getWidth() > 0) {
      canvas.setDrawing(
          EstimateChart.draw(
              task,
              roadmap,
              getWidth(),
              HEIGHT,
              dark.getValue() ? ChartStyle.DARK : ChartStyle.LIGHT,
              Locale.getDefault()));
    }
  }
}
