package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// What slides are made of: the layouts of a master with their placeholders, its colours, and the
/// size of a slide.
final class Template {
  private static final double DEFAULT_TITLE = 28;

  /// By how much bold text is wider still, compared with the bold text that is measured.
  static final double BOLD = 1.04;

  /// What a master has room for that another need not be looked for.
  private static final double ROOMY = 0.35;

  private final Rect slide;
  private final Master master;

  /// Its first master that has room.
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
    List<Master> masters = masters(presentation, main);
    if (size == null || masters.isEmpty()) {
      throw new BadTemplateException(
          "“" + name + "” has no slide master, so it cannot be a template.", null);
    }
    slide = Rect.ofEmu(0, 0, Parts.number(size, "cx"), Parts.number(size, "cy"));
    List<Master> titled = masters.stream().filter(m -> !m.titled().isEmpty()).toList();
    if (titled.isEmpty()) {
      throw new BadTemplateException(
          "“" + name + "” has no layout with a title, so it cannot be a template.", null);
    }
    master = roomiest(titled);
  }

  /// The first whose layouts have room, or the first that has room itself.
  private Master roomiest(List<Master> masters) {
    double enough = ROOMY * slide.area();
    return masters.stream()
        .filter(m -> m.room() >= enough)
        .findFirst()
        .or(
            () ->
                masters.stream()
                    .filter(m -> m.hasRoom(enough))
                    .findFirst()
                    .map(m -> m.arranged(slide, enough)))
        .orElseGet(() -> masters.getFirst().arranged(slide, enough));
  }

  private static List<Master> masters(Document presentation, PackagePart main) throws IOException {
    List<Master> masters = new ArrayList<>();
    for (Element id : Parts.all(presentation, Xml.PRESENTATION, "sldMasterId")) {
      PackagePart part = Parts.related(main, id.getAttributeNS(Xml.RELATIONSHIPS, "id"));
      if (part != null) {
        masters.add(Master.read(part));
      }
    }
    return masters;
  }

  Rect slide() {
    return slide;
  }

  /// How much a drawing that was laid out in the font that is measured is stretched to hold its
  /// text.
  double stretch() {
    return Math.max(1, wider() / Master.WIDER);
  }

  /// How much wider its text may be than it is measured.
  double wider() {
    return master.wider();
  }

  ThemeColors colors() {
    return master.colors();
  }

  /// Title and one content, for the first slide.
  Layout headline() {
    return master.layouts().stream()
        .filter(l -> l.name().equals("Headline") && l.contents().size() == 1)
        .findFirst()
        .orElseGet(this::single);
  }

  /// Title and one content.
  Layout single() {
    return master.single();
  }

  /// Title and two contents, where the template has that; else title and one.
  Layout pair() {
    Layout pair = master.find("twoObj", 2);
    return pair.contents().size() >= 2 ? pair : single();
  }

  /// Title alone.
  Layout free() {
    return master.find("titleOnly", 0);
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
}
