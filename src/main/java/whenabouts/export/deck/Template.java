package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import whenabouts.chart.Color;

/// What slides are made of: the layouts of a master with their placeholders, its colours, and the
/// size of a slide.
final class Template {
  private static final double DEFAULT_TITLE = 28;

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

  /// By how much bold text is wider still, compared with the bold text that is measured.
  static final double BOLD = 1.04;

  /// Another font may be a little wider, too.
  private static final double WIDER = 1.05;

  private final Rect slide;
  private final List<Layout> layouts = new ArrayList<>();
  private final ThemeColors colors;
  private final double wider;

  /// Its first master.
  ///
  /// @param name of the file, for complaints
  /// @throws BadTemplateException if it has no layout with a title
  Template(OPCPackage file, String name) throws IOException {
    PackagePart main = TemplateFile.main(file);
    if (main == null) {
      throw new BadTemplateException("“" + name + "” is no PowerPoint file.", null);
    }
    Document presentation = Parts.read(main);
    Element size = Parts.first(presentation, Xml.PRESENTATION, "sldSz");
    Element id = Parts.first(presentation, Xml.PRESENTATION, "sldMasterId");
    PackagePart masterPart =
        id == null ? null : Parts.related(main, id.getAttributeNS(Xml.RELATIONSHIPS, "id"));
    if (size == null || masterPart == null) {
      throw new BadTemplateException(
          "“" + name + "” has no slide master, so it cannot be a template.", null);
    }
    slide = Rect.ofEmu(0, 0, number(size, "cx"), number(size, "cy"));
    Document master = Parts.read(masterPart);
    Map<String, Element> inherited = placeholders(master);
    double titleSize = titleSize(master);
    for (PackagePart part : inOrder(master, masterPart)) {
      layouts.add(layout(part, inherited, titleSize));
    }
    if (layouts.stream().noneMatch(l -> l.title().isPresent())) {
      throw new BadTemplateException(
          "“" + name + "” has no layout with a title, so it cannot be a template.", null);
    }
    List<PackagePart> themes = Parts.allRelated(masterPart, "theme");
    Document theme = themes.isEmpty() ? null : Parts.read(themes.getFirst());
    colors = new ThemeColors(colors(master, theme));
    wider = theme == null ? WIDER : wider(theme);
  }

  Rect slide() {
    return slide;
  }

  /// How much a drawing that was laid out in the font that is measured is stretched to hold its
  /// text.
  double stretch() {
    return Math.max(1, wider / WIDER);
  }

  /// How much wider its text may be than it is measured.
  double wider() {
    return wider;
  }

  ThemeColors colors() {
    return colors;
  }

  /// Title and one content, for the first slide.
  Layout headline() {
    return layouts.stream()
        .filter(l -> l.name().equals("Headline") && l.contents().size() == 1)
        .findFirst()
        .orElseGet(this::single);
  }

  /// Title and one content.
  Layout single() {
    return find("obj", 1);
  }

  /// Title and two contents, where the template has that; else title and one.
  Layout pair() {
    Layout pair = find("twoObj", 2);
    return pair.contents().size() >= 2 ? pair : single();
  }

  /// Title alone.
  Layout free() {
    return find("titleOnly", 0);
  }

  private Layout find(String type, int contents) {
    List<Layout> titled = layouts.stream().filter(l -> l.title().isPresent()).toList();
    return titled.stream()
        .filter(l -> l.type().equals(type))
        .findFirst()
        .or(() -> titled.stream().filter(l -> l.contents().size() == contents).findFirst())
        .orElse(titled.getFirst());
  }

  /// Where content goes on a slide: below the title, above the footer.
  Rect content() {
    List<Layout.Place> places = single().contents();
    if (!places.isEmpty() && places.getFirst().bounds().height() > 0.3 * slide.height()) {
      return places.getFirst().bounds();
    }
    double margin = 0.05 * slide.width();
    return new Rect(
        margin, 0.22 * slide.height(), slide.width() - 2 * margin, 0.68 * slide.height());
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
                size > 0 ? size : title ? titleSize : 0));
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
            number(offset, "x"), number(offset, "y"), number(extent, "cx"), number(extent, "cy"));
  }

  /// The size of a placeholder's own text; `otherwise` where it says none.
  private static double size(Element shape, double otherwise) {
    Element list = Parts.first(shape, Xml.DRAWING, "lstStyle");
    Element level = list == null ? null : Parts.first(list, Xml.DRAWING, "lvl1pPr");
    Element run = level == null ? null : Parts.first(level, Xml.DRAWING, "defRPr");
    return run == null || run.getAttribute("sz").isEmpty() ? otherwise : number(run, "sz") / 100;
  }

  private static double titleSize(Document master) {
    Element style = Parts.first(master, Xml.PRESENTATION, "titleStyle");
    Element run = style == null ? null : Parts.first(style, Xml.DRAWING, "defRPr");
    return run == null || run.getAttribute("sz").isEmpty()
        ? DEFAULT_TITLE
        : number(run, "sz") / 100;
  }

  private static double number(Element element, String attribute) {
    try {
      return Double.parseDouble(element.getAttribute(attribute));
    } catch (NumberFormatException e) {
      return 0;
    }
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
