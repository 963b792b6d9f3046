package whenabouts.export.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A zip file without the moment of its making, so that the same content has the same bytes.
public final class SteadyZip {
  /// Soon after the first moment that a zip file can name. That moment itself would be written as
  /// one that it cannot, in another field and by the time zone of this machine.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private SteadyZip() {}

  /// The same entries in the same order, all of the same time.
  public static byte[] of(byte[] file) throws IOException {
    return copy(file, properties -> properties);
  }

  /// The same of an Office file.
  ///
  /// @param day what its properties give as the day of its making
  public static byte[] of(byte[] file, LocalDate day) throws IOException {
    return copy(file, properties -> dated(properties, day));
  }

  private static byte[] copy(byte[] file, UnaryOperator<byte[]> properties) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        ZipEntry steady = new ZipEntry(entry.getName());
        steady.setTimeLocal(TIME);
        out.putNextEntry(steady);
        boolean dated = entry.getName().equals("docProps/core.xml");
        out.write(dated ? properties.apply(content) : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] dated(byte[] properties, LocalDate day) {
    String moment = String.format(Locale.ROOT, "%tFT00:00:00Z", day);
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$1" + moment)
        .getBytes(StandardCharsets.UTF_8);
  }
}
