package whenabouts.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NumberTextsTest {
  private static final Path BUNDLES = Path.of("src/main/resources/whenabouts/export");
  private static final Pattern QUOTED =
      Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9]+)*)\"");
  private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"");

  private static Properties bundle(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/whenabouts/export/numbers"))) {
      for (Path file : files.toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return found;
  }

  @Test
  void everyTextIsUsed() throws IOException {
    assertThat(found(QUOTED)).containsAll(bundle("numbers.properties").stringPropertyNames());
  }

  @Test
  void everyTextThatIsAskedForExists() throws IOException {
    assertThat(bundle("numbers.properties").stringPropertyNames()).containsAll(found(ASKED));
    assertThat(found(ASKED)).hasSizeGreaterThan(60);
  }

  @Test
  void germanSaysTheSameWithTheSameNumbers() throws IOException {
    Properties english = bundle("numbers.properties");
    Properties german = bundle("numbers_de.properties");
    assertThat(new TreeSet<>(german.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(places(german.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
      assertThat(german.getProperty(key)).as(key).doesNotContain("'");
      assertThat(english.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  private static int places(String text) {
    return new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  @Test
  void sheetsHaveNamesThatASpreadsheetAllows() throws IOException {
    for (String name : List.of("numbers.properties", "numbers_de.properties")) {
      Properties texts = bundle(name);
      List<String> sheets =
          texts.stringPropertyNames().stream()
              .filter(
                  k ->
                      k.matches(
                          "sheet\\.(forecast|odds|perc"
                              + "entiles|calendar|experiments|drivers|futures|about)"))
              .map(texts::getProperty)
              .toList();
      assertThat(sheets).hasSize(8).doesNotHaveDuplicates();
      assertThat(sheets).allMatch(s -> s.matches("[\\p{L} ]{1,31}"));
    }
  }

  @Test
  void textsAreFilledIn() {
    NumberTexts texts = new NumberTexts(Locale.ENGLISH);
    assertThat(texts.text("basis", "4 Jan", "no scenario", 1, "7"))
        .isEqualTo("As of 4 Jan · no scenario · 1 simulated future · seed 7");
    assertThat(texts.text("ics.demo", "x", 2))
        .isEqualTo("Demo day, x: 2 things are likely to be new");
    assertThat(texts.oneDecimal(0.01)).isEqualTo("<0.1");
  }
}
