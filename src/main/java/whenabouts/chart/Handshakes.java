package whenabouts.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;

/// Draws what hands over to what: from discovery to delivery always, while that are few, and all
/// links of the selected row.
final class Handshakes {
  /// More arrows than this would be a thicket; then only those of the selected row are drawn.
  private static final int MOST = 24;

  private final Marks marks;
  private final Layout layout;
  private final Roadmap roadmap;
  private final Texts texts;
  private final Map<String, Place> places = new HashMap<>();
  private @Nullable List<Arrow> arrows;

  /// @param y of the row's range
  private record Place(Row row, double y) {}

  private record Arrow(Place from, Place to, Condition when) {
    boolean touches(@Nullable String id) {
      return from.row().is(id) || to.row().is(id);
    }

    boolean handsOver() {
      return from.row().kind() == Row.Kind.DISCOVERY && to.row().kind() == Row.Kind.DELIVERY;
    }
  }

  Handshakes(Marks marks, Layout layout, Roadmap roadmap, Texts texts) {
    this.marks = marks;
    this.layout = layout;
    this.roadmap = roadmap;
    this.texts = texts;
  }

  /// Notes where a row's range is drawn; to be told of all rows before anything is drawn.
  void place(Row row, double y) {
    String id = row.meaning().id();
    if (id != null) {
      places.put(id, new Place(row, y));
    }
  }

  /// The handshakes of all other rows than the selected one, to lie behind the rows.
  ///
  /// @param selected `task:ID` or `milestone:ID`; null: none
  void all(@Nullable String selected) {
    List<Arrow> quiet =
        arrows().stream().filter(a -> a.handsOver() && !a.touches(selected)).toList();
    Stroke stroke = Stroke.solid(layout.style().muted().withAlpha(0.45), 1);
    if (quiet.size() <= MOST) {
      quiet.forEach(arrow -> paint(arrow, stroke));
    }
  }

  /// Every link of a row, to lie over the rows.
  void ofRow(@Nullable String selected) {
    if (selected == null) {
      return;
    }
    Stroke stroke = Stroke.solid(layout.style().selection(), 1.75);
    arrows().stream().filter(a -> a.touches(selected)).forEach(arrow -> paint(arrow, stroke));
  }

  /// Between rows that have their places.
  private List<Arrow> arrows() {
    if (arrows == null) {
      List<Arrow> all = new ArrayList<>();
      for (Task task : roadmap.tasks()) {
        task.needs().links().forEach(link -> add(all, link, "task:" + task.id()));
      }
      for (Milestone m : roadmap.milestones()) {
        m.needs().links().forEach(link -> add(all, link, "milestone:" + m.id()));
      }
      arrows = all;
    }
    return arrows;
  }

  private void add(List<Arrow> arrows, Need.Link link, String needer) {
    Place from = places.get("task:" + link.task());
    Place to = places.get(needer);
    if (from != null && to != null) {
      arrows.add(new Arrow(from, to, link.when()));
    }
  }

  /// From the median end of the one to the median start of the other; nothing where either is out
  /// of sight.
  private void paint(Arrow arrow, Stroke stroke) {
    Place from = arrow.from();
    Place to = arrow.to();
    double x1 = layout.scale().x(median(from.row()));
    double x2 = layout.scale().x(start(to.row()));
    if (!isVisible(x1) || !isVisible(x2)) {
      return;
    }
    double bar = layout.density().bar() / 2;
    double down = to.y() >= from.y() ? 1 : -1;
    double y1 = from.y() + down * bar;
    double y2 = to.y() - down * (bar + 1);
    double middle = (y1 + y2) / 2;
    marks.path(
        List.of(
            new Mark.Segment.Move(x1, y1),
            new Mark.Segment.Curve(x1, middle, x2, middle, x2, y2 - down * 4)),
        null,
        stroke,
        Meaning.NONE);
    marks.path(
        List.of(
            new Mark.Segment.Move(x2, y2),
            new Mark.Segment.To(x2 - 3.5, y2 - down * 6),
            new Mark.Segment.To(x2 + 3.5, y2 - down * 6),
            new Mark.Segment.Close()),
        stroke.color(),
        null,
        new Meaning(null, tip(arrow), null));
  }

  private String tip(Arrow arrow) {
    return texts.text(
        "tip.handshake." + arrow.when(), arrow.from().row().name(), arrow.to().row().name());
  }

  private boolean isVisible(double x) {
    return x >= layout.scale().left() && x <= layout.scale().right();
  }

  private static double median(Row row) {
    Distribution finish = row.range().distribution();
    double half = finish.quantile(0.5);
    return Double.isFinite(half) ? half : finish.ifReached().quantile(0.5);
  }

  /// Of a milestone, which has no start, its median.
  private static double start(Row row) {
    return row.kind() == Row.Kind.MILESTONE ? median(row) : row.starts();
  }
}
