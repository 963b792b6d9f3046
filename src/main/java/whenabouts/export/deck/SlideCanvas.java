package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Drawing;
import whenabouts.chart.TextMetrics;

/// One slide in the making. Content goes into the placeholders of its layout as far as that has
/// any.
final class SlideCanvas {
  /// Nothing on a slide is smaller, in points.
  static final double LEAST = 12;

  /// What the frame of a placeholder keeps free at either side in most templates, in points.
  private static final double INSET = 7.2;

  private static final double FOOTER = 20;

  /// Said where LibreOffice would take another one than the template's.
  private static final String FONT = new Xml().empty("a:latin", "typeface", "+mn-lt").toString();

  private final DeckFile file;
  private final PackagePart part;
  private final Layout layout;
  private final int number;
  private final Ids ids = new Ids();
  private final Xml shapes = new Xml();
  private final Set<Layout.Place> filled = new HashSet<>();

  SlideCanvas(DeckFile file, PackagePart part, Layout layout, int number) {
    this.file = file;
    this.part = part;
    this.layout = layout;
    this.number = number;
  }

  ThemeColors colors() {
    return file.template().colors();
  }

  Ids ids() {
    return ids;
  }

  /// Where content goes.
  Rect content() {
    List<Layout.Place> places = layout.contents();
    if (places.isEmpty()) {
      return file.template().content();
    }
    Rect all = places.getFirst().bounds();
    return places.size() == 1 ? all : all.with(places.get(1).bounds());
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

  /// The finding, in as large letters as the template's title has, or smaller where it needs more
  /// lines than there is room for.
  void title(String sentence) {
    Layout.Place place = layout.title().orElseThrow();
    String whole = Xml.joined(sentence);
    double width = (place.bounds().width() - 2 * INSET) / file.template().wider();
    // Templates set titles of a word or two; a sentence takes no more than three lines.
    double most = Math.min(place.size(), Math.max(24, place.bounds().height() / 3.2));
    double size = most;
    while (size > 16 && height(whole, width, size) > place.bounds().height()) {
      size -= 1;
    }
    int lines = Math.max(1, (int) (place.bounds().height() / (Para.LINE * size)));
    String cut = String.join(" ", TextMetrics.wrap(whole, width, lines, size, true));
    String text = cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    holder(place, "Title", null, "");
    shapes.open("a:p").open("a:r");
    run(size < place.size() ? size : 0, false, "");
    shapes.said(text).end(4);
  }

  private static double height(String text, double width, double size) {
    return Para.LINE * size * TextMetrics.wrap(text, width, 99, size, true).size();
  }

  /// Opens a placeholder up to its paragraphs.
  ///
  /// @param bounds null: as in the layout
  private void holder(Layout.Place place, String name, @Nullable Rect bounds, String body) {
    filled.add(place);
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
      shapes.open("p:spPr").raw(transform("a:xfrm", bounds)).end();
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

  private static String transform(String name, Rect bounds) {
    return new Xml()
        .open(name)
        .empty("a:off", "x", Rect.emu(bounds.x()), "y", Rect.emu(bounds.y()))
        .empty("a:ext", "cx", Rect.emu(bounds.width()), "cy", Rect.emu(bounds.height()))
        .end()
        .toString();
  }

  /// The properties of a run.
  ///
  /// @param size in points; 0: as in the template
  private void run(double size, boolean bold, String fill) {
    List<Object> attributes = new ArrayList<>(List.of("lang", file.language()));
    if (size > 0) {
      attributes.addAll(List.of("sz", Math.round(100 * size)));
    }
    if (bold) {
      attributes.addAll(List.of("b", 1));
    }
    attributes.addAll(List.of("dirty", 0));
    shapes.open("a:rPr", attributes.toArray()).raw(fill).end();
  }

  /// The free placeholder for content: the first for what a slide shows, the next for its text.
  private Layout.@Nullable Place next() {
    return layout.contents().stream().filter(p -> !filled.contains(p)).findFirst().orElse(null);
  }

  /// Paragraphs, as large as they fit; what does not fit in the smallest letters is left out.
  ///
  /// @param most size of the text
  void text(List<Para> paragraphs, Rect bounds, double most) {
    double width = (bounds.width() - 2 * INSET) / file.template().wider();
    double size = most;
    while (size > LEAST && Para.height(paragraphs, width, size) > bounds.height() - 6) {
      size -= 0.5;
    }
    List<Para> shown = new ArrayList<>(paragraphs);
    while (shown.size() > 1
        && (Para.height(shown, width, size) > bounds.height() || shown.getLast().bold())) {
      shown.removeLast();
    }
    Layout.Place place = next();
    String body =
        new Xml()
            .open("a:bodyPr", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "t")
            .empty("a:normAutofit")
            .end()
            .toString();
    if (place == null) {
      box("Text", bounds, body);
    } else {
      holder(place, "Text", bounds, body);
    }
    double tab = Para.tab(shown, size);
    for (int i = 0; i < shown.size(); i++) {
      paragraph(shown.get(i), size, tab, i == 0 ? 0 : shown.get(i).gap(shown.get(i - 1), size));
    }
    shapes.end(2);
  }

  private void box(String name, Rect bounds, String body) {
    shapes
        .open("p:sp")
        .open("p:nvSpPr")
        .empty("p:cNvPr", "id", ids.next(), "name", name)
        .empty("p:cNvSpPr", "txBox", 1)
        .empty("p:nvPr")
        .end()
        .open("p:spPr")
        .raw(transform("a:xfrm", bounds))
        .open("a:prstGeom", "prst", "rect")
        .empty("a:avLst")
        .end()
        .empty("a:noFill")
        .end()
        .open("p:txBody")
        .raw(body)
        .empty("a:lstStyle");
  }

  private void paragraph(Para para, double size, double tab, double gap) {
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
      run(Para.leadSize(size), true, colors().ink(2).fill());
      shapes.said(para.lead() + "\t").end();
    }
    shapes.open("a:r");
    Tint tint = para.muted() ? colors().muted() : colors().text();
    run(para.scale() * size, para.bold(), tint.fill());
    shapes.said(para.text()).end(2);
  }

  /// A chart, in a placeholder where one is free.
  ///
  /// @param about its alternative text
  void chart(ChartSpace chart, Rect bounds, String name, String about) throws IOException {
    String id = file.chart(part, chart);
    frame(
        bounds,
        name,
        about,
        new Xml()
            .open("a:graphicData", "uri", Xml.CHART)
            .empty("c:chart", "xmlns:c", Xml.CHART, "r:id", id)
            .end()
            .toString());
  }

  /// A table, in a placeholder where one is free.
  ///
  /// @param about its alternative text
  /// @return its height, at most that of the place
  double table(Table table, Rect bounds, String name, String about) {
    Table.Laid laid = table.lay(bounds, file.template(), file.language());
    frame(
        new Rect(bounds.x(), bounds.y(), bounds.width(), laid.height()),
        name,
        about,
        new Xml()
            .open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/table")
            .raw(laid.xml())
            .end()
            .toString());
    return laid.height();
  }

  private void frame(Rect bounds, String name, String about, String data) {
    Layout.Place place = next();
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
      filled.add(place);
      shapes.open("p:nvPr").raw(reference(place)).end();
    }
    shapes.end().raw(transform("p:xfrm", bounds)).open("a:graphic").raw(data).end(2);
  }

