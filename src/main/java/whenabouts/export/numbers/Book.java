package whenabouts.export.numbers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import whenabouts.export.zip.SteadyZip;
import whenabouts.forecast.Forecast;

/// A workbook in the making: its pages share their looks.
final class Book {
  private final Facts facts;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
  private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

  Book(Facts facts) {
    this.facts = facts;
    setProperties();
    for (Look look : Look.values()) {
      XSSFCellStyle style = look.style(workbook, facts.text("sheet.date"));
      styles.put(look, style);
      XSSFCellStyle copy = workbook.createCellStyle();
      copy.cloneStyleFrom(style);
      copy.setQuotePrefixed(true);
      quoted.put(look, copy);
    }
  }

  Facts facts() {
    return facts;
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  XSSFCellStyle style(Look look) {
    return Objects.requireNonNull(styles.get(look));
  }

  /// The same for a text that must not be taken for a formula, even when it is edited.
  XSSFCellStyle quoted(Look look) {
    return Objects.requireNonNull(quoted.get(look));
  }

  /// A new page behind the others.
  Page page(String nameKey) {
    return new Page(this, workbook.createSheet(facts.text(nameKey)));
  }

  private void setProperties() {
    Forecast forecast = facts.forecast();
    String moment = forecast.roadmap().asOf() + "T00:00:00Z";
    POIXMLProperties properties = workbook.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator("Whenabouts");
    core.setTitle(facts.fullTitle());
    core.setSubjectProperty(facts.basis());
    core.setDescription(facts.headline());
    try {
      core.setCreated(moment);
      core.setModified(moment);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Whenabouts");
    POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
    custom.addProperty("asOf", forecast.roadmap().asOf().toString());
    custom.addProperty("scenario", forecast.scenario() == null ? "" : forecast.scenario());
    custom.addProperty("trials", forecast.trials());
    custom.addProperty("seed", Long.toString(forecast.seed()));
  }

  /// The file.
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(bytes);
      return SteadyZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
