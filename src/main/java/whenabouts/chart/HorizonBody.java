package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;

/// Draws the rows of a Horizon in their lanes.
final class HorizonBody {
  private HorizonBody() {}

  /// A lane.
  ///
  /// @param total how many rows it would have if all were shown
  record Lane(String heading, List<Row> rows, int total) {}

  /// The rows in lanes, empty lanes left out: milestones first, for they are what is promised.
  ///
  /// @param all the rows there are; `shown` is a part of them
  static List<Lane> lanes(List<Row> all, List<Row> shown, Texts texts) {
    List<Lane> lanes = new ArrayList<>();
    for (Row.Kind kind : Row.Kind.values()) {
      List<Row> rows = shown.stream().filter(r -> r.kind() == kind).toList();
      int total = (int) all.stream().filter(r -> r.kind() == kind).count();
      if (!rows.isEmpty()) {
        String key =
            switch (kind) {
              case MILESTONE -> "lane.milestones";
              case DISCOVERY -> "lane.discovery";
              case DELIVERY -> "lane.delivery";
            };
        String heading = texts.text(key);
        lanes.add(
            new Lane(
                rows.size() == total
                    ? heading
                    : texts.text("lane.part", heading, rows.size(), total),
                rows,
                total));
      }
    }
    return lanes;
  }

  static double height(List<Lane> lanes, Density density) {
    return lanes.stream()
        .mapToDouble(
            lane ->
                density.headingHeight() + lane.rows().stream().mapToDouble(density::height).sum())
        .sum();
  }

  /// Paints the lanes from `top` on; grid and lines go down to `bottom`.
  ///
  /// @param reach of the rows outside only the backs are there
  static void paint(
      Marks marks,
      List<Lane> lanes,
      Layout layout,
      Axis axis,
      Handshakes handshakes,
      double confidence,
      @Nullable String selected,
      Texts texts,
      Horizon.Reach reach,
      double top,
      double bottom) {
    Density density = layout.density();
    backs(marks, lanes, layout, selected, top);
    axis.grid(marks, top, bottom);
    place(handshakes, lanes, density, top);
    handshakes.all(selected);
    RowPainter painter = new RowPainter(marks, layout, confidence);
    ChartStyle style = layout.style();
    double y = top;
    boolean legend =
        lanes.stream().flatMap(l -> l.rows().stream()).anyMatch(r -> r.ghost() != null);
    for (Lane lane : lanes) {
      heading(marks, lane, layout, y);
      if (legend) {
        legend(marks, lane, layout, texts, y);
        legend = false;
      }
      y += density.headingHeight();
      for (Row row : lane.rows()) {
        double height = density.height(row);
        if (reach.meets(y, height)) {
          painter.paint(row, y, row.is(selected) ? style.highlight() : style.background());
        }
        y += height;
      }
    }
    handshakes.ofRow(selected);
  }

  private static void place(Handshakes handshakes, List<Lane> lanes, Density density, double top) {
    double y = top;
    for (Lane lane : lanes) {
      y += density.headingHeight();
      for (Row row : lane.rows()) {
        handshakes.place(row, RowPainter.line(row, y, density));
        y += density.height(row);
      }
    }
  }

  /// What lies under the grid: one box a row, which is also what a pointer hits beside the marks.
  private static void backs(
      Marks marks, List<Lane> lanes, Layout layout, @Nullable String selected, double top) {
    Density density = layout.density();
    double width = layout.right() - layout.left();
    double y = top;
    for (Lane lane : lanes) {
      y += density.headingHeight();
      for (Row row : lane.rows()) {
        double height = density.height(row);
        boolean chosen = row.is(selected);
        Paint fill = chosen ? new Paint.Solid(layout.style().highlight()) : null;
        marks.box(layout.left(), y, width, height, fill, row.meaning());
        if (chosen) {
          marks.box(layout.left(), y, 3, height, layout.style().selection(), row.meaning());
        }
        y += height;
      }
    }
  }

  private static void heading(Marks marks, Lane lane, Layout layout, double y) {
    double height = layout.density().headingHeight();
    ChartStyle style = layout.style();
    double width = layout.right() - layout.left();
    marks.box(layout.left(), y, width, height, style.band(), Meaning.NONE);
    Text look = new Text(layout.density().smallSize(), true, style.muted());
    marks.label(
        layout.nameX(),
        look.baseline(y + height / 2),
        look.fit(lane.heading(), width - 2 * (layout.nameX() - layout.left())),
        look,
        Anchor.START,
        Meaning.NONE);
  }

  /// What the outlines are, at the right of the first heading: in as many words as there is room
  /// for.
  private static void legend(Marks marks, Lane lane, Layout layout, Texts texts, double y) {
    Density density = layout.density();
    ChartStyle style = layout.style();
    Text look = new Text(density.smallSize(), false, style.muted());
    double heading = new Text(density.smallSize(), true, style.muted()).width(lane.heading());
    double margin = layout.nameX() - layout.left();
    double right = layout.right() - margin;
    double middle = y + density.headingHeight() / 2;
    for (String legend : List.of(texts.text("ghost.legend"), texts.text("ghost.legend.short"))) {
      double left = right - look.width(legend) - 6 - GhostPainter.sampleWidth(density);
      if (left >= layout.nameX() + heading + margin) {
        GhostPainter.sample(marks, style, left, middle, density);
        marks.label(right, look.baseline(middle), legend, look, Anchor.END, Meaning.NONE);
        return;
      }
    }
  }
}
