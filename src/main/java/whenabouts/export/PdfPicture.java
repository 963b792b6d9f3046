package whenabouts.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import whenabouts.chart.Drawing;
import whenabouts.chart.Picture;

/// A drawing as a PDF of one page: vectors, and text that stays text in the shipped font.
final class PdfPicture {
  /// The points of a unit, of which there are 72 to the inch: 1920 units are as wide as a slide.
  private static final double POINTS = 0.5;

  private PdfPicture() {}

  static byte[] bytes(Picture picture, ExportLook look) throws IOException {
    Drawing drawing = picture.drawing();
    float points = (float) (POINTS * look.scale());
    float height = (float) drawing.height() * points;
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle((float) drawing.width() * points, height));
      document.addPage(page);
      describe(document, picture);
      try (PdfFonts fonts = new PdfFonts(document)) {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          // From here on as in the drawing: y grows downwards.
          content.transform(new Matrix(points, 0, 0, -points, 0, height));
          new PdfPainter(document, content, fonts).paint(drawing, look.transparent());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
      }
    }
  }

  private static void describe(PDDocument document, Picture picture) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(picture.drawing().title());
    information.setSubject(picture.drawing().description());
    information.setCreator(Facts.PROGRAM);
    information.setProducer("Apache PDFBox");
    Facts.of(picture.basis()).forEach(information::setCustomMetadataValue);
    // Of the forecast, not of the file: the same picture shall have the same bytes.
    information.setCreationDate(
        GregorianCalendar.from(picture.basis().asOf().atStartOfDay(ZoneOffset.UTC)));
    document.setDocumentId(picture.basis().seed());
    PDViewerPreferences preferences =
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }
}
