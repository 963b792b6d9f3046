package whenabouts.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Color;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Meaning;
import whenabouts.chart.Paint;
import whenabouts.chart.Picture;
import whenabouts.chart.Stroke;

/// A drawing as SVG 1.1: text stays text, and neighbouring marks that mean the same thing form a
/// group with a title, which browsers show as a tooltip and speak.
final class SvgPicture {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /// The shipped font; for programs that take no embedded ones, whatever looks most like it.
  private static final String FAMILIES =
      "'" + SvgFonts.FAMILY + "', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

  private final XMLStreamWriter xml;
  private final Map<Paint.Gradient, String> gradients = new LinkedHashMap<>();
  private final SvgText text = new SvgText();

  private SvgPicture(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] bytes(Picture picture, ExportLook look) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      // The JDK's own: another one on the class path might write other bytes.
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeCharacters("\n");
      new SvgPicture(xml).write(picture, look);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("The picture cannot be written as SVG.", e);
    }
    return bytes.toByteArray();
  }

  private void write(Picture picture, ExportLook look) throws XMLStreamException, IOException {
    Drawing drawing = picture.drawing();
    double scale = look.scale();
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(NAMESPACE);
    attribute("width", drawing.width() * scale);
    attribute("height", drawing.height() * scale);
    xml.writeAttribute(
        "viewBox",
        "0 0 " + SvgText.number(drawing.width()) + " " + SvgText.number(drawing.height()));
    xml.writeAttribute("role", "img");
    xml.writeAttribute("aria-labelledby", text.unique("title") + " " + text.unique("desc"));
    xml.writeAttribute("font-family", FAMILIES);
    // The layout was measured without either.
    xml.writeAttribute("style", "font-kerning: none; font-variant-ligatures: none");
    textElement("title", "title", drawing.title());
    textElement("desc", "desc", drawing.description());
    metadata(picture);
    String fonts = SvgFonts.css(drawing);
    if (!fonts.isEmpty()) {
      xml.writeCharacters("\n");
      xml.writeStartElement("style");
      xml.writeAttribute("type", "text/css");
      xml.writeCharacters(fonts);
      xml.writeEndElement();
    }
    gradients(drawing);
    if (!look.transparent()) {
      xml.writeCharacters("\n");
      xml.writeEmptyElement("rect");
      attribute("width", drawing.width());
      attribute("height", drawing.height());
      fill(new Paint.Solid(drawing.background()));
    }
    marks(drawing);
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private void metadata(Picture picture) throws XMLStreamException {
    xml.writeStartElement("metadata");
    xml.writeEmptyElement("forecast");
    xml.writeDefaultNamespace("urn:whenabouts");
    for (Map.Entry<String, String> fact : Facts.of(picture.basis()).entrySet()) {
      xml.writeAttribute(fact.getKey(), SvgText.valid(fact.getValue()));
    }
    xml.writeEndElement();
  }

  private void gradients(Drawing drawing) throws XMLStreamException {
    for (Mark mark : drawing.marks()) {
      Paint fill =
          switch (mark) {
            case Mark.Box box -> box.fill();
            case Mark.Path path -> path.fill();
            case Mark.Line _, Mark.Label _ -> null;
          };
      if (fill instanceof Paint.Gradient gradient && !gradients.containsKey(gradient)) {
        gradients.put(gradient, text.unique("fade-" + (gradients.size() + 1)));
      }
    }
    if (gradients.isEmpty()) {
      return;
    }
    xml.writeCharacters("\n");
    xml.writeStartElement("defs");
    for (Map.Entry<Paint.Gradient, String> entry : gradients.entrySet()) {
      gradient(entry.getKey(), entry.getValue());
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private void gradient(Paint.Gradient gradient, String id) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("linearGradient");
    xml.writeAttribute("id", id);
    xml.writeAttribute("gradientUnits", "userSpaceOnUse");
    attribute("x1", gradient.x1());
    xml.writeAttribute("y1", "0");
    attribute("x2", gradient.x2());
    xml.writeAttribute("y2", "0");
    for (Paint.Stop stop : gradient.stops()) {
      xml.writeEmptyElement("stop");
      xml.writeAttribute("offset", SvgText.fine(stop.offset()));
      xml.writeAttribute("stop-color", SvgText.hex(stop.color()));
      xml.writeAttribute("stop-opacity", SvgText.fine(stop.color().alpha()));
    }
    xml.writeEndElement();
  }

  private void marks(Drawing drawing) throws XMLStreamException {
    Meaning open = Meaning.NONE;
    for (Mark mark : drawing.marks()) {
      Meaning meaning = mark.meaning();
      if (!meaning.equals(open)) {
        close(open);
        open(meaning);
        open = meaning;
      }
      xml.writeCharacters("\n");
      switch (mark) {
        case Mark.Box box -> box(box);
        case Mark.Line line -> line(line);
        case Mark.Path path -> path(path);
        case Mark.Label label -> label(label);
      }
    }
    close(open);
  }

  private void open(Meaning meaning) throws XMLStreamException {
    if (meaning.equals(Meaning.NONE)) {
      return;
    }
    xml.writeCharacters("\n");
    xml.writeStartElement("g");
    if (meaning.id() != null) {
      xml.writeAttribute("id", text.unique(meaning.id()));
      xml.writeAttribute("data-meaning", SvgText.valid(meaning.id()));
    }
    if (meaning.tooltip() != null) {
      textElement("title", null, meaning.tooltip());
    }
  }

  private void close(Meaning meaning) throws XMLStreamException {
    if (!meaning.equals(Meaning.NONE)) {
      xml.writeEndElement();
    }
  }

  private void box(Mark.Box box) throws XMLStreamException {
    xml.writeEmptyElement("rect");
    attribute("x", box.x());
    attribute("y", box.y());
    attribute("width", box.width());
    attribute("height", box.height());
    if (box.radius() > 0) {
      attribute("rx", box.radius());
    }
    if (box.fill() == null && box.stroke() == null) {
      xml.writeAttribute("pointer-events", "all");
    }
    fill(box.fill());
    stroke(box.stroke());
  }

  private void line(Mark.Line line) throws XMLStreamException {
    xml.writeEmptyElement("line");
    attribute("x1", line.x1());
    attribute("y1", line.y1());
    attribute("x2", line.x2());
    attribute("y2", line.y2());
    if (line.stroke().width() <= 1 && (line.x1() == line.x2() || line.y1() == line.y2())) {
      xml.writeAttribute("shape-rendering", "crispEdges");
    }
    stroke(line.stroke());
  }

  private void path(Mark.Path path) throws XMLStreamException {
    xml.writeEmptyElement("path");
    xml.writeAttribute(
        "d", path.segments().stream().map(SvgPicture::segment).collect(Collectors.joining(" ")));
    fill(path.fill());
    stroke(path.stroke());
  }

  private static String segment(Mark.Segment segment) {
    return switch (segment) {
      case Mark.Segment.Move m -> command("M", m.x(), m.y());
      case Mark.Segment.To t -> command("L", t.x(), t.y());
      case Mark.Segment.Curve c -> command("C", c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
      case Mark.Segment.Close _ -> "Z";
    };
  }

  private static String command(String letter, double... numbers) {
    StringBuilder command = new StringBuilder(letter);
    for (double number : numbers) {
      command.append(' ').append(SvgText.number(number));
    }
    return command.toString();
  }

  private void label(Mark.Label label) throws XMLStreamException {
    xml.writeStartElement("text");
    attribute("x", label.x());
    attribute("y", label.y());
    attribute("font-size", label.size());
    if (label.bold()) {
      xml.writeAttribute("font-weight", "600");
    }
    if (label.anchor() != Mark.Anchor.START) {
      xml.writeAttribute("text-anchor", label.anchor().name().toLowerCase(Locale.ROOT));
    }
    fill(new Paint.Solid(label.color()));
    xml.writeCharacters(SvgText.valid(label.text()));
    xml.writeEndElement();
  }

  private void fill(@Nullable Paint fill) throws XMLStreamException {
    switch (fill) {
      case null -> xml.writeAttribute("fill", "none");
      case Paint.Solid(Color color) -> color("fill", color);
      case Paint.Gradient gradient ->
          xml.writeAttribute("fill", "url(#" + gradients.get(gradient) + ")");
    }
  }

  private void stroke(@Nullable Stroke stroke) throws XMLStreamException {
    if (stroke == null) {
      return;
    }
    color("stroke", stroke.color());
    attribute("stroke-width", stroke.width());
    xml.writeAttribute("stroke-linejoin", "round");
    if (!stroke.dashes().isEmpty()) {
      xml.writeAttribute(
          "stroke-dasharray",
          stroke.dashes().stream().map(SvgText::number).collect(Collectors.joining(" ")));
    }
  }

  private void color(String attribute, Color color) throws XMLStreamException {
    xml.writeAttribute(attribute, SvgText.hex(color));
    if (color.alpha() < 1) {
      xml.writeAttribute(attribute + "-opacity", SvgText.fine(color.alpha()));
    }
  }

  private void textElement(String element, @Nullable String id, String content)
      throws XMLStreamException {
    xml.writeStartElement(element);
    if (id != null) {
      xml.writeAttribute("id", id);
    }
    xml.writeCharacters(SvgText.valid(content));
    xml.writeEndElement();
  }

  private void attribute(String name, double value) throws XMLStreamException {
    xml.writeAttribute(name, SvgText.number(value));
  }
}
