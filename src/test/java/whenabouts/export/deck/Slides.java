package whenabouts.export.deck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// A deck as a zip file of XML, read without what wrote it.
final class Slides {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "a", "http://schemas.openxmlformats.org/drawingml/2006/main",
          "p", "http://schemas.openxmlformats.org/presentationml/2006/main",
          "r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "c", "http://schemas.openxmlformats.org/drawingml/2006/chart",
          "rel", "http://schemas.openxmlformats.org/package/2006/relationships",
          "ct", "http://schemas.openxmlformats.org/package/2006/content-types",
          "s", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");

  final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final Map<String, Document> documents = new LinkedHashMap<>();

  Slides(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
  }

  String text(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  Document xml(String part) {
    return documents.computeIfAbsent(
        part,
        name -> {
          try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(name)));
          } catch (Exception e) {
            throw new AssertionError(name, e);
          }
        });
  }

  /// The slides in their order.
  List<String> slides() {
    List<String> slides = new ArrayList<>();
    for (Element id : all("ppt/presentation.xml", "//p:sldId")) {
      slides.add(target("ppt/presentation.xml", id.getAttributeNS(PREFIXES.get("r"), "id")));
    }
    return slides;
  }

  String title(String slide) {
    return said(slide, "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='title' or @type='ctrTitle']]//a:t");
  }

  /// All text that is found.
  String said(String part, String path) {
    StringBuilder text = new StringBuilder();
    all(part, path).forEach(e -> text.append(e.getTextContent()).append(' '));
    return text.toString().replace('\u00a0', ' ').strip();
  }

  List<Element> all(String part, String path) {
    return all(xml(part), path);
  }

  static List<Element> all(Node below, String path) {
    try {
      NodeList found = (NodeList) xpath().evaluate(path, below, XPathConstants.NODESET);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        elements.add((Element) found.item(i));
      }
      return elements;
    } catch (javax.xml.xpath.XPathExpressionException e) {
      throw new AssertionError(path, e);
    }
  }

  private static XPath xpath() {
    XPath xpath = XPathFactory.newInstance().newXPath();
    xpath.setNamespaceContext(
        new NamespaceContext() {
          @Override
          public String getNamespaceURI(String prefix) {
            return PREFIXES.getOrDefault(prefix, "");
          }

          @Override
          public String getPrefix(String uri) {
            throw new UnsupportedOperationException();
          }

          @Override
          public java.util.Iterator<String> getPrefixes(String uri) {
            throw new UnsupportedOperationException();
          }
        });
    return xpath;
  }

  /// The part behind a relationship.
  String target(String part, String id) {
    return relations(part).stream()
        .filter(r -> r.getAttribute("Id").equals(id))
        .map(r -> resolve(part, r.getAttribute("Target")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(part + " has no " + id));
  }

  /// The parts behind relationships of that kind.
  List<String> targets(String part, String kind) {
    return relations(part).stream()
        .filter(r -> r.getAttribute("Type").endsWith("/" + kind))
        .map(r -> resolve(part, r.getAttribute("Target")))
        .toList();
  }

  List<Element> relations(String part) {
    String rels = rels(part);
    return parts.containsKey(rels) ? all(rels, "//rel:Relationship") : List.of();
  }

  static String rels(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  static String resolve(String part, String target) {
    return java.net.URI.create("/" + part).resolve(target).getPath().substring(1);
  }
}
