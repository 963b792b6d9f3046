package whenabouts.export.deck;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shapes of one slide as elements: placeholders, boxes, frames and the text in them.
final class SlideShapes {
  private final Ids ids = new Ids();
  private final Xml shapes = new Xml();
  private final ThemeColors colors;
  private final String language;

  SlideShapes(ThemeColors colors, String language) {
    this.colors = colors;
    this.language = language;
  }

  Ids ids() {
    return ids;
  }

  String language() {
    return language;
  }

  /// Appends elements.
  Xml xml() {
    return shapes;
  }

  /// The opening of a slide or a page of notes, up to its shapes.
  static Xml root(String name) {
    return new Xml()
        .open(
            name, "xmlns:a", Xml.DRAWING, "xmlns:r", Xml.RELATIONSHIPS, "xmlns:p", Xml.PRESENTATION)
        .open("p:cSld")
        .open("p:spTree")
        .open("p:nvGrpSpPr")
        .empty("p:cNvPr", "id", 1, "name", "")
        .empty("p:cNvGrpSpPr")
        .empty("p:nvPr")
        .end()
        .open("p:grpSpPr")
        .open("a:xfrm")
        .empty("a:off", "x", 0, "y", 0)
        .empty("a:ext", "cx", 0, "cy", 0)
        .empty("a:chOff", "x", 0, "y", 0)
        .empty("a:chExt", "cx", 0, "cy", 0)
        .end(2);
  }

  /// Opens a placeholder up to its paragraphs.
  ///
  /// @param bounds null: as in the layout
  void holder(Layout.Place place, String name, @Nullable Rect bounds, String body) {
    shapes
        .open("p:sp")
        .open("p:nvSpPr")
        .empty("p:cNvPr", "id", ids.next(), "name", name)
        .open("p:cNvSpPr")
        .empty("a:spLocks", "noGrp", 1)
        .end()
        .open("p:nvPr")
        .raw(reference(place))
        .end(2);
    if (bounds == null) {
      shapes.empty("p:spPr");
    } else {
      shapes.open("p:spPr").raw(bounds.transform("a:xfrm")).end();
    }
    shapes.open("p:txBody");
    shapes.raw(body.isEmpty() ? "<a:bodyPr/>" : body).empty("a:lstStyle");
  }

  private static String reference(Layout.Place place) {
    List<Object> attributes = new ArrayList<>();
    if (!place.type().isEmpty()) {
      attributes.addAll(List.of("type", place.type()));
    }
    if (!place.index().isEmpty()) {
      attributes.addAll(List.of("idx", place.index()));
    }
    return new Xml().empty("p:ph", attributes.toArray()).toString();
  }

  /// The properties of a run.
  ///
  /// @param size in points; 0: as in the template
  void run(double size, boolean bold, String fill) {
    List<Object> attributes = new ArrayList<>(List.of("lang", language));
    if (size > 0) {
      attributes.addAll(List.of("sz", Math.round(100 * size)));
    }
    if (bold) {
      attributes.addAll(List.of("b", 1));
    }
    attributes.addAll(List.of("dirty", 0));
    shapes.open("a:rPr", attributes.toArray()).raw(fill).end();
  }

  /// Opens a box of text up to its paragraphs.
  void box(String name, Rect bounds, String body) {
    shapes
        .open("p:sp")
        .open("p:nvSpPr")
        .empty("p:cNvPr", "id", ids.next(), "name", name)
        .empty("p:cNvSpPr", "txBox", 1)
        .empty("p:nvPr")
        .end()
        .open("p:spPr")
        .raw(bounds.transform("a:xfrm"))
        .open("a:prstGeom", "prst", "rect")
        .empty("a:avLst")
        .end()
        .empty("a:noFill")
        .end()
        .open("p:txBody")
        .raw(body)
        .empty("a:lstStyle");
  }

  /// @param tab where the words after numbers begin
  /// @param gap above, in points
  void paragraph(Para para, double size, double tab, double gap) {
    // What stands beside a number stays beside it.
    long hang = para.lead().isEmpty() ? 0 : Rect.emu(tab);
    shapes
        .open("a:p")
        .open("a:pPr", "marL", hang, "indent", -hang, "algn", "l")
        .open("a:lnSpc")
        .empty("a:spcPct", "val", 100_000)
        .end()
        .open("a:spcBef")
        .empty("a:spcPts", "val", Math.round(100 * gap))
        .end()
        .open("a:spcAft")
        .empty("a:spcPts", "val", 0)
        .end()
        .empty("a:buNone");
    if (!para.lead().isEmpty()) {
      shapes.open("a:tabLst").empty("a:tab", "pos", Rect.emu(tab), "algn", "l").end();
    }
    shapes.end();
    if (!para.lead().isEmpty()) {
      shapes.open("a:r");
      run(Para.leadSize(size), true, colors.ink(2).fill());
      shapes.said(para.lead() + "\t").end();
    }
    shapes.open("a:r");
    Tint tint = para.muted() ? colors.muted() : colors.text();
    run(para.scale() * size, para.bold(), tint.fill());
    shapes.said(para.text()).end(2);
  }

  /// A frame with a chart or a table.
  ///
  /// @param place the placeholder that it fills; null: none
  /// @param about its alternative text
  void frame(Layout.@Nullable Place place, Rect bounds, String name, String about, String data) {
    shapes
        .open("p:graphicFrame")
        .open("p:nvGraphicFramePr")
        .empty("p:cNvPr", "id", ids.next(), "name", name, "descr", about)
        .open("p:cNvGraphicFramePr")
        .empty("a:graphicFrameLocks", "noGrp", 1)
        .end();
    if (place == null) {
      shapes.empty("p:nvPr");
    } else {
      shapes.open("p:nvPr").raw(reference(place)).end();
    }
    shapes.end().raw(bounds.transform("p:xfrm")).open("a:graphic").raw(data).end(2);
  }
}
