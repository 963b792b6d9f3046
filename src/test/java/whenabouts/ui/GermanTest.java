package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Task;
import whenabouts.session.Selection;
import whenabouts.ui.chart.DrawingCanvas;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.view.View;

/// The window in German, with everything in it.
@Isolated("It changes the language of the program.")
@WindowTest
class GermanTest {
  private static final Path RESOURCES = Path.of("src/main/resources/whenabouts");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
  private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,((?:[^{}]|\\{\\d+})*)}");
  private static final int TELLING = 8;
  private static final String DATE =
      "\\d{1,2}\\. (Jan\\.|Feb\\.|März|Apr\\.|Mai|Juni|Juli|Aug\\.|Sept\\.|Okt\\.|Nov\\.|Dez\\.)";

  @TempDir Path config;
  private Locale before;
  private TestWindow window;

  @BeforeEach
  void open() {
    before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    window = TestWindow.open(config);
  }

  @AfterEach
  void close() {
    window.close();
    Locale.setDefault(before);
  }

  /// What English bundles say and German ones don't: as it stands, or, where something is filled
  /// in, what it looks like then.
  private record English(Set<String> texts, List<Pattern> patterns) {
    static English read() throws IOException {
      Set<String> texts = new HashSet<>();
      List<Pattern> patterns = new ArrayList<>();
      Set<String> german = new HashSet<>();
      try (Stream<Path> files = Files.walk(RESOURCES)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
          if (file.toString().endsWith("_de.properties")) {
            properties(file).values().forEach(text -> german.add((String) text));
          } else {
            properties(file).values().forEach(text -> texts.add((String) text));
          }
        }
      }
      texts.removeAll(german);
      for (String text : List.copyOf(texts)) {
        if (text.contains("{")) {
          texts.remove(text);
          String words = PLACEHOLDER.matcher(CHOICE.matcher(text).replaceAll("$1")).replaceAll("");
          if (!words.contains("{") && words.chars().filter(Character::isLetter).count() > TELLING) {
            patterns.add(Pattern.compile(pattern(text), Pattern.DOTALL));
          }
        }
      }
      return new English(texts, patterns);
    }

    private static Properties properties(Path file) throws IOException {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      return properties;
    }

    /// A regular expression for all that the text may become, choices among numbers included.
    private static String pattern(String text) {
      Matcher choice = CHOICE.matcher(text);
      if (choice.find()) {
        String alternatives =
            Stream.of(choice.group(1).split("\\|"))
                .map(each -> pattern(each.replaceFirst("^[^#<]*[#<]", "")))
                .collect(Collectors.joining("|", "(?:", ")"));
        return pattern(text.substring(0, choice.start()))
            + alternatives
            + pattern(text.substring(choice.end()));
      }
      return Stream.of(PLACEHOLDER.split(text, -1))
          .map(p -> p.isEmpty() ? p : Pattern.quote(p))
          .collect(Collectors.joining(".*"));
    }

    boolean says(String text) {
      return texts.contains(text) || patterns.stream().anyMatch(p -> p.matcher(text).matches());
    }
  }

  /// All that can be read or heard, in the order of the window.
  private static void collect(Node node, Set<String> texts) {
    if (!node.isVisible()) {
      return;
    }
    add(node.getAccessibleText(), texts);
    switch (node) {
      case Labeled labeled -> add(labeled.getText(), texts);
      case TextInputControl input -> add(input.getPromptText(), texts);
      case ComboBox<?> box -> offered(box, texts);
      case MenuBar bar -> bar.getMenus().forEach(menu -> collect(menu, texts));
      case TreeTableView<?> table -> table.getColumns().forEach(c -> add(c.getText(), texts));
      case DrawingCanvas canvas -> written(canvas.getDrawing(), texts);
      default -> {}
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      add(control.getTooltip().getText(), texts);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  private static <T> void offered(ComboBox<T> box, Set<String> texts) {
    box.getItems().forEach(item -> add(box.getConverter().toString(item), texts));
  }

  private static void collect(MenuItem item, Set<String> texts) {
    add(item.getText(), texts);
    if (item instanceof Menu menu) {
      menu.getItems().forEach(inside -> collect(inside, texts));
    }
  }

  private static void written(@Nullable Drawing drawing, Set<String> texts) {
    if (drawing == null) {
      return;
    }
    add(drawing.title(), texts);
    add(drawing.description(), texts);
    for (Mark mark : drawing.marks()) {
      if (mark instanceof Mark.Label label) {
        add(label.text(), texts);
      }
      add(mark.meaning().tooltip(), texts);
      add(mark.meaning().spoken(), texts);
    }
  }

  private static void add(@Nullable String text, Set<String> texts) {
    if (text != null && !text.isBlank()) {
      texts.add(text.strip());
      texts.addAll(text.strip().lines().toList());
    }
  }

  private Set<String> texts() {
    window.settle();
    return onUi(
        () -> {
          Set<String> texts = new TreeSet<>();
          add(window.stage.getTitle(), texts);
          collect(window.stage.getScene().getRoot(), texts);
          return texts;
        });
  }

  private void assertGerman(String where, English english) {
    Set<String> texts = texts();
    assertThat(texts).as(where).hasSizeGreaterThan(20);
    assertThat(texts.stream().filter(english::says)).as("English in " + where).isEmpty();
  }

  private void select(Selection selection) {
    onUi(
        () -> {
          window.session.selectionProperty().set(selection);
          return true;
        });
  }

  @Test
  void nothingInTheWindowIsEnglish() throws IOException {
    English english = English.read();
    assertThat(english.texts()).hasSizeGreaterThan(600).contains("Outline", "Know by");
    assertThat(english.patterns()).hasSizeGreaterThan(100);
    assertThat(english.says("Undo estimate")).isFalse();
    assertThat(english.says("19 tasks, 1 milestone, 2 squads, 3 scenarios")).isTrue();
    assertGerman("the welcome", english);
    window.run("new");
    assertGerman("an empty roadmap", english);
    window.withSample();
    for (View view : View.values()) {
      window.run(view.command());
      if (view == View.TIME_BOX || view == View.COMPARE) {
        window.until("an answer", () -> !window.busy(view.id()));
      }
      assertGerman(view.id(), english);
    }
    for (Selection each :
        List.of(Selection.task("rerank"), Selection.task("fixes"), Selection.milestone("launch"))) {
      select(each);
      assertGerman(each.toString(), english);
    }
    window.run("what-if");
    assertGerman("a scenario", english);
  }

  @Test
  void datesAndNumbersAreGerman() {
    window.withSample();
    select(Selection.NOTHING);
    assertThat(window.textOf("headline"))
        .startsWith("Die Hälfte aller Zukünfte erreicht „Launch“")
        .containsPattern(DATE)
        .contains("17 von 20", " Zukünften")
        .doesNotContain("..")
        .doesNotContainPattern("\\d (May|July|August)\\b|\\b(half|futures|reach)\\b");
    assertThat(window.textOf("status")).contains("2.000 Zukünfte", "±0,");
    Set<String> horizon = texts();
    assertThat(horizon)
        .contains("2027", "Forschung: wann wissen wir es?")
        .anyMatch(text -> text.matches(DATE))
        .anyMatch(text -> text.matches("liefert " + DATE))
        .noneMatch(text -> text.contains("n. Chr."));
  }

  /// What is typed is read as it is written.
  @Test
  void germanNumbersDatesAndEstimatesAreTyped() {
    window.withSample();
    select(Selection.task("rerank"));
    window.settle();
    type("task-chance-input", "62,5 %");
    assertThat(task().chance()).isEqualTo(0.625);
    type("task-chance-input", "0,6");
    assertThat(task().chance()).isEqualTo(0.6);
    assertThat(window.textOf("task-chance-input")).isEqualTo("60 %");
    type("task-chance-input", "oft");
    assertThat(window.textOf("task-chance-problem"))
        .startsWith("Bitte eine Chance zwischen 0 und 100 % angeben");
    type("task-chance-input", "60 %");
    type("task-not-before-editor", "30.04.2027");
    assertThat(task().notBefore()).isEqualTo(LocalDate.of(2027, 4, 30));
    assertThat(EstimateEntry.parse("4,5 bis 6 bis 12 Tage", null))
        .isEqualTo(Entry.valid(Estimate.Range.of(4.5, 6, 12)));
  }

  private Task task() {
    return onUi(() -> window.session.roadmap().task("rerank").orElseThrow());
  }

  private void type(String field, String typed) {
    window.typeOver(field, typed);
    window.press(KeyCode.ENTER);
    window.settle();
  }
}
