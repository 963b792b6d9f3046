package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/// What every drawing has to keep to.
final class Tidy {
  /// From a small window's centre to a large one's.
  static final double[][] SIZES = {{600, 400}, {980, 620}, {1600, 900}};

  private Tidy() {}

  /// Both themes in all sizes.
  static Stream<ChartOptions> options() {
    return Stream.of(SIZES)
        .map(size -> ChartOptions.of(size[0], size[1]))
        .flatMap(o -> Stream.of(o, o.withStyle(ChartStyle.DARK)));
  }

  /// Nothing outside of the drawing, and no text over another.
  static void check(Drawing drawing) {
    for (Mark mark : drawing.marks()) {
      double[] x = HorizonTest.horizontal(mark);
      double[] y = vertical(mark);
      assertThat(x[0]).as("%s", mark).isGreaterThanOrEqualTo(-0.01);
      assertThat(x[1]).as("%s", mark).isLessThanOrEqualTo(drawing.width() + 0.01);
      assertThat(y[0]).as("%s", mark).isGreaterThanOrEqualTo(-0.01);
      assertThat(y[1]).as("%s", mark).isLessThanOrEqualTo(drawing.height() + 0.01);
    }
    List<Mark.Label> labels =
        drawing.marks().stream()
            .filter(Mark.Label.class::isInstance)
            .map(Mark.Label.class::cast)
            .toList();
    for (int i = 0; i < labels.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertThat(apart(labels.get(i), labels.get(k)))
            .as("%s over %s, %.0f wide", labels.get(i), labels.get(k), drawing.width())
            .isTrue();
      }
    }
    assertThat(drawing.title()).isNotBlank();
    assertThat(drawing.description()).isNotBlank();
  }

  private static boolean apart(Mark.Label a, Mark.Label b) {
    return Math.abs(a.y() - b.y()) >= 0.7 * Math.min(a.size(), b.size())
        || HorizonTest.horizontal(a)[0] >= HorizonTest.horizontal(b)[1]
        || HorizonTest.horizontal(b)[0] >= HorizonTest.horizontal(a)[1];
  }

  private static double[] vertical(Mark mark) {
    return switch (mark) {
      case Mark.Box b -> new double[] {b.y(), b.y() + b.height()};
      case Mark.Line l -> new double[] {Math.min(l.y1(), l.y2()), Math.max(l.y1(), l.y2())};
      case Mark.Label l -> new double[] {l.y() - TextMetrics.capHeight(l.size()), l.y()};
      case Mark.Path p -> {
        double[] ys =
            p.segments().stream()
                .flatMap(
                    s ->
                        switch (s) {
                          case Mark.Segment.Move m -> Stream.of(m.y());
                          case Mark.Segment.To t -> Stream.of(t.y());
                          case Mark.Segment.Curve c -> Stream.of(c.y1(), c.y2(), c.y());
                          case Mark.Segment.Close _ -> Stream.<Double>empty();
                        })
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        yield new double[] {ys[0], ys[ys.length - 1]};
      }
    };
  }

  /// The label that begins so.
  static Mark.Label label(Drawing drawing, String begin) {
    return drawing.marks().stream()
        .filter(Mark.Label.class::isInstance)
        .map(Mark.Label.class::cast)
        .filter(l -> l.text().startsWith(begin))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no label begins with " + begin));
  }
}
