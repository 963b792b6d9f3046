package whenabouts.export.deck;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Color;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Paint;
import whenabouts.chart.Stroke;
import whenabouts.chart.TextMetrics;

/// The marks of a drawing as native shapes.
final class MarkShapes {
  /// What Office takes for a line of text, in sizes of it.
  private static final double LINE = 1.2;

  /// From the baseline up to the middle of a line of text, in sizes of it; nearly the same in the
  /// common fonts.
  private static final double MIDDLE = 0.347;

  /// Other fonts may be wider than the one that was measured.
  private static final double WIDER = 1.06;

  private final ThemeColors colors;
  private final Ids ids;
  private final Rect at;
  private final double scaleX;

  /// Of heights and of text.
  private final double scale;
  private final String language;

  /// @param at where the drawing goes; dots and text keep their proportions
  MarkShapes(Drawing drawing, Rect at, ThemeColors colors, Ids ids, String language) {
    this.colors = colors;
    this.ids = ids;
    this.at = at;
    this.language = language;
    scaleX = at.width() / drawing.width();
    scale = at.height() / drawing.height();
  }

  /// None for what is not to be seen.
  List<Shape> shapes(Mark mark) {
    return switch (mark) {
      case Mark.Box(var x, var y, var width, var height, _, Paint.Gradient fill, _, _) ->
          Fade.pieces(fill, x, x + width).stream().map(f -> fade(f, y, height)).toList();
      case Mark.Box box when box.fill() == null && box.stroke() == null -> List.of();
      case Mark.Box box -> List.of(box(box));
      case Mark.Line line -> List.of(line(line));
      case Mark.Path path -> List.of(path(path));
      case Mark.Label label -> List.of(label(label));
    };
  }

  private Shape fade(Fade fade, double y, double height) {
    Rect bounds = place(fade.from(), y, fade.to() - fade.from(), height);
    Xml xml = start("Range");
    transform(xml, bounds);
    xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").end();
    if (fade.first() == fade.last()) {
      xml.open("a:solidFill").raw(colors.xml(fade.color().withAlpha(fade.first()))).end();
    } else {
      xml.open("a:gradFill", "rotWithShape", 1)
          .open("a:gsLst")
          .open("a:gs", "pos", 0)
          .raw(colors.xml(fade.color().withAlpha(fade.first())))
          .end()
          .open("a:gs", "pos", 100_000)
          .raw(colors.xml(fade.color().withAlpha(fade.last())))
          .end(2)
          .empty("a:lin", "ang", 0, "scaled", 0)
          .end();
    }
    stroke(xml, null);
    return new Shape(xml.end(2).toString(), bounds);
  }

  private Rect place(double x, double y, double width, double height) {
    return new Rect(at.x() + x * scaleX, at.y() + y * scale, width * scaleX, height * scale);
  }

  private Shape box(Mark.Box box) {
    Rect bounds = place(box.x(), box.y(), box.width(), box.height());
    double least = Math.min(box.width(), box.height());
    boolean dot =
        box.radius() >= least / 2 - 1e-6 && Math.abs(box.width() - box.height()) < 0.01 * least;
    if (dot) {
      double middle = bounds.x() + bounds.width() / 2;
      bounds = new Rect(middle - bounds.height() / 2, bounds.y(), bounds.height(), bounds.height());
    }
    Xml xml = start(dot ? "Dot" : "Box");
    transform(xml, bounds);
    if (dot) {
      xml.open("a:prstGeom", "prst", "ellipse").empty("a:avLst").end();
    } else if (box.radius() > 0) {
      long corner = Math.round(Math.min(0.5, box.radius() / least) * 100_000);
      xml.open("a:prstGeom", "prst", "roundRect")
          .open("a:avLst")
          .empty("a:gd", "name", "adj", "fmla", "val " + corner)
          .end(2);
    } else {
      xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").end();
    }
    fill(xml, box.fill());
    stroke(xml, box.stroke());
    return new Shape(xml.end(2).toString(), bounds);
  }

  private Xml start(String name) {
    return new Xml()
        .open("p:sp")
        .open("p:nvSpPr")
        .empty("p:cNvPr", "id", ids.next(), "name", name)
        .empty("p:cNvSpPr")
        .empty("p:nvPr")
        .end()
        .open("p:spPr");
  }

  private static void transform(Xml xml, Rect bounds) {
    xml.open("a:xfrm");
    bounds.corner(xml, "a:off");
    bounds.size(xml, "a:ext");
    xml.end();
  }

  private Shape line(Mark.Line line) {
    double left = Math.min(line.x1(), line.x2());
    double top = Math.min(line.y1(), line.y2());
    Rect bounds =
        place(left, top, Math.abs(line.x2() - line.x1()), Math.abs(line.y2() - line.y1()));
    Xml xml =
        new Xml()
            .open("p:cxnSp")
            .open("p:nvCxnSpPr")
            .empty("p:cNvPr", "id", ids.next(), "name", "Line")
            .empty("p:cNvCxnSpPr")
            .empty("p:nvPr")
            .end()
            .open("p:spPr");
    boolean rising = (line.x2() - line.x1()) * (line.y2() - line.y1()) < 0;
    if (rising) {
      xml.open("a:xfrm", "flipV", 1);
    } else {
      xml.open("a:xfrm");
    }
    bounds.corner(xml, "a:off");
    bounds.size(xml, "a:ext");
    xml.end().open("a:prstGeom", "prst", "line").empty("a:avLst").end();
    stroke(xml, line.stroke());
    return new Shape(xml.end(2).toString(), bounds);
  }

