package whenabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whenabouts.cli.Cli;

/// What the command line says of itself, in both languages.
@Isolated("It changes the language of the program.")
class GermanCommandLineTest {
  private static final Path TEXTS = Path.of("src/main/resources/whenabouts/cli");
  private static final String SAMPLE = "assets/samples/answer-engine.roadmap.json";

  private Locale before;

  @BeforeEach
  void speakGerman() {
    before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  private static Properties read(String name) throws IOException {
    Properties texts = new Properties();
    try (var reader = Files.newBufferedReader(TEXTS.resolve(name))) {
      texts.load(reader);
    }
    return texts;
  }

  private static boolean isHelp(String key) {
    return !key.startsWith("wrong.") && !key.startsWith("failed.");
  }

  /// The help of all commands, without line breaks.
  private static String help() {
    List<String> pages = new ArrayList<>(List.of(Run.of("--help").out()));
    for (String command : Cli.COMMANDS) {
      Run run = Run.of(command, "--help");
      assertThat(run.code()).isZero();
      assertThat(run.err()).isEmpty();
      pages.add(run.out());
    }
    return plain(String.join("\n", pages));
  }

  /// Where lines are broken, and what is filled in, does not matter.
  private static String plain(String text) {
    return text.replaceAll("%n|\\{0}\\)|\\s", "");
  }

  /// A key that picocli does not look for, or a text that nobody wrote, would be missed by no one.
  @Test
  void everyTextOfTheHelpIsShownInItsLanguage() throws IOException {
    Properties german = read("usage_de.properties");
    Properties english = read("usage.properties");
    String help = help();
    Locale.setDefault(Locale.ENGLISH);
    String original = help();
    List<String> keys = english.stringPropertyNames().stream().filter(k -> isHelp(k)).toList();
    assertThat(keys).hasSizeGreaterThan(25);
    for (String key : keys) {
      assertThat(help).as(key).contains(plain(german.getProperty(key)));
      assertThat(original).as(key).contains(plain(english.getProperty(key)));
      assertThat(help).as(key).doesNotContain(plain(english.getProperty(key)));
    }
  }

  /// Texts that are asked for by a name that the bundle does not have would just be left out.
  @Test
  void everyOptionIsExplained() {
    int options = 0;
    for (String command : Cli.COMMANDS) {
      List<String> lines = Run.of(command, "--help").out().lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        boolean option = lines.get(i).matches(" {2,7}(-\\w, +)?--\\S.*| {2,7}FILE.*");
        // A long option has a line of its own.
        String whole = lines.get(i) + (i + 1 < lines.size() ? lines.get(i + 1) : "");
        if (option) {
          assertThat(whole).matches(" +(-\\w, +)?\\S+ {2,}\\S.*");
          options++;
        }
      }
    }
    assertThat(options).isGreaterThan(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                            | Es gibt keinen Befehl „nonsense“. Hilfe: whenabouts --help
          forecast                            | Es fehlt: FILE. Hilfe: whenabouts forecast --help
          export x                            | Es fehlt: --out=PATH.
          forecast x y                        | „y“ ist ein Wort zu viel.
          forecast x --frob                   | Es gibt keine Option „--frob“.
          forecast x --trials many            | --trials erwartet eine ganze Zahl
          forecast x --at much                | --at erwartet eine Zahl, und „much“ ist keine.
          forecast x --at 100                 | --at erwartet Prozente
          forecast x --by soon                | --by erwartet ein Datum wie 2027-04-30
          forecast x --format xml             | --format muss eines von text, json sein, nicht „xml“.
          forecast x --seed 1 --seed 2        | --seed darf nur einmal angegeben werden.
          forecast x --threads 0              | --threads muss mindestens 1 sein, nicht 0.
          forecast SAMPLE --scenario y        | SAMPLE hat kein Szenario „y“; vorhanden: longer-box
          export SAMPLE --out a.doc           | --out muss auf eines von .png
          export SAMPLE --out a.csv --chart y | --chart passt nicht zu .csv.
          export SAMPLE --out a.png --chart y | Es gibt kein Bild „y“; es gibt horizon
          export SAMPLE --out a.png --scale 9 | --scale muss über 0 und höchstens 8 sein, nicht 9.0.
          export SAMPLE --out a.png --of y    | --of passt nicht zum Bild „horizon“.
          """)
  void wrongUsageIsOneGermanSentence(String words, String says) {
    Run run = Run.of(words.replace("SAMPLE", SAMPLE).split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err())
        .startsWithIgnoringCase(says.replace("SAMPLE", SAMPLE))
        .contains(" Hilfe: whenabouts")
        .endsWith("--help\n");
  }

  @Test
  void everySentenceThereIsIsSaidSomewhere() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/whenabouts/cli"))) {
      for (Path file : files.toList()) {
        code.append(Files.readString(file));
      }
    }
    assertThat(read("usage.properties").stringPropertyNames())
        .filteredOn(key -> !isHelp(key))
        .hasSizeGreaterThan(20)
        .allSatisfy(key -> assertThat(code).contains("\"" + key + "\""));
  }
}
