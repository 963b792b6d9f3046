package whenabouts.export.deck;

/// An axis of a native chart, in the making.
final class ChartAxis {
  private final ThemeColors colors;
  private final boolean values;
  private final int id;
  private final int other;
  private final String position;
  private boolean reversed;
  private boolean hidden;
  private boolean grid;
  private boolean between;
  private int skip = 1;
  private String title = "";
  private String format = "General";
  private double[] range = {};

  private ChartAxis(ThemeColors colors, boolean values, int id, int other, String position) {
    this.colors = colors;
    this.values = values;
    this.id = id;
    this.other = other;
    this.position = position;
  }

  /// An axis of numbers.
  ///
  /// @param other id of the axis that it crosses
  /// @param position `l` or `b`
  static ChartAxis values(ThemeColors colors, int id, int other, String position) {
    return new ChartAxis(colors, true, id, other, position);
  }

  /// An axis of names.
  static ChartAxis names(ThemeColors colors, int id, int other, String position) {
    return new ChartAxis(colors, false, id, other, position);
  }

  /// From top to bottom, or from right to left.
  ChartAxis reversed() {
    reversed = true;
    return this;
  }

  /// Without line and numbers; its title stays.
  ChartAxis hidden() {
    hidden = true;
    return this;
  }

  /// With lines through the plot.
  ChartAxis grid() {
    grid = true;
    return this;
  }

  /// For bars, which stand between two ticks of the other axis.
  ChartAxis between() {
    between = true;
    return this;
  }

  ChartAxis title(String text) {
    title = text;
    return this;
  }

  /// With a label for every so many names.
  ChartAxis every(int names) {
    skip = names;
    return this;
  }

  ChartAxis format(String code) {
    format = code;
    return this;
  }

  ChartAxis range(double from, double to, double step) {
    range = new double[] {from, to, step};
    return this;
  }

  String xml() {
    String kind = values ? "c:valAx" : "c:catAx";
    Xml xml = new Xml().open(kind).empty("c:axId", "val", id).open("c:scaling");
    xml.empty("c:orientation", "val", reversed ? "maxMin" : "minMax");
    if (range.length > 0) {
      xml.empty("c:max", "val", range[1]).empty("c:min", "val", range[0]);
    }
    xml.end().empty("c:delete", "val", 0).empty("c:axPos", "val", position);
    if (grid) {
      xml.open("c:majorGridlines").raw(ChartSpace.line(colors.grid(), 0.75, false)).end();
    }
    if (!title.isEmpty()) {
      title(xml);
    }
    xml.empty("c:numFmt", "formatCode", format, "sourceLinked", 0)
        .empty("c:majorTickMark", "val", "none")
        .empty("c:minorTickMark", "val", "none")
        .empty("c:tickLblPos", "val", hidden ? "none" : "low")
        .raw(
            hidden
                ? ChartSpace.NO_LINE
                : ChartSpace.line(values ? colors.grid() : colors.muted(), 0.75, false))
        .raw(ChartSpace.text(values ? colors.muted() : colors.text(), false))
        .empty("c:crossAx", "val", other)
        .empty("c:crosses", "val", "autoZero");
    if (values) {
      xml.empty("c:crossBetween", "val", between ? "between" : "midCat");
      if (range.length > 0) {
        xml.empty("c:majorUnit", "val", range[2]);
      }
    } else {
      xml.empty("c:auto", "val", 0)
          .empty("c:lblAlgn", "val", "ctr")
          .empty("c:lblOffset", "val", 60)
          .empty("c:tickLblSkip", "val", skip)
          .empty("c:noMultiLvlLbl", "val", 1);
    }
    return xml.end().toString();
  }

  private void title(Xml xml) {
    String size = Math.round(100 * SlideCanvas.LEAST) + "";
    xml.open("c:title")
        .open("c:tx")
        .open("c:rich")
        .empty("a:bodyPr")
        .empty("a:lstStyle")
        .open("a:p")
        .open("a:r")
        .open("a:rPr", "lang", "en-GB", "sz", size, "b", 0)
        .raw(colors.muted().fill())
        .empty("a:latin", "typeface", "+mn-lt")
        .end()
        .leaf("a:t", title)
        .end(4)
        .empty("c:overlay", "val", 0)
        .end();
  }
}
