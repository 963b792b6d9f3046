package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import whenabouts.forecast.Forecast;
import whenabouts.session.Session;

/// What the scenario does to each milestone, a row each, as it goes.
public final class DifferencePane extends VBox {
  private static final double ROW = 20;
  private static final double TWO_LINES = 34;
  private static final double MOST = 124;

  /// Less has no room for a date and how far it moved on one line.
  private static final double NARROW = 720;

  private static final List<String> COLUMNS = List.of("name", "half", "sure", "chance");

  /// Widths of the columns in percent: fixed, so that nothing moves while somebody drags.
  private static final double[] SHARES = {28, 25, 28, 19};

  private final Session session;
  private final GridPane grid = new GridPane();
  private final ScrollPane scroll = new ScrollPane(grid);

  public DifferencePane(Session session) {
    this.session = session;
    setId("differences");
    getStyleClass().add("differences");
    for (double share : SHARES) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(share);
      grid.getColumnConstraints().add(constraints);
    }
    grid.setHgap(8);
    scroll.setId("differences-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    getChildren().add(scroll);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    widthProperty().subscribe(() -> Platform.runLater(this::giveRoom));
    session.scenarioProperty().subscribe(id -> show());
    session.live().forecastProperty().subscribe(forecast -> show());
    session.base().forecastProperty().subscribe(forecast -> show());
    session.confidenceProperty().subscribe(confidence -> show());
  }

  private void show() {
    Forecast base = session.base().forecast();
    Forecast now = session.live().forecast();
    String scenario = session.scenarioProperty().get();
    if (scenario == null || now == null || now.milestones().isEmpty()) {
      setVisible(false);
    } else if (base != null && Objects.equals(now.scenario(), scenario)) {
      setVisible(true);
      show(base, now, session.confidenceProperty().get().probability());
    }
  }

  private void show(Forecast base, Forecast now, double confidence) {
    List<Differences.Line> lines = Differences.of(base, now, confidence, Locale.getDefault());
    // Labels are kept, so that a forecast a frame does not rebuild the pane a frame.
    while (grid.getRowCount() > lines.size() + 1) {
      int last = grid.getRowCount() - 1;
      grid.getChildren().removeIf(cell -> Objects.equals(GridPane.getRowIndex(cell), last));
    }
    for (int row = grid.getRowCount(); row <= lines.size(); row++) {
      addRow(row);
    }
    boolean even = confidence == 0.5;
    show(
        0,
        text("whatif.differences"),
        "50 %",
        even ? "" : Math.round(100 * confidence) + " %",
        text("whatif.column.target"));
    for (int i = 0; i < lines.size(); i++) {
      Differences.Line line = lines.get(i);
      show(i + 1, line.milestone(), line.half(), even ? "" : line.sure(), line.chance());
    }
    giveRoom();
  }

  /// Rows are as high as the width asks for, whatever they say, so that nothing moves while
  /// somebody drags.
  private void giveRoom() {
    double row = getWidth() < NARROW ? TWO_LINES : ROW;
    for (Node node : grid.getChildren()) {
      if (node instanceof Label cell && GridPane.getRowIndex(cell) > 0) {
        cell.setWrapText(row > ROW);
        cell.setMinHeight(row);
        cell.setMaxHeight(row);
      }
    }
    double height = Math.min(MOST, ROW + row * (grid.getRowCount() - 1) + 4);
    scroll.setPrefHeight(height);
    scroll.setMinHeight(height);
  }

  private void addRow(int row) {
    for (int column = 0; column < COLUMNS.size(); column++) {
      Label cell = new Label();
      cell.setMinHeight(ROW);
      cell.setMaxHeight(ROW);
      cell.setMinWidth(0);
      if (row > 0) {
        cell.setId("difference-" + (row - 1) + "-" + COLUMNS.get(column));
        cell.setTooltip(new Tooltip());
      }
      cell.getStyleClass().add(row == 0 ? "difference-head" : "difference");
      grid.add(cell, column, row);
    }
  }

  private void show(int row, String... texts) {
    String whole = String.join(", ", List.of(texts).stream().filter(t -> !t.isEmpty()).toList());
    for (Node node : grid.getChildren()) {
      if (Objects.equals(GridPane.getRowIndex(node), row) && node instanceof Label cell) {
        cell.setText(texts[GridPane.getColumnIndex(cell)]);
        cell.setAccessibleText(whole);
        if (cell.getTooltip() != null) {
          cell.getTooltip().setText(whole);
        }
      }
    }
  }
}
