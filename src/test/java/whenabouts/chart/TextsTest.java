package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Outcome;

class TextsTest {
  private static final Pattern QUOTED = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*)\"");

  private static Set<String> keys() throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        TextsTest.class.getResourceAsStream("/whenabouts/chart/texts.properties")) {
      texts.load(file);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static Set<String> quotedInSource() throws IOException {
    Set<String> quoted = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/whenabouts/chart"))) {
      files.forEach(
          file -> {
            try {
              Matcher matcher = QUOTED.matcher(Files.readString(file));
              while (matcher.find()) {
                quoted.add(matcher.group(1));
              }
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    // These are put together from a stem and an ending.
    for (String label : new String[] {"label", "label.ships"}) {
      quoted.add(label + ".half");
      quoted.add(label + ".some");
    }
    Arrays.stream(Outcome.values()).forEach(o -> quoted.add("outcome." + o));
    Arrays.stream(Condition.values()).forEach(c -> quoted.add("tip.handshake." + c));
    return quoted;
  }

  @Test
  void everyTextIsUsed() throws IOException {
    assertThat(quotedInSource()).containsAll(keys());
  }

  @Test
  void everyTextThatIsUsedExists() throws IOException {
    Set<String> keys = keys();
    assertThat(
            quotedInSource().stream()
                .filter(q -> q.contains(".") && !q.startsWith("whenabouts.") && !q.endsWith(".")))
        .allMatch(keys::contains);
  }

  @Test
  void textsAreFilledIn() {
    Texts texts = Texts.of(Locale.ENGLISH);
    assertThat(texts.text("never", "22 %")).isEqualTo("never 22 %");
    assertThat(texts.text("lane.more", 1)).isEqualTo("and one more task, the least critical");
    assertThat(texts.text("lane.more", 23)).isEqualTo("and 23 more tasks, the least critical");
  }
}
