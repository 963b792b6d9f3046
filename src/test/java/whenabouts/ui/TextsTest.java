package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Shape;
import whenabouts.ui.view.View;

/// The resource bundle holds every text the sources ask for, and none that they don't.
class TextsTest {
  private static final Path SOURCES = Path.of("src/main/java/whenabouts/ui");
  private static final Path BUNDLE = Path.of("src/main/resources/whenabouts/ui/texts.properties");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[\\w-]*)+)\"");
  private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"");

  private static String sources() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.startsWith(SOURCES.resolve("chart"))) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private static Set<String> keys() throws IOException {
    Properties bundle = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLE)) {
      bundle.load(reader);
    }
    return new TreeSet<>(bundle.stringPropertyNames());
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(sources());
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void everyTextAskedForIsThere() throws IOException {
    Set<String> asked = found(ASKED);
    asked.removeIf(key -> key.endsWith("."));
    assertThat(asked).hasSizeGreaterThan(150);
    assertThat(keys()).containsAll(asked);
  }

  @Test
  void everyTextIsAskedFor() throws IOException {
    Set<String> used = found(LITERAL);
    used.addAll(found(ASKED));
    Set<String> unused = keys();
    unused.removeAll(used);
    // Those of commands are held against the registry by CommandsTest.
    unused.removeIf(key -> key.startsWith("command."));
    unused.removeAll(shapes());
    unused.removeAll(views());
    assertThat(unused).isEmpty();
  }

  @Test
  void everyShapeHasAName() throws IOException {
    assertThat(keys()).containsAll(shapes());
  }

  @Test
  void everyViewHasANameAndAQuestion() throws IOException {
    assertThat(keys()).containsAll(views());
  }

  private static List<String> views() {
    return Arrays.stream(View.values())
        .flatMap(view -> Stream.of("view." + view.id(), "view." + view.id() + ".tip"))
        .toList();
  }

  private static List<String> shapes() {
    return Arrays.stream(Shape.values())
        .map(shape -> "shape." + shape.name().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  /// A straight apostrophe would quote what follows it in a message format.
  @Test
  void noTextHasAStraightApostrophe() throws IOException {
    assertThat(Files.readString(BUNDLE)).doesNotContain("'");
  }
}
