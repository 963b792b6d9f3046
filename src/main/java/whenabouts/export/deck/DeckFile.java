package whenabouts.export.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import whenabouts.export.zip.SteadyZip;

/// A presentation in the making: slides on a template, with their charts and notes.
final class DeckFile {
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

  /// Smaller ids are not allowed for slides.
  private static final int FIRST_ID = 256;

  private final OPCPackage file;
  private final PackagePart main;
  private final Template template;
  private final Notes notes;
  private final Story.Basis basis;
  private final Locale locale;
  private final List<String> slides = new ArrayList<>();

  /// @param bytes of the template
  /// @param name of its file, for complaints
  DeckFile(byte[] bytes, String name, Story.Basis basis, Locale locale) throws IOException {
    this.basis = basis;
    this.locale = locale;
    file = TemplateFile.open(bytes, name);
    PackagePart presentation = TemplateFile.main(file);
    if (presentation == null) {
      throw new IllegalStateException("The template has no presentation.");
    }
    main = presentation;
    try {
      template = new Template(file, name);
      notes = new Notes(file, main);
    } catch (BadTemplateException e) {
      throw e;
    } catch (IOException e) {
      throw TemplateFile.damaged(name, e);
    }
  }

  Template template() {
    return template;
  }

  /// The tag of the language, as Office knows it: of a country, not of the world.
  String language() {
    boolean country = locale.getCountry().matches("[A-Z]{2}");
    return country ? locale.toLanguageTag() : locale.getLanguage().equals("de") ? "de-DE" : "en-GB";
  }

  Story.Basis basis() {
    return basis;
  }

  /// An empty slide, to be filled and finished.
  SlideCanvas slide(Layout layout) throws IOException {
    PackagePart part =
        Parts.create(file, "/ppt/slides/slide%d.xml", TYPE + "presentationml.slide+xml");
    Parts.relate(part, layout.part(), "slideLayout");
    slides.add(Parts.relate(main, part, "slide"));
    return new SlideCanvas(this, part, layout, slides.size());
  }

  void notes(PackagePart slide, List<String> paragraphs) throws IOException {
    notes.add(slide, paragraphs, language());
  }

  /// Adds a chart with the workbook of its numbers.
  ///
  /// @return the id of the slide's relationship to it
  String chart(PackagePart slide, ChartSpace chart) throws IOException {
    PackagePart part = Parts.create(file, "/ppt/charts/chart%d.xml", TYPE + "drawingml.chart+xml");
    PackagePart workbook =
        Parts.create(file, "/ppt/embeddings/chart%d.xlsx", TYPE + "spreadsheetml.sheet");
    Parts.write(workbook, chart.sheet().workbook(basis.asOf()));
    Parts.write(part, chart.xml(Parts.relate(part, workbook, "package")));
    return Parts.relate(slide, part, "chart");
  }

  /// The finished file.
  byte[] bytes() throws IOException {
    Document presentation = Parts.read(main);
    Element list = presentation.createElementNS(Xml.PRESENTATION, "p:sldIdLst");
    for (int i = 0; i < slides.size(); i++) {
      Element entry = presentation.createElementNS(Xml.PRESENTATION, "p:sldId");
      entry.setAttribute("id", Integer.toString(FIRST_ID + i));
      entry.setAttributeNS(Xml.RELATIONSHIPS, "r:id", slides.get(i));
      list.appendChild(entry);
    }
    Node size = Parts.first(presentation, Xml.PRESENTATION, "sldSz");
    if (size == null) {
      throw new IllegalStateException("The presentation has no size.");
    }
    size.getParentNode().insertBefore(list, size);
    Parts.write(main, presentation);
    properties();
    Parts.purge(file);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.save(bytes);
    file.revert();
    return SteadyZip.of(bytes.toByteArray(), basis.asOf());
  }

  private void properties() throws IOException {
    try {
      PackageProperties properties = file.getPackageProperties();
      Optional<Date> day = Optional.of(new Date(basis.asOf().toEpochDay() * 86_400_000L));
      properties.setTitleProperty(basis.title());
      properties.setSubjectProperty(basis.lines().getFirst());
      properties.setCreatorProperty("Whenabouts");
      properties.setLastModifiedByProperty("Whenabouts");
      properties.setDescriptionProperty(basis.lines().getFirst());
      properties.setKeywordsProperty("");
      properties.setCategoryProperty("");
      properties.setContentStatusProperty("");
      properties.setRevisionProperty("1");
      properties.setCreatedProperty(day);
      properties.setModifiedProperty(day);
      properties.setLastPrintedProperty(Optional.<Date>empty());
    } catch (InvalidFormatException e) {
      throw new IOException("The properties of the deck cannot be written.", e);
    }
  }
}
