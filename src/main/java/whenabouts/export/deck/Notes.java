package whenabouts.export.deck;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Speaker notes, on the template's notes master or on our own.
final class Notes {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.presentationml.";

  private final OPCPackage file;
  private final PackagePart master;

  Notes(OPCPackage file, PackagePart main) throws IOException {
    this.file = file;
    List<PackagePart> masters = Parts.allRelated(main, "notesMaster");
    master = masters.isEmpty() ? make(main) : masters.getFirst();
  }

  private PackagePart make(PackagePart main) throws IOException {
    PackagePart made =
        Parts.create(file, "/ppt/notesMasters/notesMaster%d.xml", TYPE + "notesMaster+xml");
    Parts.write(made, OwnTemplate.notesMaster());
    PackagePart theme =
        Parts.create(
            file,
            "/ppt/theme/theme%d.xml",
            "application/vnd.openxmlformats-officedocument.theme+xml");
    Parts.write(theme, OwnTemplate.notesTheme());
    Parts.relate(made, theme, "theme");
    String id = Parts.relate(main, made, "notesMaster");
    Document presentation = Parts.read(main);
    Element list = presentation.createElementNS(Xml.PRESENTATION, "p:notesMasterIdLst");
    Element entry = presentation.createElementNS(Xml.PRESENTATION, "p:notesMasterId");
    entry.setAttributeNS(Xml.RELATIONSHIPS, "r:id", id);
    list.appendChild(entry);
    Element masters = Parts.first(presentation, Xml.PRESENTATION, "sldMasterIdLst");
    if (masters == null) {
      throw new IllegalStateException("The presentation has no master.");
    }
    masters.getParentNode().insertBefore(list, masters.getNextSibling());
    Parts.write(main, presentation);
    return made;
  }

  /// Adds notes to a slide.
  void add(PackagePart slide, List<String> paragraphs, String language) throws IOException {
    PackagePart notes =
        Parts.create(file, "/ppt/notesSlides/notesSlide%d.xml", TYPE + "notesSlide+xml");
    Parts.relate(notes, master, "notesMaster");
    Parts.relate(notes, slide, "slide");
    Parts.relate(slide, notes, "notesSlide");
    Xml xml = SlideShapes.root("p:notes");
    xml.open("p:sp")
        .open("p:nvSpPr")
        .empty("p:cNvPr", "id", 2, "name", "Slide")
        .open("p:cNvSpPr")
        .empty("a:spLocks", "noGrp", 1, "noRot", 1, "noChangeAspect", 1)
        .end()
        .open("p:nvPr")
        .empty("p:ph", "type", "sldImg")
        .end(2)
        .empty("p:spPr")
        .end()
        .open("p:sp")
        .open("p:nvSpPr")
        .empty("p:cNvPr", "id", 3, "name", "Notes")
        .open("p:cNvSpPr")
        .empty("a:spLocks", "noGrp", 1)
        .end()
        .open("p:nvPr")
        .empty("p:ph", "type", "body", "idx", bodyIndex())
        .end(2)
        .empty("p:spPr")
        .open("p:txBody")
        .empty("a:bodyPr")
        .empty("a:lstStyle");
    for (String paragraph : paragraphs) {
      xml.open("a:p").open("a:r").empty("a:rPr", "lang", language).leaf("a:t", paragraph).end(2);
    }
    xml.end(4).open("p:clrMapOvr").empty("a:masterClrMapping").end(2);
    Parts.write(notes, Xml.HEAD + xml);
  }

  private String bodyIndex() throws IOException {
    for (Element holder : Parts.all(Parts.read(master), Xml.PRESENTATION, "ph")) {
      if (holder.getAttribute("type").equals("body") && !holder.getAttribute("idx").isEmpty()) {
        return holder.getAttribute("idx");
      }
    }
    return "1";
  }
}
