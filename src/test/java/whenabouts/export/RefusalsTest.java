package whenabouts.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  private static final Pattern ASKED = Pattern.compile("Refusals\\.text\\(\\s*\"(\\w+)\"");

  @Test
  void everyTextIsAskedForAndEveryOneAskedForIsThere() throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        RefusalsTest.class.getResourceAsStream("/whenabouts/export/refusals.properties")) {
      texts.load(file);
    }
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/whenabouts/export"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher matcher = ASKED.matcher(Files.readString(file));
        while (matcher.find()) {
          asked.add(matcher.group(1));
        }
      }
    }
    assertThat(asked).isNotEmpty().isEqualTo(texts.stringPropertyNames());
  }
}
