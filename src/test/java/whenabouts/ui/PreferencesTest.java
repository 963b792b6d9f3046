package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whenabouts.forecast.Forecaster;
import whenabouts.session.Confidence;
import whenabouts.storage.Preferences;
import whenabouts.storage.Preferences.Language;
import whenabouts.storage.Settings;
import whenabouts.storage.Settings.Theme;
import whenabouts.storage.SettingsFile;
import whenabouts.ui.kit.Languages;
import whenabouts.ui.kit.Motion;

/// The preferences: asked for in a dialog, kept, and obeyed.
@WindowTest
class PreferencesTest {
  @TempDir Path config;
  private TestWindow window;

  @BeforeEach
  void open() {
    window = TestWindow.open(config);
  }

  @AfterEach
  void close() {
    window.close();
    onUi(
        () -> {
          Motion.calmProperty().set(false);
          return true;
        });
  }

  private void ask() {
    window.press(KeyCode.CONTROL, KeyCode.COMMA);
    window.until(
        "the dialog",
        () -> window.robot.lookup("#preferences-ok").tryQuery().map(Node::isFocused).orElse(false));
    // On the headless desktop every window says that it has the keyboard.
    window.robot.targetWindow(
        onUi(() -> window.node("preferences-ok", Node.class).getScene().getWindow()));
  }

  private <T> void choose(String field, T value) {
    onUi(
        () -> {
          @SuppressWarnings("unchecked") // The box offers such values.
          ComboBox<T> box = window.node(field + "-input", ComboBox.class);
          box.setValue(value);
          return true;
        });
  }

  private void pressOk() {
    onUi(
        () -> {
          window.node("preferences-ok", Node.class).requestFocus();
          return true;
        });
    window.press(KeyCode.SPACE);
  }

  private boolean okIsOff() {
    return onUi(() -> window.node("preferences-ok", Node.class).isDisabled());
  }

  @Test
  void trialsAndSeedReachTheForecastAndTheFooter() {
    window.withSample();
    assertThat(window.textOf("status")).startsWith("2,000 trials");
    ask();
    window.type("preferences-trials", "3,000");
    assertThat(okIsOff()).isTrue();
    window.type("preferences-trials", "3000");
    window.type("preferences-seed", "42");
    assertThat(okIsOff()).isFalse();
    assertThat(onUi(() -> window.session.live().forecast().trials())).isEqualTo(2_000);
    pressOk();
    window.settle();
    assertThat(onUi(() -> window.session.live().forecast().trials())).isEqualTo(3_000);
    assertThat(onUi(() -> window.session.live().forecast().seed())).isEqualTo(42);
    assertThat(window.textOf("status")).startsWith("3,000 trials");
    onUi(
        () -> {
          window
              .session
              .scenarioProperty()
              .set(window.session.document().scenarios().getFirst().id());
          return true;
        });
    window.settle();
    window.until("the forecast as planned", () -> window.session.base().forecast() != null);
    assertThat(onUi(() -> window.session.base().forecast().seed())).isEqualTo(42);
    assertThat(onUi(() -> window.session.base().forecast().trials())).isEqualTo(3_000);
  }

  @Test
  void nothingChangesBeforeOkAndNothingWrongIsTaken() {
    ask();
    window.type("preferences-trials", "999");
    assertThat(window.textOf("preferences-trials-problem"))
        .isEqualTo("Write a whole number from 1,000 to 1,000,000.");
    assertThat(okIsOff()).isTrue();
    window.type("preferences-trials", "1000000");
    assertThat(okIsOff()).isFalse();
    window.type("preferences-seed", "-1");
    assertThat(okIsOff()).isTrue();
    choose("preferences-theme", Theme.DARK);
    window.press(KeyCode.ESCAPE);
    assertThat(onUi(() -> window.memory.settings().preferences())).isEqualTo(Preferences.DEFAULTS);
    assertThat(onUi(() -> window.themes.darkProperty().get())).isFalse();
  }

  @Test
  void whatIsChosenIsObeyedAndStillThereAtTheNextStart() {
    ask();
    choose("preferences-language", Language.GERMAN);
    choose("preferences-theme", Theme.DARK);
    choose("preferences-confidence", 95);
    window.type("preferences-samples", "10001");
    assertThat(okIsOff()).isTrue();
    window.type("preferences-samples", "40");
    window.type("preferences-percentile", "100");
    assertThat(okIsOff()).isTrue();
    window.type("preferences-percentile", "85");
    onUi(
        () -> {
          window.node("preferences-calm-input", CheckBox.class).fire();
          window.node("preferences-autosave-input", CheckBox.class).fire();
          return true;
        });
    pressOk();
    assertThat(onUi(() -> window.themes.darkProperty().get())).isTrue();
    assertThat(onUi(Motion::isAllowed)).isFalse();
    assertThat(onUi(() -> window.session.confidenceProperty().get()))
        .isEqualTo(Confidence.NEARLY_CERTAIN);
    Preferences wished =
        new Preferences(
            Theme.DARK,
            Language.GERMAN,
            10_000,
            1,
            95,
            false,
            true,
            new Preferences.Export(null, 40, 85));
    window.close();
    assertThat(new SettingsFile(config).read().preferences()).isEqualTo(wished);
    window = TestWindow.open(config);
    assertThat(onUi(() -> window.themes.darkProperty().get())).isTrue();
    assertThat(onUi(() -> window.session.confidenceProperty().get()))
        .isEqualTo(Confidence.NEARLY_CERTAIN);
  }

  @Test
  void withoutAutosaveNoWorkIsKeptAndWithItItIs() {
    window.withSample();
    assertThat(keptAfterAnEdit()).isTrue();
    onUi(
        () -> {
          window.net.autosave().switchOn(false);
          return true;
        });
    assertThat(keptAfterAnEdit()).isFalse();
    onUi(
        () -> {
          window.net.autosave().switchOn(true);
          return true;
        });
    assertThat(keptAfterAnEdit()).isTrue();
  }

  private boolean keptAfterAnEdit() {
    String title = "Title " + System.nanoTime();
    onUi(() -> window.session.apply("title", r -> r.withTitle(title)));
    var kept = onUi(() -> window.net.autosave().keepNow());
    assertThat(kept.join()).isTrue();
    try (var files = Files.walk(config.resolve("journal"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).contains(title)) {
          return true;
        }
      }
      return false;
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theDefaultsAreThoseOfTheForecaster() {
    assertThat(Preferences.DEFAULTS.trials()).isEqualTo(Forecaster.DEFAULT_TRIALS);
    assertThat(Preferences.DEFAULTS.seed()).isEqualTo(Forecaster.Options.defaults().seed());
    assertThat(Settings.NONE.preferences()).isEqualTo(Preferences.DEFAULTS);
  }

  @Test
  void aLanguageKeepsTheDatesOfTheCountry() {
    Locale vienna = Locale.of("de", "AT");
    assertThat(Languages.locale(Language.SYSTEM, vienna)).isEqualTo(vienna);
    assertThat(Languages.locale(Language.GERMAN, vienna)).isEqualTo(vienna);
    assertThat(Languages.locale(Language.ENGLISH, vienna)).isEqualTo(Locale.of("en", "AT"));
    assertThat(Languages.locale(Language.GERMAN, Locale.ROOT)).isEqualTo(Locale.GERMAN);
  }
}
