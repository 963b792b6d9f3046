package whenabouts.export.deck;

import java.util.ArrayList;
import java.util.List;
import whenabouts.chart.TextMetrics;

/// The curve of one date as a native chart: the chance to be there by each day.
record OddsCurve(OddsFrame frame) {
  private static final double TOP = 6;
  private static final double BOTTOM = 26;

  /// With its percentiles in the workbook.
  ///
  /// @param height of the chart, in points
  ChartSpace chart(double height) {
    Sheet sheet = new Sheet();
    Xml xml =
        new Xml()
            .open("c:scatterChart")
            .empty("c:scatterStyle", "val", "lineMarker")
            .empty("c:varyColors", "val", 0);
    curve(xml, sheet);
    int next = percentiles(xml, sheet, 1);
    target(xml, sheet, next);
    axes(xml);
    Rect inner =
        new Rect(
            OddsFrame.LEFT / frame.width(),
            TOP / height,
            (frame.right() - OddsFrame.LEFT) / frame.width(),
            (height - TOP - BOTTOM) / height);
    return new ChartSpace(sheet, xml.toString(), inner, false, frame.colors());
  }

  private void curve(Xml xml, Sheet sheet) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    xs.add(frame.days().serial(frame.days().from()));
    ys.add(0.0);
    for (int percent = 1; percent <= 99 && percent / 100.0 <= frame.finish().reached(); percent++) {
      xs.add(frame.days().serial(frame.finish().quantile(percent / 100.0)));
      ys.add(percent / 100.0);
    }
    xs.add(frame.days().serial(frame.days().to()));
    ys.add(frame.finish().reached());
    String look = ChartSpace.line(frame.colors().accent(2), 2.5, false);
    series(xml, sheet, 0, frame.story().texts().text("odds.curve"), xs, ys, look, false);
  }

  /// A point of the curve each, with its date where that has room.
  ///
  /// @param first index of their series
  /// @return that of what follows
  private int percentiles(Xml xml, Sheet sheet, int first) {
    DeckTexts texts = frame.story().texts();
    int next = first;
    for (double p :
        frame.story().confidence() == 0.5
            ? new double[] {0.5}
            : new double[] {0.5, frame.story().confidence()}) {
      double day = frame.finish().quantile(p);
      if (Double.isFinite(day)) {
        String dated =
            texts.text(
                "odds.label",
                Math.round(100 * p),
                frame.story().wording().label(frame.finish(), p));
        String label =
            side(dated, frame.days().serial(day)).isEmpty()
                ? texts.text("odds.percent", Math.round(100 * p))
                : dated;
        series(
            xml,
            sheet,
            next,
            label,
            List.of(frame.days().serial(day)),
            List.of(p),
            ChartSpace.NO_LINE,
            true);
        next++;
      }
    }
    return next;
  }

  private void target(Xml xml, Sheet sheet, int index) {
    if (Double.isFinite(frame.target())) {
      double x = frame.days().serial(frame.target());
      String line = ChartSpace.line(frame.colors().text(), 1.25, true);
      series(
          xml,
          sheet,
          index,
          frame.story().texts().text("odds.target"),
          List.of(x, x),
          List.of(0.0, 1.0),
          line,
          false);
    }
  }

  private void axes(Xml xml) {
    xml.empty("c:axId", "val", 211)
        .empty("c:axId", "val", 212)
        .end()
        .raw(
            ChartAxis.values(frame.colors(), 211, 212, "b")
                .grid()
                .format(frame.days().format(frame.story().texts().locale()))
                .range(
                    frame.days().serial(frame.days().from()),
                    frame.days().serial(frame.days().to()),
                    frame.days().step())
                .xml())
        .raw(
            ChartAxis.values(frame.colors(), 212, 211, "l")
                .grid()
                .format("0 %")
                .range(0, 1, 0.25)
                .xml());
  }

  private void series(
      Xml xml,
      Sheet sheet,
      int index,
      String name,
      List<Double> xs,
      List<Double> ys,
      String look,
      boolean point) {
    int x = sheet.add(frame.story().texts().text("odds.day"), xs, "yyyy\\-mm\\-dd");
    int y = sheet.add(name, ys, "0 %");
    xml.open("c:ser")
        .empty("c:idx", "val", index)
        .empty("c:order", "val", index)
        .raw(sheet.head(y))
        .raw(look)
        .open("c:marker")
        .empty("c:symbol", "val", point ? "circle" : "none");
    if (point) {
      xml.empty("c:size", "val", 9).raw(ChartSpace.filled(frame.colors().ink(2), 1));
    }
    xml.end();
    if (point) {
      String side = side(name, xs.getFirst());
      label(xml, side.isEmpty() ? "b" : side);
    }
    xml.open("c:xVal")
        .raw(sheet.numbers(x))
        .end()
        .open("c:yVal")
        .raw(sheet.numbers(y))
        .end()
        .empty("c:smooth", "val", 0)
        .end();
  }

  /// On which side of a point its label has room, right or left; empty where on neither.
  private String side(String label, double serial) {
    double share =
        (serial - frame.days().serial(frame.days().from()))
            / (frame.days().to() - frame.days().from());
    double wide =
        Template.BOLD * frame.wider() * TextMetrics.width(label, OddsFrame.SIZE, true) + 8;
    if (wide < (1 - share) * (frame.right() - OddsFrame.LEFT) + OddsFrame.RIGHT) {
      return "r";
    }
    return wide < share * (frame.right() - OddsFrame.LEFT) ? "l" : "";
  }

  private void label(Xml xml, String position) {
    xml.open("c:dLbls")
        .open("c:spPr")
        .empty("a:noFill")
        .open("a:ln")
        .empty("a:noFill")
        .end(2)
        .raw(ChartSpace.text(frame.colors().text(), true))
        .empty("c:dLblPos", "val", position)
        .empty("c:showLegendKey", "val", 0)
        .empty("c:showVal", "val", 0)
        .empty("c:showCatName", "val", 0)
        .empty("c:showSerName", "val", 1)
        .empty("c:showPercent", "val", 0)
        .empty("c:showBubbleSize", "val", 0)
        .end();
  }
}
