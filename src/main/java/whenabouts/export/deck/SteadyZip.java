package whenabouts.export.deck;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// An Office file without the moment of its making, so that the same content has the same bytes.
final class SteadyZip {
  /// The first moment that a zip file can name.
  private static final LocalDateTime DAWN = LocalDate.of(1980, 1, 1).atStartOfDay();

  private SteadyZip() {}

  /// @param day what its properties give as the day of its making
  static byte[] of(byte[] file, LocalDate day) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        String name = entry.getName();
        if (name.equals("docProps/core.xml")) {
          content = dated(content, day);
        }
        ZipEntry steady = new ZipEntry(name);
        steady.setTimeLocal(DAWN);
        out.putNextEntry(steady);
        out.write(content);
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
