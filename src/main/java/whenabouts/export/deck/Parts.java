package whenabouts.export.deck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reading and writing of the parts of an Office file.
final class Parts {
  private Parts() {}

  static Document read(PackagePart part) throws IOException {
    try (InputStream in = part.getInputStream()) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null); // the default one prints
      return builder.parse(new ByteArrayInputStream(in.readAllBytes()));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("The part " + part.getPartName() + " is no XML.", e);
    }
  }

  static void write(PackagePart part, Document document) throws IOException {
    try {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      writer.transform(new DOMSource(document), new StreamResult(bytes));
      write(part, Xml.HEAD + bytes.toString(StandardCharsets.UTF_8));
    } catch (TransformerException e) {
      throw new IOException("The part " + part.getPartName() + " cannot be written.", e);
    }
  }

  static void write(PackagePart part, String xml) throws IOException {
    write(part, xml.getBytes(StandardCharsets.UTF_8));
  }

  static void write(PackagePart part, byte[] content) throws IOException {
    part.clear();
    try (OutputStream out = part.getOutputStream()) {
      out.write(content);
    }
  }

  /// A new part with the first free number in its name.
  ///
  /// @param pattern of the name, with `%d` for the number
  static PackagePart create(OPCPackage file, String pattern, String type) throws IOException {
    try {
      for (int i = 1; ; i++) {
        PackagePartName name = PackagingURIHelper.createPartName(pattern.formatted(i));
        if (!file.containPart(name)) {
          return file.createPart(name, type);
        }
      }
    } catch (InvalidFormatException e) {
      throw new IOException("There is no part of that name.", e);
    }
  }

  /// @return the id of the relationship
  static String relate(PackagePart from, PackagePart to, String kind) {
    return from.addRelationship(
            to.getPartName(), TargetMode.INTERNAL, Xml.RELATIONSHIPS + "/" + kind)
        .getId();
  }

  /// The parts that a part refers to by relationships of that kind.
  ///
  /// @param kind the last name of the relationship's type
  static List<PackagePart> allRelated(PackagePart part, String kind) throws IOException {
    List<PackagePart> related = new ArrayList<>();
    for (PackageRelationship relationship : relationships(part)) {
      if (relationship.getRelationshipType().endsWith("/" + kind)
          && relationship.getTargetMode() == TargetMode.INTERNAL) {
        PackagePart target = target(part, relationship);
        if (target != null) {
          related.add(target);
        }
      }
    }
    return related;
  }

  /// The part behind the relationship of that id; null where there is none.
  static @Nullable PackagePart related(PackagePart part, String id) throws IOException {
    for (PackageRelationship relationship : relationships(part)) {
      if (relationship.getId().equals(id)) {
        return target(part, relationship);
      }
    }
    return null;
  }

  static List<PackageRelationship> relationships(PackagePart part) throws IOException {
    try {
      List<PackageRelationship> all = new ArrayList<>();
      part.getRelationships().forEach(all::add);
      return all;
    } catch (InvalidFormatException e) {
      throw new IOException("The relationships of " + part.getPartName() + " are damaged.", e);
    }
  }

  private static @Nullable PackagePart target(PackagePart part, PackageRelationship relationship)
      throws IOException {
    try {
      return part.getPackage()
          .getPart(PackagingURIHelper.createPartName(relationship.getTargetURI()));
    } catch (InvalidFormatException e) {
      throw new IOException("A relationship of " + part.getPartName() + " leads nowhere.", e);
    }
  }

  /// Removes what nothing leads to.
  static void purge(OPCPackage file) throws IOException {
    Set<PackagePartName> reached = new HashSet<>();
    Deque<PackagePart> open = new ArrayDeque<>();
    for (PackageRelationship relationship : file.getRelationships()) {
      if (relationship.getTargetMode() == TargetMode.INTERNAL) {
        open.addAll(file.getPartsByRelationshipType(relationship.getRelationshipType()));
      }
    }
    while (!open.isEmpty()) {
      PackagePart part = open.pop();
      if (reached.add(part.getPartName())) {
        for (PackageRelationship relationship : relationships(part)) {
          PackagePart target =
              relationship.getTargetMode() == TargetMode.INTERNAL
                  ? target(part, relationship)
                  : null;
          if (target != null) {
            open.add(target);
          }
        }
      }
    }
    try {
      for (PackagePart part : new ArrayList<>(file.getParts())) {
        if (!part.isRelationshipPart() && !reached.contains(part.getPartName())) {
          PackagePartName relationships =
              PackagingURIHelper.getRelationshipPartName(part.getPartName());
          file.removePart(part.getPartName());
          if (file.containPart(relationships)) {
            file.removePart(relationships);
          }
        }
      }
    } catch (InvalidFormatException e) {
      throw new IOException("The parts of the file cannot be listed.", e);
    }
  }

  /// The first element of that name below another; null where there is none.
  static @Nullable Element first(Node below, String namespace, String name) {
    List<Element> all = all(below, namespace, name);
    return all.isEmpty() ? null : all.getFirst();
  }

  static List<Element> all(Node below, String namespace, String name) {
    NodeList found =
        below instanceof Document document
            ? document.getElementsByTagNameNS(namespace, name)
            : ((Element) below).getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /// An attribute; 0 where it is no number.
  static double number(Element element, String attribute) {
    try {
      return Double.parseDouble(element.getAttribute(attribute));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
