package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;

/// Flows under a heading.
///
/// @param rest says what is left out; may be empty
record OutcomeLane(String title, List<Flow> flows, String rest) {
  /// Height of the heading, of the line about the rest, and what is left below.
  static final double TITLE = 26;

  private static final double REST = 18;
  private static final double BELOW = 8;

  double height(FlowPainter painter) {
    return TITLE
        + flows.stream().mapToDouble(painter::height).sum()
        + (rest.isEmpty() ? 0 : REST)
        + BELOW;
  }

  /// The lanes in columns of that height, one after the other; a lane that goes on in the next
  /// column has its heading there, too.
  static List<List<OutcomeLane>> flow(List<OutcomeLane> lanes, FlowPainter painter, double height) {
    List<List<OutcomeLane>> columns = new ArrayList<>();
    columns.add(new ArrayList<>());
    double free = height;
    for (OutcomeLane lane : lanes) {
      List<Flow> part = new ArrayList<>();
      for (Flow flow : lane.flows()) {
        boolean last = flow == lane.flows().getLast();
        double needed = painter.height(flow) + (last && !lane.rest().isEmpty() ? REST : 0);
        if (needed + (part.isEmpty() ? TITLE + BELOW : 0) > free) {
          if (!part.isEmpty()) {
            columns.getLast().add(new OutcomeLane(lane.title(), part, ""));
            part = new ArrayList<>();
          }
          columns.add(new ArrayList<>());
          free = height;
        }
        free -= needed + (part.isEmpty() ? TITLE + BELOW : 0);
        part.add(flow);
      }
      columns.getLast().add(new OutcomeLane(lane.title(), part, lane.rest()));
    }
    return columns;
  }
}
