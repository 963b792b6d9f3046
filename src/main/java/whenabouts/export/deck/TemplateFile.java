package whenabouts.export.deck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Opens a presentation or a template, and leaves nothing in it but its looks: masters, layouts,
/// themes and what they need.
final class TemplateFile {
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

  /// Presentations, templates and shows, with or without macros.
  private static final Set<String> ACCEPTED =
      Set.of(
          MAIN,
          "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
          "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
          "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
          "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
          "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml");

  /// What the looks need. The rest belongs to the slides that were in it, to the window they were
  /// edited in, or is a program.
  private static final Set<String> KEPT =
      Set.of("slideMaster", "notesMaster", "theme", "tableStyles", "presProps", "font");

  private static final List<String> DROPPED_ELEMENTS =
      List.of(
          "extLst",
          "sldIdLst",
          "handoutMasterIdLst",
          "custShowLst",
          "custDataLst",
          "smartTags",
          "modifyVerifier");

  private TemplateFile() {}

  /// @param name of the file, for complaints
  /// @throws BadTemplateException if it is none that slides can be made of
  static OPCPackage open(byte[] bytes, String name) throws IOException {
    try {
      OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes));
      PackagePart main = main(file);
      String type = main == null ? "" : main.getContentType();
      if (main == null || !ACCEPTED.contains(type)) {
        throw new BadTemplateException(
            "“" + name + "” is no PowerPoint file, so it cannot be a template.", null);
      }
      if (!type.equals(MAIN)) {
        file.replaceContentType(type, MAIN);
      }
      strip(file, main);
      return file;
    } catch (InvalidFormatException | RuntimeException e) {
      throw new BadTemplateException(
          "“" + name + "” is no PowerPoint file, or a damaged one, so it cannot be a template.", e);
    } catch (BadTemplateException e) {
      throw e;
    } catch (IOException e) {
      throw damaged(name, e);
    }
  }

  static BadTemplateException damaged(String name, IOException e) {
    return new BadTemplateException("“" + name + "” is damaged, so it cannot be a template.", e);
  }

  /// The presentation itself; null where there is none.
  static @Nullable PackagePart main(OPCPackage file) {
    List<PackagePart> parts =
        file.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
    return parts.isEmpty() ? null : parts.getFirst();
  }

  private static void strip(OPCPackage file, PackagePart main) throws IOException {
    Document presentation = Parts.read(main);
    Element root = presentation.getDocumentElement();
    for (Element child : Parts.children(root)) {
      if (DROPPED_ELEMENTS.contains(child.getLocalName())) {
        root.removeChild(child);
      }
    }
    Parts.write(main, presentation);
    for (PackageRelationship relationship : Parts.relationships(main)) {
      String type = relationship.getRelationshipType();
      if (!KEPT.contains(type.substring(type.lastIndexOf('/') + 1))) {
        main.removeRelationship(relationship.getId());
      }
    }
    // A thumbnail of other slides, and what is said of them.
    for (PackageRelationship relationship : List.copyOf(list(file.getRelationships()))) {
      String type = relationship.getRelationshipType();
      if (!type.equals(PackageRelationshipTypes.CORE_DOCUMENT)
          && !type.equals(PackageRelationshipTypes.CORE_PROPERTIES)) {
        file.removeRelationship(relationship.getId());
      }
    }
    Parts.purge(file);
  }

  private static List<PackageRelationship> list(Iterable<PackageRelationship> all) {
    List<PackageRelationship> list = new ArrayList<>();
    all.forEach(list::add);
    return list;
  }
}
