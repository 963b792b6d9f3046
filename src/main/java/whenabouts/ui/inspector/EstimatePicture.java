package whenabouts.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.EstimateChart;
import whenabouts.chart.EstimateChart.Frame;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.ui.chart.DrawingCanvas;

/// The live picture of a task's estimate, with its numbers to take by the hand.
final class EstimatePicture extends Region {
  private static final double HEIGHT = 120;

  private final DrawingCanvas canvas = new DrawingCanvas();
  private final List<EstimateHandle> handles = new ArrayList<>();
  private final ObservableValue<Boolean> dark;
  private final EstimatePlace place;
  private @Nullable Task task;
  private @Nullable Roadmap roadmap;
  private Frame frame = new Frame(0, 1, 1);

  /// The picture and the estimate when a handle was taken, while it is.
  private @Nullable Frame held;

  private @Nullable Estimate before;

  /// @param dark whether it is drawn on dark ground
  EstimatePicture(ObservableValue<Boolean> dark, EstimatePlace place) {
    this.dark = dark;
    this.place = place;
    setId("estimate-picture");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    canvas.setFocusTraversable(false);
    getChildren().add(canvas);
    for (EstimatePoint point : EstimatePoint.values()) {
      handles.add(new EstimateHandle(point, this));
    }
    getChildren().addAll(handles);
    getChildren().addAll(handles.stream().map(EstimateHandle::says).toList());
    dark.subscribe(is -> draw());
    widthProperty().subscribe(is -> draw());
  }

  /// @param from whose past the estimate may rest on
  void show(Task shown, Roadmap from) {
    boolean changed =
        !shown.equals(task) || (shown.estimate() instanceof Estimate.Like && from != roadmap);
    if (task != null && !task.id().equals(shown.id())) {
      letGo();
    }
    task = shown;
    roadmap = from;
    if (changed) {
      draw();
    }
  }

  /// A handle is taken.
  void take() {
    held = frame;
    before = task == null ? null : task.estimate();
  }

  /// A handle is pulled so many pixels to the right of where it was taken.
  void pull(EstimatePoint point, double pixels) {
    Frame still = held;
    Estimate from = before;
    if (still != null && from != null && EstimatePoint.of(from).contains(point)) {
      double step = step();
      double days = still.days(still.x(point.in(from)) + pixels);
      move(point, Math.round(days / step) * step);
    }
  }

  /// A handle is moved by so many steps.
  void step(EstimatePoint point, int steps) {
    if (task != null && EstimatePoint.of(task.estimate()).contains(point)) {
      double step = step();
      double here = point.in(task.estimate()) / step;
      // What lies between two steps goes to the next one, not past it.
      double onGrid = steps > 0 ? Math.floor(here + 1e-9) : Math.ceil(here - 1e-9);
      move(point, (onGrid + steps) * step);
    }
  }

  /// A handle is let go.
  void drop() {
    letGo();
    place.done().run();
    draw();
  }

  private void letGo() {
    held = null;
    before = null;
  }

  /// Steps are finer where the picture shows fewer days.
  private double step() {
    double span = frame.to() - frame.from();
    return span <= 8 ? 0.1 : span <= 25 ? 0.5 : span <= 400 ? 1 : 5;
  }

  private void move(EstimatePoint point, double days) {
    Task moved = task;
    if (moved != null) {
      double step = step();
      double tidy = Math.round(days * 10) / 10.0;
      UnaryOperator<Estimate> edit = e -> point.move(e, moved.track(), tidy, step);
      place.edit().apply("picture", edit);
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
    double floor = EstimateChart.floor(HEIGHT);
    if (task == null) {
      return;
    }
    List<EstimatePoint> points = EstimatePoint.of(task.estimate());
    for (EstimateHandle handle : handles) {
      handle.setVisible(points.contains(handle.point()));
      if (!handle.isVisible()) {
        handle.says().setVisible(false);
        continue;
      }
      double x = frame.x(handle.point().in(task.estimate()));
      double half = EstimateHandle.SIZE / 2;
      handle.resizeRelocate(x - half, floor - half, 2 * half, 2 * half);
      double width = handle.says().prefWidth(-1);
      double height = handle.says().prefHeight(-1);
      double left = Math.clamp(x - width / 2, 0, Math.max(0, getWidth() - width));
      handle.says().resizeRelocate(left, floor - half - height, width, height);
    }
  }

  /// Room for the estimate and its numbers. While one is held the picture stands still, so that the
  /// number stays under the hand, and only grows where a number would leave it.
  private Frame frameOf(Task shown, Roadmap from) {
    Frame room = held == null ? EstimateChart.frame(shown, from, getWidth()) : held;
    double margin = 0.04 * (room.to() - room.from());
    double least = room.from();
    double most = room.to();
    for (EstimatePoint point : EstimatePoint.of(shown.estimate())) {
      double days = point.in(shown.estimate());
      least = Math.max(0, Math.min(least, days - margin));
      most = Math.max(most, days + margin);
    }
    return new Frame(least, most, getWidth());
  }

  private void draw() {
    if (task != null && roadmap != null && getWidth() > 0) {
      frame = frameOf(task, roadmap);
      canvas.setDrawing(
          EstimateChart.draw(
              task,
              roadmap,
              frame,
              HEIGHT,
              dark.getValue() ? ChartStyle.DARK : ChartStyle.LIGHT,
              Locale.getDefault()));
      for (EstimateHandle handle : handles) {
        if (EstimatePoint.of(task.estimate()).contains(handle.point())) {
          handle.show(handle.point().in(task.estimate()));
        }
      }
      requestLayout();
    }
  }
}
