package whenabouts.export.deck;

import java.util.Locale;

/// A native chart: what is in its plot area, and the numbers it refers to.
///
/// @param sheet the numbers
/// @param plot the charts and axes, as elements
/// @param inner the place of the plot within the chart, in shares of its width and height
/// @param legend whether there is one, below
record ChartSpace(Sheet sheet, String plot, Rect inner, boolean legend, ThemeColors colors) {
  static final String NO_LINE =
      new Xml().open("c:spPr").open("a:ln").empty("a:noFill").end(2).toString();

  private static final int TEXT = 1200;

  /// As a part.
  ///
  /// @param workbook id of the relationship to the workbook
  String xml(String workbook) {
    Xml xml =
        new Xml()
            .open(
                "c:chartSpace",
                "xmlns:c",
                Xml.CHART,
                "xmlns:a",
                Xml.DRAWING,
                "xmlns:r",
                Xml.RELATIONSHIPS)
            .empty("c:date1904", "val", 0)
            .empty("c:roundedCorners", "val", 0)
            .open("c:chart")
            .empty("c:autoTitleDeleted", "val", 1)
            .open("c:plotArea")
            .open("c:layout")
            .open("c:manualLayout")
            .empty("c:layoutTarget", "val", "inner")
            .empty("c:xMode", "val", "edge")
            .empty("c:yMode", "val", "edge")
            .empty("c:x", "val", share(inner.x()))
            .empty("c:y", "val", share(inner.y()))
            .empty("c:w", "val", share(inner.width()))
            .empty("c:h", "val", share(inner.height()))
            .end(2)
            .raw(plot)
            .end();
    if (legend) {
      xml.open("c:legend")
          .empty("c:legendPos", "val", "b")
          .empty("c:overlay", "val", 0)
          .raw(text(colors.text(), false))
          .end();
    }
    return Xml.HEAD
        + xml.empty("c:plotVisOnly", "val", 1)
            .empty("c:dispBlanksAs", "val", "gap")
            .end()
            .open("c:spPr")
            .empty("a:noFill")
            .open("a:ln")
            .empty("a:noFill")
            .end(2)
            .raw(text(colors.text(), false))
            .open("c:externalData", "r:id", workbook)
            .empty("c:autoUpdate", "val", 0)
            .end(2);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.5f", share);
  }

  /// How text looks; bold text stays on one line.
  static String text(Tint tint, boolean bold) {
    return new Xml()
        .open("c:txPr")
        .empty("a:bodyPr", "wrap", bold ? "none" : "square")
        .empty("a:lstStyle")
        .open("a:p")
        .open("a:pPr")
        .open("a:defRPr", "sz", TEXT, "b", bold ? 1 : 0)
        .raw(tint.fill())
        .empty("a:latin", "typeface", "+mn-lt")
        .end(2)
        .empty("a:endParaRPr", "lang", "en-GB")
        .end(2)
        .toString();
  }

  static String filled(Tint tint, double alpha) {
    return new Xml()
        .open("c:spPr")
        .open("a:solidFill")
        .raw(tint.xml(alpha))
        .end()
        .open("a:ln")
        .empty("a:noFill")
        .end(2)
        .toString();
  }

  static String line(Tint tint, double width, boolean dashed) {
    Xml xml =
        new Xml().open("c:spPr").open("a:ln", "w", Rect.emu(width), "cap", "rnd").raw(tint.fill());
    if (dashed) {
      xml.empty("a:prstDash", "val", "sysDash");
    }
    return xml.empty("a:round").end(2).toString();
  }
}