  /// A drawing as native shapes.
  void drawing(Drawing drawing, Rect bounds) {
    shapes.raw(new DrawingShapes(drawing, bounds, colors(), ids, file.language()).group(drawing));
  }

  /// Writes the slide, its footer and its notes.
  void finish(List<String> notes) throws IOException {
    footer();
    Xml slide =
        root("p:sld")
            .raw(shapes.toString())
            .end(2)
            .open("p:clrMapOvr")
            .empty("a:masterClrMapping")
            .end(2);
    Parts.write(part, Xml.HEAD + slide);
    file.notes(part, notes);
  }

  private void footer() {
    Layout.Place date = layout.place("dt").orElse(null);
    Layout.Place line = layout.place("ftr").orElse(null);
    Story.Basis basis = file.basis();
    if (date != null) {
      footer(date, "Date", basis.date());
    }
    if (line != null) {
      footer(line, "Footer", fitting(line, date == null ? basis.lines() : basis.dateless()));
    } else {
      Rect content = file.template().content();
      double top = Math.max(content.bottom(), file.template().slide().height() - FOOTER - 4);
      box(
          "Footer",
          new Rect(content.x(), top, 0.75 * content.width(), FOOTER),
          new Xml()
              .empty("a:bodyPr", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "ctr")
              .toString());
      shapes.open("a:p").open("a:r");
      run(LEAST, false, colors().muted().fill());
      shapes
          .said(TextMetrics.fit(basis.lines().getFirst(), 0.72 * content.width(), LEAST, false))
          .end(4);
    }
    layout
        .place("sldNum")
        .ifPresent(
            place -> {
              holder(place, "Slide number", null, "");
              shapes
                  .open("a:p")
                  .open(
                      "a:fld", "id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type", "slidenum");
              run(Math.max(LEAST, place.size()), false, FONT);
              shapes.said(Integer.toString(number)).end(4);
            });
  }

  /// The longest that fits, else the shortest.
  private String fitting(Layout.Place place, List<String> longestFirst) {
    double size = Math.max(LEAST, place.size());
    return longestFirst.stream()
        .filter(text -> TextMetrics.width(text, size, false) <= room(place))
        .findFirst()
        .orElse(longestFirst.getLast());
  }

  private double room(Layout.Place place) {
    return (place.bounds().width() - 2 * INSET) / file.template().wider();
  }

  private void footer(Layout.Place place, String name, String text) {
    double size = Math.max(LEAST, place.size());
    holder(place, name, null, "");
    shapes.open("a:p").open("a:r");
    run(size, false, FONT);
    shapes.said(TextMetrics.fit(text, room(place), size, false)).end(4);
  }
}
