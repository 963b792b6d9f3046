package whenabouts.ui.preferences;

import static whenabouts.ui.kit.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import whenabouts.storage.Preferences;
import whenabouts.storage.Preferences.Language;
import whenabouts.storage.Settings.Theme;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.field.Change;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.Field;
import whenabouts.ui.field.FileLine;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.field.Tick;
import whenabouts.ui.kit.Numbers;
import whenabouts.ui.kit.Sheet;

/// The preferences. Nothing changes before OK, and OK waits until nothing is wrong.
public final class PreferencesDialog extends Dialog<Void> {
  private Preferences draft;

  /// @param templates asks for a template, beginning at the one until now
  /// @param taken gets what was chosen
  public PreferencesDialog(
      Window owner,
      Preferences now,
      UnaryOperator<Optional<Path>> templates,
      Consumer<Preferences> taken) {
    draft = now;
    initOwner(owner);
    owner.addEventHandler(WindowEvent.WINDOW_HIDING, event -> close());
    setTitle(text("preferences.title"));
    setHeaderText(null);
    ButtonType ok = new ButtonType(text("dialog.ok"), ButtonData.OK_DONE);
    ButtonType cancel = new ButtonType(text("unsaved.stay"), ButtonData.CANCEL_CLOSE);
    var pane = getDialogPane();
    pane.setId("preferences");
    pane.getStylesheets().setAll(Sheet.url());
    pane.getButtonTypes().setAll(ok, cancel);
    Field<Integer> trials = trials();
    Field<Long> seed = seed();
    Field<Integer> samples = samples();
    Field<Integer> percentile = percentile();
    VBox content =
        new VBox(
            12,
            section("preferences.looks"),
            row(language(), theme()),
            note("preferences.language.note"),
            calm(),
            section("preferences.forecast"),
            row(trials, seed, confidence()),
            note("preferences.seed.note"),
            section("preferences.slides"),
            template(templates),
            row(samples, percentile),
            section("preferences.work"),
            autosave());
    content.getStyleClass().add("dialog-body");
    content.setPrefWidth(560);
    pane.setContent(content);
    Node button = pane.lookupButton(ok);
    button.setId("preferences-ok");
    pane.lookupButton(cancel).setId("preferences-cancel");
    button
        .disableProperty()
        .bind(
            trials
                .wrongProperty()
                .or(seed.wrongProperty())
                .or(samples.wrongProperty())
                .or(percentile.wrongProperty()));
    setResultConverter(
        pressed -> {
          if (pressed == ok) {
            taken.accept(draft);
          }
          return null;
        });
  }

  private Field<Language> language() {
    Choice<Language> field =
        new Choice<>(
            "preferences-language",
            text("preferences.language"),
            language ->
                switch (language) {
                  case SYSTEM -> text("command.theme-system");
                  case ENGLISH -> text("preferences.english");
                  case GERMAN -> text("preferences.german");
                },
            change(Preferences::withLanguage),
            () -> {});
    return shown(field.offering(List.of(Language.values())), draft.language());
  }

  private Field<Theme> theme() {
    Choice<Theme> field =
        new Choice<>(
            "preferences-theme",
            text("menu.theme"),
            theme ->
                switch (theme) {
                  case SYSTEM -> text("command.theme-system");
                  case LIGHT -> text("command.theme-light");
                  case DARK -> text("command.theme-dark");
                },
            change(Preferences::withTheme),
            () -> {});
    return shown(field.offering(List.of(Theme.values())), draft.theme());
  }

  private Field<Integer> confidence() {
    Choice<Integer> field =
        new Choice<>(
            "preferences-confidence",
            text("preferences.confidence"),
            percent -> percent + " %",
            change(Preferences::withConfidence),
            () -> {});
    return shown(field.offering(List.of(50, 85, 95)), draft.confidence());
  }

  private Field<Boolean> calm() {
    return shown(
        new Tick(
            "preferences-calm",
            text("preferences.motion"),
            text("preferences.calm"),
            change(Preferences::withCalm),
            () -> {}),
        draft.calm());
  }