  private Shape path(Mark.Path path) {
    double[] box = {1e9, 1e9, -1e9, -1e9};
    for (Mark.Segment segment : path.segments()) {
      for (double[] point : points(segment)) {
        box[0] = Math.min(box[0], point[0]);
        box[1] = Math.min(box[1], point[1]);
        box[2] = Math.max(box[2], point[0]);
        box[3] = Math.max(box[3], point[1]);
      }
    }
    Rect bounds = place(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    Xml xml = start("Path");
    transform(xml, bounds);
    xml.open("a:custGeom")
        .empty("a:avLst")
        .empty("a:gdLst")
        .empty("a:ahLst")
        .empty("a:cxnLst")
        .empty("a:rect", "l", "0", "t", "0", "r", "r", "b", "b")
        .open("a:pathLst");
    Object[] size = {"w", Rect.emu(bounds.width()), "h", Rect.emu(bounds.height()), "fill", "none"};
    xml.open("a:path", path.fill() == null ? size : Arrays.copyOf(size, 4));
    for (Mark.Segment segment : path.segments()) {
      String name =
          switch (segment) {
            case Mark.Segment.Move _ -> "a:moveTo";
            case Mark.Segment.To _ -> "a:lnTo";
            case Mark.Segment.Curve _ -> "a:cubicBezTo";
            case Mark.Segment.Close _ -> "a:close";
          };
      xml.open(name);
      for (double[] p : points(segment)) {
        double x = (p[0] - box[0]) * scaleX;
        double y = (p[1] - box[1]) * scale;
        xml.empty("a:pt", "x", Rect.emu(x), "y", Rect.emu(y));
      }
      xml.end();
    }
    xml.end(3);
    fill(xml, path.fill());
    stroke(xml, path.stroke());
    return new Shape(xml.end(2).toString(), bounds);
  }

  private static double[][] points(Mark.Segment segment) {
    return switch (segment) {
      case Mark.Segment.Move m -> new double[][] {{m.x(), m.y()}};
      case Mark.Segment.To t -> new double[][] {{t.x(), t.y()}};
      case Mark.Segment.Curve c ->
          new double[][] {{c.x1(), c.y1()}, {c.x2(), c.y2()}, {c.x(), c.y()}};
      case Mark.Segment.Close _ -> new double[0][];
    };
  }

  private Shape label(Mark.Label label) {
    double width =
        WIDER * scale / scaleX * TextMetrics.width(label.text(), label.size(), label.bold());
    double height = LINE * label.size();
    double x =
        switch (label.anchor()) {
          case START -> label.x();
          case MIDDLE -> label.x() - width / 2;
          case END -> label.x() - width;
        };
    Rect bounds = place(x, label.y() - MIDDLE * label.size() - height / 2, width, height);
    Xml xml =
        new Xml()
            .open("p:sp")
            .open("p:nvSpPr")
            .empty("p:cNvPr", "id", ids.next(), "name", "Text")
            .empty("p:cNvSpPr", "txBox", 1)
            .empty("p:nvPr")
            .end()
            .open("p:spPr");
    transform(xml, bounds);
    xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").end().empty("a:noFill").end();
    String align =
        switch (label.anchor()) {
          case START -> "l";
          case MIDDLE -> "ctr";
          case END -> "r";
        };
    xml.open("p:txBody")
        .empty(
            "a:bodyPr", "wrap", "none", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "ctr")
        .empty("a:lstStyle")
        .open("a:p")
        .empty("a:pPr", "algn", align)
        .open("a:r")
        .open(
            "a:rPr",
            "lang",
            language,
            "sz",
            Math.round(100 * label.size() * scale),
            "b",
            label.bold() ? 1 : 0)
        .open("a:solidFill")
        .raw(colors.xml(label.color()))
        .end()
        .empty("a:latin", "typeface", "+mn-lt")
        .end()
        .said(label.text())
        .end(4);
    return new Shape(xml.toString(), bounds);
  }

  private void fill(Xml xml, @Nullable Paint fill) {
    switch (fill) {
      case null -> xml.empty("a:noFill");
      case Paint.Solid(Color color) -> xml.open("a:solidFill").raw(colors.xml(color)).end();
      case Paint.Gradient _ -> throw new IllegalArgumentException("a gradient on a path");
    }
  }

  private void stroke(Xml xml, @Nullable Stroke stroke) {
    if (stroke == null) {
      xml.open("a:ln").empty("a:noFill").end();
      return;
    }
    xml.open("a:ln", "w", Rect.emu(stroke.width() * scale))
        .open("a:solidFill")
        .raw(colors.xml(stroke.color()))
        .end();
    if (!stroke.dashes().isEmpty()) {
      boolean dots = stroke.dashes().getFirst() <= 2;
      xml.empty("a:prstDash", "val", dots ? "sysDot" : "sysDash");
    }
    xml.empty("a:round").end();
  }
}
