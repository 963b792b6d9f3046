package whenabouts.export.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Outcome;

class DeckTextsTest {
  private static final Pattern QUOTED = Pattern.compile("\"([a-zA-Z]+(?:\\.[a-zA-Z]+)*)\"");

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = DeckTextsTest.class.getResourceAsStream("/whenabouts/export/" + file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static Set<String> quotedInSource() throws IOException {
    Set<String> quoted = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/whenabouts/export/deck"))) {
      for (Path file : files.toList()) {
        Matcher matcher = QUOTED.matcher(Files.readString(file));
        while (matcher.find()) {
          quoted.add(matcher.group(1));
        }
      }
    }
    for (Outcome outcome : Outcome.values()) {
      quoted.add("outcomes." + outcome);
    }
    return quoted;
  }

  @Test
  void everyTextIsUsedAndEveryTextUsedExists() throws IOException {
    Set<String> keys = texts("deck.properties").stringPropertyNames();
    Set<String> quoted = quotedInSource();
    assertThat(quoted).containsAll(keys);
    Set<String> areas = new TreeSet<>();
    keys.forEach(key -> areas.add(key.replaceFirst("\\..*", "")));
    assertThat(quoted.stream().filter(q -> q.contains(".") && areas.contains(q.split("\\.")[0])))
        .allMatch(keys::contains);
  }
}