  private Field<Boolean> autosave() {
    return shown(
        new Tick(
            "preferences-autosave",
            text("preferences.autosave"),
            text("preferences.autosave.says"),
            change(Preferences::withAutosave),
            () -> {}),
        draft.autosave());
  }

  private Field<Optional<Path>> template(UnaryOperator<Optional<Path>> chooser) {
    return shown(
        new FileLine(
            "preferences-template",
            text("preferences.template"),
            text("preferences.template.none"),
            chooser,
            change((preferences, file) -> preferences.withTemplate(file.orElse(null))),
            () -> {}),
        Optional.ofNullable(draft.export().template()));
  }

  private Field<Integer> trials() {
    return shown(
        TextLine.of(
            "preferences-trials",
            text("preferences.trials"),
            typed ->
                whole(
                        typed,
                        Preferences.FEWEST_TRIALS,
                        Preferences.MOST_TRIALS,
                        text(
                            "preferences.trials.expected",
                            Numbers.count(Preferences.FEWEST_TRIALS),
                            Numbers.count(Preferences.MOST_TRIALS)))
                    .map(Long::intValue),
            trials -> Integer.toString(trials),
            change(Preferences::withTrials),
            () -> {}),
        draft.trials());
  }

  private Field<Integer> samples() {
    return shown(
        TextLine.of(
            "preferences-samples",
            text("preferences.samples"),
            typed ->
                whole(
                        typed,
                        0,
                        Preferences.MOST_SAMPLES,
                        text(
                            "preferences.samples.expected",
                            Numbers.count(Preferences.MOST_SAMPLES)))
                    .map(Long::intValue),
            samples -> Integer.toString(samples),
            change(Preferences::withSamples),
            () -> {}),
        draft.export().samples());
  }

  private Field<Integer> percentile() {
    return shown(
        TextLine.of(
            "preferences-percentile",
            text("preferences.percentile"),
            typed ->
                whole(typed, 1, 99, text("preferences.percentile.expected")).map(Long::intValue),
            percentile -> Integer.toString(percentile),
            change(Preferences::withPercentile),
            () -> {}),
        draft.export().percentile());
  }

  private Field<Long> seed() {
    return shown(
        TextLine.of(
            "preferences-seed",
            text("preferences.seed"),
            typed -> whole(typed, 0, 1_000_000_000, text("preferences.seed.expected")),
            seed -> Long.toString(seed),
            change(Preferences::withSeed),
            () -> {}),
        draft.seed());
  }

  /// Reads a whole number within bounds; spaces between groups of digits are of no matter.
  static Entry<Long> whole(String typed, long least, long most, String expected) {
    OptionalDouble number =
        Numbers.parse(typed.replaceAll("(?<=\\d)[\\s\\u00a0\\u202f’](?=\\d)", ""));
    double value = number.orElse(Double.NaN);
    return value >= least && value <= most && value == Math.rint(value)
        ? Entry.valid((long) value)
        : Entry.invalid(expected);
  }

  private <T> Change<T> change(BiFunction<Preferences, T, Preferences> with) {
    return value -> {
      draft = with.apply(draft, value);
      return List.of();
    };
  }

  private static <T> Field<T> shown(Field<T> field, T value) {
    field.show(value);
    return field;
  }

  /// Fields beside each other, as wide as each other.
  private static HBox row(Field<?>... fields) {
    HBox row = new HBox(12, fields);
    for (Field<?> field : fields) {
      field.setPrefWidth(100);
      HBox.setHgrow(field, Priority.ALWAYS);
    }
    return row;
  }

  private static Label section(String key) {
    Label label = new Label(text(key));
    label.getStyleClass().add("pane-title");
    return label;
  }

  private static Label note(String key) {
    Label label = new Label(text(key));
    label.getStyleClass().add("quiet");
    label.setWrapText(true);
    return label;
  }
}
