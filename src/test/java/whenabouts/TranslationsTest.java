package whenabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every bundle of texts is there in German as well, key by key.
class TranslationsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern TRANSLATION = Pattern.compile(".*_[a-z]{2}\\.properties");
  private static final Pattern LOADED =
      Pattern.compile("(?:getBundle|Bundles\\.of)\\(\\s*\"([\\w.]+)\"");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
  private static final Pattern LITERAL = Pattern.compile("\"([\\w.]+)\"");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(the|and|is|are|with|your|which|whether|this|not|no|yes)\\b");

  /// What German teams say as English ones do.
  private static final Set<String> SAME_IN_BOTH =
      Set.of(
          "Whenabouts",
          "Name",
          "Chance",
          "Roadmap",
          "Roadmaps",
          "Baseline",
          "Burn-up",
          "Box",
          "Experiment",
          "Median",
          "Sprints",
          "Filter",
          "PERT",
          "lognormal",
          "normal",
          "OK",
          "English",
          "Deutsch",
          "Id",
          "id {0}",
          "Version {0}",
          "Form",
          "in {0}",
          "{0} in {1}",
          "{0} — Whenabouts",
          "● {0} — Whenabouts",
          // What is typed is the same in every language.
          "a, any(b, c validated)");

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(f -> f.toString().endsWith(".properties"))
          .filter(f -> !TRANSLATION.matcher(f.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Path german(Path bundle) {
    String name = bundle.getFileName().toString().replace(".properties", "_de.properties");
    return bundle.resolveSibling(name);
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Where the choices of a text change, argument by argument.
  private static List<String> choices(String text) {
    List<String> choices = new ArrayList<>();
    for (Format format : new MessageFormat(text, Locale.GERMAN).getFormatsByArgumentIndex()) {
      choices.add(format instanceof ChoiceFormat choice ? Arrays.toString(choice.getLimits()) : "");
    }
    return choices;
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  @Test
  void theBundlesAreThoseThatTheProgramLoads() throws IOException {
    Set<Path> loaded = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        LOADED
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1).replace('.', '/') + ".properties")
            .forEach(name -> loaded.add(RESOURCES.resolve(name)));
      }
    }
    assertThat(bundles()).hasSizeGreaterThanOrEqualTo(8).containsExactlyElementsOf(loaded);
  }

  @Test
  void everyTranslationIsOfABundle() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<Path> translations =
          files.filter(f -> TRANSLATION.matcher(f.getFileName().toString()).matches()).toList();
      assertThat(translations)
          .containsExactlyInAnyOrderElementsOf(
              bundles().stream().map(TranslationsTest::german).toList());
    }
  }

  @Test
  void thereAreManyTexts() throws IOException {
    int texts = 0;
    for (Path bundle : bundles()) {
      texts += read(bundle).size();
    }
    assertThat(texts).isGreaterThan(1300);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyKeyIsTranslated(Path bundle) throws IOException {
    assertThat(new TreeSet<>(read(german(bundle)).stringPropertyNames()))
        .isNotEmpty()
        .isEqualTo(new TreeSet<>(read(bundle).stringPropertyNames()));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTranslationFillsInTheSame(Path bundle) throws IOException {
    Properties english = read(bundle);
    Properties german = read(german(bundle));
    for (String key : english.stringPropertyNames()) {
      String text = german.getProperty(key);
      String original = english.getProperty(key);
      assertThat(placeholders(text)).as("%s in %s", key, bundle).isEqualTo(placeholders(original));
      assertThat(choices(text)).as("choices of %s in %s", key, bundle).isEqualTo(choices(original));
    }
  }

  /// A brace that does not close, or a straight apostrophe, would show a pattern to the reader.
  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextComesOutWhole(Path bundle) throws IOException {
    for (Path file : List.of(bundle, german(bundle))) {
      Properties texts = read(file);
      for (String key : texts.stringPropertyNames()) {
        for (int number : new int[] {0, 1, 2, 1000}) {
          Integer[] arguments = new Integer[10];
          Arrays.fill(arguments, number);
          String text = texts.getProperty(key);
          assertThat(text).as("%s in %s", key, file).doesNotContain("'").isNotBlank();
          assertThat(new MessageFormat(text, Locale.GERMAN).format(arguments))
              .as("%s in %s", key, file)
              .isNotBlank()
              .doesNotContain("{", "}", "null");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void nothingIsLeftInEnglish(Path bundle) throws IOException {
    Properties english = read(bundle);
    Properties german = read(german(bundle));
    for (String key : english.stringPropertyNames()) {
      String text = german.getProperty(key);
      String words = text.replaceAll("\\{\\d+(,number)?}", "");
      assertThat(
              text.equals(english.getProperty(key))
                  && WORD.matcher(words).find()
                  && !SAME_IN_BOTH.contains(text))
          .as("%s in %s is “%s” in both languages", key, bundle, text)
          .isFalse();
      assertThat(ENGLISH.matcher(text).find())
          .as("English words in %s of %s: %s", key, bundle, text)
          .isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void germanIsSetAsGerman(Path bundle) throws IOException {
    Properties english = read(bundle);
    Properties german = read(german(bundle));
    for (String key : english.stringPropertyNames()) {
      String text = german.getProperty(key);
      assertThat(text).as("%s in %s", key, bundle).doesNotContain("”", "\"", "...");
      assertThat(count(text, "“"))
          .as("closing quotes of %s in %s", key, bundle)
          .isEqualTo(count(text, "„"));
      assertThat(text.endsWith("…"))
          .as("whether %s in %s asks for more", key, bundle)
          .isEqualTo(english.getProperty(key).endsWith("…"));
    }
  }

  /// What is said of a roadmap or a file that is wrong comes up in no window test: that each key is
  /// there, and used, is read off the code.
  @ParameterizedTest
  @CsvSource({"roadmap, text", "storage, say"})
  void theKeysOfProblemsAreThoseOfTheCode(String part, String method) throws IOException {
    Properties texts = read(RESOURCES.resolve("whenabouts/" + part + "/problems.properties"));
    Set<String> asked = new TreeSet<>();
    Set<String> literals = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/whenabouts", part))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        Pattern.compile("(?<![\\w.:])" + method + "\\(\\s*\"([\\w.]+\\w)\"")
            .matcher(code)
            .results()
            .forEach(found -> asked.add(found.group(1)));
        LITERAL.matcher(code).results().forEach(found -> literals.add(found.group(1)));
      }
    }
    // What a scenario's differences say has a `text` of its own, and another bundle.
    asked.removeAll(read(RESOURCES.resolve("whenabouts/roadmap/differences.properties")).keySet());
    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(texts.stringPropertyNames()).containsAll(asked);
    assertThat(literals).containsAll(texts.stringPropertyNames());
  }
}
