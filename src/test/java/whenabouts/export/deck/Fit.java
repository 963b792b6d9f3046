package whenabouts.export.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import whenabouts.chart.TextMetrics;

/// Whether what is on slides can be read: large enough, on the slide, and not over something else.
final class Fit {
  private static final double EMU = 12700;
  private static final double LEAST = 12;

  private Fit() {}

  static void check(Slides deck) {
    Element size = deck.all("ppt/presentation.xml", "//p:sldSz").getFirst();
    Box whole = new Box("slide", 0, 0, number(size, "cx"), number(size, "cy"));
    for (String slide : deck.slides()) {
      List<Box> boxes = boxes(deck, slide);
      apart(slide, boxes, 1);
      boxes.forEach(box -> assertInside(slide, box, whole));
      List<Box> texts = new ArrayList<>();
      for (Element group : deck.all(slide, "/p:sld/p:cSld/p:spTree/p:grpSp")) {
        collect(group, Transform.NONE, whole, slide, texts);
      }
      apart(slide, texts, 0);
      deck.all(slide, "//p:sp[not(ancestor::p:grpSp)] | //p:graphicFrame")
          .forEach(shape -> assertLargeEnough(slide, shape, 1));
    }
    for (String part : deck.parts.keySet()) {
      if (part.matches("ppt/charts/[^/]*\\.xml")) {
        assertLargeEnough(part, deck.xml(part).getDocumentElement(), 1);
      }
    }
  }

  /// A place on a slide, in points.
  private record Box(String what, double left, double top, double right, double bottom) {
    static Box of(Element xfrm, String what) {
      Element off = Slides.all(xfrm, "a:off").getFirst();
      Element ext = Slides.all(xfrm, "a:ext").getFirst();
      double left = number(off, "x");
      double top = number(off, "y");
      return new Box(what, left, top, left + number(ext, "cx"), top + number(ext, "cy"));
    }

    boolean overlaps(Box other, double tolerance) {
      return left < other.right - tolerance
          && other.left < right - tolerance
          && top < other.bottom - tolerance
          && other.top < bottom - tolerance;
    }
  }

  /// From the space of a group's members to that of the slide.
  private record Transform(double scaleX, double scaleY, double dx, double dy) {
    static final Transform NONE = new Transform(1, 1, 0, 0);

    Transform into(Element group) {
      Element xfrm = Slides.all(group, "p:grpSpPr/a:xfrm").getFirst();
      Box out = Box.of(xfrm, "");
      Element off = Slides.all(xfrm, "a:chOff").getFirst();
      Element ext = Slides.all(xfrm, "a:chExt").getFirst();
      double x = factor(out.right - out.left, number(ext, "cx"));
      double y = factor(out.bottom - out.top, number(ext, "cy"));
      return new Transform(
          scaleX * x,
          scaleY * y,
          dx + scaleX * (out.left - x * number(off, "x")),
          dy + scaleY * (out.top - y * number(off, "y")));
    }

    private static double factor(double outer, double inner) {
      return inner == 0 ? 1 : outer / inner;
    }

    Box place(Box b) {
      return new Box(
          b.what,
          scaleX * b.left + dx,
          scaleY * b.top + dy,
          scaleX * b.right + dx,
          scaleY * b.bottom + dy);
    }
  }

  /// The texts in a group, as wide as they are set, without what ascends and descends.
  private static void collect(
      Element group, Transform outer, Box whole, String slide, List<Box> texts) {
    Transform transform = outer.into(group);
    Slides.all(group, "p:grpSp").forEach(g -> collect(g, transform, whole, slide, texts));
    for (Element shape : Slides.all(group, "p:sp | p:cxnSp")) {
      Element xfrm = Slides.all(shape, "p:spPr/a:xfrm").getFirst();
      Box place = transform.place(Box.of(xfrm, shape.getTextContent()));
      assertInside(slide, place, whole);
      List<Element> runs = Slides.all(shape, ".//a:r/a:rPr");
      if (!runs.isEmpty()) {
        assertLargeEnough(slide, shape, Math.min(transform.scaleX, transform.scaleY));
        texts.add(set(shape, runs.getFirst(), place, transform));
      }
    }
  }

