package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import whenabouts.chart.Color;

/// A slide master: its layouts with their placeholders, its colours, and how wide its fonts are.
///
/// @param wider how much wider its text may be than it is measured
/// @param title where the master itself has it; null: nowhere
/// @param body the same
record Master(
    List<Layout> layouts,
    ThemeColors colors,
    double wider,
    @Nullable Rect title,
    @Nullable Rect body) {
  /// How wide fonts are, where the one that is measured is 1.
  private static final Map<String, Double> WIDE =
      Map.ofEntries(
          Map.entry("arial", 1.0),
          Map.entry("helvetica", 1.0),
          Map.entry("calibri", 0.95),
          Map.entry("verdana", 1.18),
          Map.entry("dejavu sans", 1.18),
          Map.entry("century gothic", 1.12),
          Map.entry("lucida sans", 1.12),
          Map.entry("lucida sans unicode", 1.12),
          Map.entry("montserrat", 1.15),
          Map.entry("poppins", 1.15),
          Map.entry("courier new", 1.12),
          Map.entry("consolas", 1.05),
          Map.entry("georgia", 1.06),
          Map.entry("dejavu serif", 1.15));

  /// Another font may be a little wider, too.
  static final double WIDER = 1.05;

  static Master read(PackagePart part) throws IOException {
    Document master = Parts.read(part);
    Map<String, Element> inherited = placeholders(master);
    double titleSize = titleSize(master);
    List<Layout> layouts = new ArrayList<>();
    for (PackagePart layout : inOrder(master, part)) {
      layouts.add(layout(layout, inherited, titleSize));
    }
    List<PackagePart> themes = Parts.allRelated(part, "theme");
    Document theme = themes.isEmpty() ? null : Parts.read(themes.getFirst());
    return new Master(
        List.copyOf(layouts),
        new ThemeColors(colors(master, theme)),
        theme == null ? WIDER : wider(theme),
        own(inherited.get("title")),
        own(inherited.get("body")));
  }

  private static @Nullable Rect own(@Nullable Element placeholder) {
    return placeholder == null ? null : bounds(placeholder);
  }

  /// With its layouts arranged as the master itself is where those have no room for content, or as
  /// most slides are where the master has none either.
  Master arranged(Rect slide, double enough) {
    Rect above = title;
    Rect below = body;
    if (above == null || below == null || !hasRoom(enough)) {
      double margin = 0.05 * slide.width();
      double width = slide.width() - 2 * margin;
      above = new Rect(margin, 0.05 * slide.height(), width, 0.14 * slide.height());
      below = new Rect(margin, 0.22 * slide.height(), width, 0.66 * slide.height());
    }
    Rect high = above;
    Rect low = below;
    return new Master(
        layouts.stream().map(layout -> layout.arranged(high, low)).toList(),
        colors,
        wider,
        title,
        body);
  }

  /// Whether title and content have room, whatever its layouts make of it.
  boolean hasRoom(double enough) {
    return title != null && body != null && body.area() >= enough && title.bottom() <= body.y() + 1;
  }

  /// Layouts with a title.
  List<Layout> titled() {
    return layouts.stream().filter(l -> l.title().isPresent()).toList();
  }

  /// Title and one content.
  Layout single() {
    return find("obj", 1);
  }

  /// The titled layout of that type, else one with so many contents, else the first.
  Layout find(String type, int contents) {
    return titled().stream()
        .filter(l -> l.type().equals(type))
        .findFirst()
        .or(() -> titled().stream().filter(l -> l.contents().size() == contents).findFirst())
        .orElse(titled().getFirst());
  }

  /// The room that it has for content, in square points. Some templates have a master for the first
  /// slide, with its title in the middle, before the one for all others.
  double room() {
    return titled().isEmpty()
        ? 0
        : single().contents().stream().mapToDouble(place -> place.bounds().area()).max().orElse(0);
  }

  private static List<PackagePart> inOrder(Document master, PackagePart masterPart)
      throws IOException {
    List<PackagePart> parts = new ArrayList<>();
    for (Element id : Parts.all(master, Xml.PRESENTATION, "sldLayoutId")) {
      PackagePart part = Parts.related(masterPart, id.getAttributeNS(Xml.RELATIONSHIPS, "id"));
      if (part != null) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static Layout layout(PackagePart part, Map<String, Element> inherited, double titleSize)
      throws IOException {
    Document document = Parts.read(part);
    List<Layout.Place> places = new ArrayList<>();
    for (Element shape : Parts.all(document, Xml.PRESENTATION, "sp")) {
      Element holder = Parts.first(shape, Xml.PRESENTATION, "ph");
      if (holder == null) {
        continue;
      }
      String type = holder.getAttribute("type");
      Rect bounds = bounds(shape);
      Element parent = inherited.get(kind(type));
      if (bounds == null && parent != null) {
        bounds = bounds(parent);
      }
      if (bounds != null) {
        Element named = Parts.first(shape, Xml.PRESENTATION, "cNvPr");
        double size = size(shape, parent == null ? 0 : size(parent, 0));
        boolean title = kind(type).equals("title");
        places.add(
            new Layout.Place(
                type,
                holder.getAttribute("idx"),
                named == null ? "" : named.getAttribute("name"),
                bounds,
                size > 0 ? size : title ? titleSize : 0,
                false));
      }
    }
    Element common = Parts.first(document, Xml.PRESENTATION, "cSld");
    return new Layout(
        part,
        common == null ? "" : common.getAttribute("name"),
        document.getDocumentElement().getAttribute("type"),
        places);
  }

  /// The master's placeholders by what layouts inherit from them.
  private static Map<String, Element> placeholders(Document master) {
    Map<String, Element> placeholders = new HashMap<>();
    for (Element shape : Parts.all(master, Xml.PRESENTATION, "sp")) {
      Element holder = Parts.first(shape, Xml.PRESENTATION, "ph");
      if (holder != null) {
        placeholders.putIfAbsent(kind(holder.getAttribute("type")), shape);
      }
    }
    return placeholders;
  }

  private static String kind(String type) {
    return switch (type) {
      case "title", "ctrTitle" -> "title";
      case "dt", "ftr", "sldNum" -> type;
      default -> "body";
    };
  }

  private static @Nullable Rect bounds(Element shape) {
    Element transform = Parts.first(shape, Xml.DRAWING, "xfrm");
    if (transform == null) {
      return null;
    }
    Element offset = Parts.first(transform, Xml.DRAWING, "off");
    Element extent = Parts.first(transform, Xml.DRAWING, "ext");
    return offset == null || extent == null
        ? null
        : Rect.ofEmu(
            Parts.number(offset, "x"),
            Parts.number(offset, "y"),
            Parts.number(extent, "cx"),
            Parts.number(extent, "cy"));
  }

  /// The size of a placeholder's own text; `otherwise` where it says none.
  private static double size(Element shape, double otherwise) {
    Element list = Parts.first(shape, Xml.DRAWING, "lstStyle");
    Element level = list == null ? null : Parts.first(list, Xml.DRAWING, "lvl1pPr");
    Element run = level == null ? null : Parts.first(level, Xml.DRAWING, "defRPr");
    return run == null || run.getAttribute("sz").isEmpty()
        ? otherwise
        : Parts.number(run, "sz") / 100;
  }

  private static double titleSize(Document master) {
    Element style = Parts.first(master, Xml.PRESENTATION, "titleStyle");
    Element run = style == null ? null : Parts.first(style, Xml.DRAWING, "defRPr");
    return run == null || run.getAttribute("sz").isEmpty() ? 0 : Parts.number(run, "sz") / 100;
  }

  private static double wider(Document theme) {
    return Parts.all(theme, Xml.DRAWING, "latin").stream()
        .map(font -> font.getAttribute("typeface").toLowerCase(Locale.ROOT))
        .mapToDouble(name -> WIDE.getOrDefault(name, WIDER))
        .max()
        .orElse(WIDER);
  }

  private static Map<String, Color> colors(Document master, @Nullable Document theme) {
    Map<String, Color> slots = new HashMap<>();
    Element scheme = theme == null ? null : Parts.first(theme, Xml.DRAWING, "clrScheme");
    if (scheme != null) {
      Parts.children(scheme).forEach(slot -> slots.put(slot.getLocalName(), color(slot)));
    }
    Element map = Parts.first(master, Xml.PRESENTATION, "clrMap");
    Map<String, Color> colors = new LinkedHashMap<>();
    for (String name :
        List.of(
            "bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5",
            "accent6")) {
      String slot = map == null ? "" : map.getAttribute(name);
      Color color = slots.get(slot.isEmpty() ? name : slot);
      boolean back = name.startsWith("bg");
      colors.put(name, color != null ? color : Color.of(back ? 0xffffff : 0));
    }
    return colors;
  }

  private static Color color(Element slot) {
    for (Element color : Parts.children(slot)) {
      String value =
          color.getLocalName().equals("sysClr")
              ? color.getAttribute("lastClr")
              : color.getAttribute("val");
      if (value.toLowerCase(Locale.ROOT).matches("[0-9a-f]{6}")) {
        return Color.of(Integer.parseInt(value, 16));
      }
      if (value.equals("window")) {
        return Color.of(0xffffff);
      }
    }
    return Color.of(0);
  }
}
