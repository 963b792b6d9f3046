package whenabouts.export.deck;

import java.util.ArrayList;
import java.util.List;
import whenabouts.chart.TextMetrics;

/// A native chart of horizontal bars in the making, the first category on top.
final class BarChart {
  private static final int NAMES = 111;
  private static final int VALUES = 112;

  /// Room for the names, in shares of the width.
  private static final double LEFT = 0.34;

  /// Heights below the plot, and what a legend's entry has beside its name, in points.
  private static final double TITLE = 26;

  private static final double LINE = 17;
  private static final double ENTRY = 26;

  private final ThemeColors colors;
  private final Rect bounds;
  private final List<String> categories;
  private final List<Series> series = new ArrayList<>();

  private record Series(String name, List<Double> values, Tint fill, Tint label) {}

  /// @param bounds of the chart
  BarChart(ThemeColors colors, Rect bounds, List<String> categories) {
    this.colors = colors;
    this.bounds = bounds;
    this.categories = List.copyOf(categories);
  }

  /// @param values NaN where there is no bar
  /// @param label colour of the numbers on or beside the bars
  void add(String name, List<Double> values, Tint fill, Tint label) {
    series.add(new Series(name, values, fill, label));
  }

  /// Bars side by side, with their numbers at their ends.
  ///
  /// @param format of the numbers
  ChartSpace clustered(String format, String title) {
    double most =
        series.stream()
            .flatMap(s -> s.values().stream())
            .filter(Double::isFinite)
            .mapToDouble(Math::abs)
            .max()
            .orElse(1);
    boolean both =
        series.stream().flatMap(s -> s.values().stream()).anyMatch(v -> v < -0.02 * most);
    // Room for the numbers beyond the bars.
    double end = 1.18 * most;
    ChartAxis values =
        ChartAxis.values(colors, VALUES, NAMES, "b")
            .title(title)
            .format("0")
            .between()
            .range(both ? -end : 0, end, Math.max(1, Math.ceil(most / 5)));
    return space("clustered", format, "outEnd", values.hidden(), series.size() > 1, true);
  }

  /// Parts of a whole, end to end.
  ChartSpace stacked(String format) {
    ChartAxis values =
        ChartAxis.values(colors, VALUES, NAMES, "b").hidden().between().range(0, 1, 0.25);
    return space("stacked", format, "ctr", values, true, false);
  }

  private ChartSpace space(
      String grouping,
      String format,
      String position,
      ChartAxis values,
      boolean legend,
      boolean titled) {
    Sheet sheet = new Sheet();
    int names = sheet.add("", categories, "@");
    Xml xml =
        new Xml()
            .open("c:barChart")
            .empty("c:barDir", "val", "bar")
            .empty("c:grouping", "val", grouping)
            .empty("c:varyColors", "val", 0);
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      int numbers = sheet.add(one.name(), one.values(), "General");
      xml.open("c:ser")
          .empty("c:idx", "val", i)
          .empty("c:order", "val", i)
          .raw(sheet.head(numbers))
          .raw(ChartSpace.filled(one.fill(), 1))
          .empty("c:invertIfNegative", "val", 0)
          .raw(labels(one.label(), format, position))
          .open("c:cat")
          .raw(sheet.texts(names))
          .end()
          .open("c:val")
          .raw(sheet.numbers(numbers))
          .end(2);
    }
    boolean stacked = grouping.equals("stacked");
    xml.empty("c:gapWidth", "val", gap())
        .empty("c:overlap", "val", stacked ? 100 : 0)
        .empty("c:axId", "val", NAMES)
        .empty("c:axId", "val", VALUES)
        .end()
        .raw(ChartAxis.names(colors, NAMES, VALUES, "l").reversed().xml())
        .raw(values.xml());
    double below = (titled ? TITLE : 4) + (legend ? legendHeight() : 0);
    Rect inner = new Rect(LEFT, 0.01, 0.99 - LEFT, 0.99 - below / bounds.height());
    return new ChartSpace(sheet, xml.toString(), inner, legend, colors);
  }

  /// Where its entries do not go beside each other, a legend has several lines.
  private double legendHeight() {
    double wide =
        series.stream()
            .mapToDouble(s -> TextMetrics.width(s.name(), SlideCanvas.LEAST, false) + ENTRY)
            .sum();
    return LINE * (1 + Math.ceil(1.2 * wide / bounds.width()));
  }

  /// Few bars do not grow fat.
  private int gap() {
    return categories.size() <= 2 ? 260 : categories.size() <= 4 ? 140 : 55;
  }

  private static String labels(Tint tint, String format, String position) {
    return new Xml()
        .open("c:dLbls")
        .empty("c:numFmt", "formatCode", format, "sourceLinked", 0)
        .open("c:spPr")
        .empty("a:noFill")
        .open("a:ln")
        .empty("a:noFill")
        .end(2)
        .raw(ChartSpace.text(tint, false))
        .empty("c:dLblPos", "val", position)
        .empty("c:showLegendKey", "val", 0)
        .empty("c:showVal", "val", 1)
        .empty("c:showCatName", "val", 0)
        .empty("c:showSerName", "val", 0)
        .empty("c:showPercent", "val", 0)
        .empty("c:showBubbleSize", "val", 0)
        .end()
        .toString();
  }
}