  private static Box set(Element shape, Element run, Box place, Transform transform) {
    double size = Double.parseDouble(run.getAttribute("sz")) / 100 * transform.scaleY;
    double width = TextMetrics.width(place.what, size, run.getAttribute("b").equals("1"));
    double middle = (place.top + place.bottom) / 2;
    double left =
        switch (Slides.all(shape, ".//a:pPr").getFirst().getAttribute("algn")) {
          case "l" -> place.left;
          case "r" -> place.right - width;
          default -> (place.left + place.right - width) / 2;
        };
    return new Box(place.what, left, middle - 0.35 * size, left + width, middle + 0.35 * size);
  }

  private static void assertLargeEnough(String part, Element shape, double scale) {
    for (Element run : Slides.all(shape, ".//a:rPr | .//a:defRPr | .//a:endParaRPr[@sz]")) {
      boolean title = !Slides.all(shape, ".//p:ph[@type='title']").isEmpty();
      if (run.hasAttribute("sz")) {
        assertThat(scale * Double.parseDouble(run.getAttribute("sz")) / 100)
            .as("%s: %s", part, shape.getTextContent())
            .isGreaterThanOrEqualTo(LEAST - 1e-6);
      } else {
        // Text without a size of its own is the title's.
        assertThat(title).as("%s: %s", part, shape.getTextContent()).isTrue();
      }
    }
  }

  private static void assertInside(String slide, Box box, Box whole) {
    assertThat(box.left).as("%s: %s", slide, box).isGreaterThanOrEqualTo(-1);
    assertThat(box.top).as("%s: %s", slide, box).isGreaterThanOrEqualTo(-1);
    assertThat(box.right).as("%s: %s", slide, box).isLessThanOrEqualTo(whole.right + 1);
    assertThat(box.bottom).as("%s: %s", slide, box).isLessThanOrEqualTo(whole.bottom + 1);
  }

  private static void apart(String slide, List<Box> boxes, double tolerance) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertThat(boxes.get(i).overlaps(boxes.get(k), tolerance))
            .as("%s: %s on %s", slide, boxes.get(i), boxes.get(k))
            .isFalse();
      }
    }
  }

  /// Where the things of a slide lie, those of its layout included.
  private static List<Box> boxes(Slides deck, String slide) {
    List<Box> boxes = new ArrayList<>();
    String tree = "/p:sld/p:cSld/p:spTree/";
    for (Element shape :
        deck.all(slide, tree + "p:sp | " + tree + "p:grpSp | " + tree + "p:graphicFrame")) {
      List<Element> own = Slides.all(shape, "p:spPr/a:xfrm | p:grpSpPr/a:xfrm | p:xfrm");
      String what = Slides.all(shape, "*/p:cNvPr").getFirst().getAttribute("name");
      boxes.add(Box.of(own.isEmpty() ? inherited(deck, slide, shape) : own.getFirst(), what));
    }
    return boxes;
  }

  private static Element inherited(Slides deck, String slide, Element shape) {
    String type = Slides.all(shape, ".//p:ph").getFirst().getAttribute("type");
    String layout = deck.targets(slide, "slideLayout").getFirst();
    String master = deck.targets(layout, "slideMaster").getFirst();
    String path = "//p:sp[.//p:ph[@type='" + type + "']]/p:spPr/a:xfrm";
    List<Element> found = deck.all(layout, path);
    return found.isEmpty() ? deck.all(master, path).getFirst() : found.getFirst();
  }

  private static double number(Element e, String attribute) {
    return Double.parseDouble(e.getAttribute(attribute)) / EMU;
  }
}
