package whenabouts.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  private static final Settings FULL =
      new Settings(
          List.of(Path.of("/plans/a.roadmap.json"), Path.of("/plans/b ü.roadmap.json")),
          new Settings.Bounds(10, 20.5, 1280, 800, true, "odds", "squad", 0.25, 0.75, true, false),
          new Preferences(
              Settings.Theme.DARK,
              Preferences.Language.GERMAN,
              50_000,
              7,
              95,
              false,
              true,
              new Preferences.Export(Path.of("/brand ü.potx"), 250, 85)),
          true);

  @TempDir Path folder;

  @Test
  void readsWhatItSaved() throws IOException {
    SettingsFile file = new SettingsFile(folder.resolve("not/yet/there"));
    assertThat(file.read()).isEqualTo(Settings.NONE);
    file.save(FULL);
    assertThat(file.read()).isEqualTo(FULL);
    file.save(Settings.NONE);
    assertThat(file.read()).isEqualTo(Settings.NONE);
    try (var left = Files.list(folder.resolve("not/yet/there"))) {
      assertThat(left).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "\u0000\u0001",
        "{\"theme\":7,\"recent\":3,\"window\":\"wide\"}",
        "{\"theme\":\"pink\",\"recent\":[1,null,{}],\"window\":{\"x\":1,\"y\":1,\"width\":-1}}"
      })
  void aBrokenFileIsNoSettings(String content) throws IOException {
    Files.writeString(folder.resolve("settings.json"), content);
    assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.NONE);
  }

  @Test
  void keepsWhatCanBeUnderstood() throws IOException {
    Files.writeString(
        folder.resolve("settings.json"), "{\"theme\":\"dark\",\"recent\":[\"/a\"],\"window\":{}}");
    assertThat(new SettingsFile(folder).read())
        .isEqualTo(Settings.NONE.withRecent(Path.of("/a")).withTheme(Settings.Theme.DARK));
  }

  @Test
  void theLastFileUsedComesFirst() {
    Settings settings = Settings.NONE;
    for (int i = 0; i < 12; i++) {
      settings = settings.withRecent(Path.of("/plans/" + i));
    }
    settings = settings.withRecent(Path.of("/plans/x/../5"));
    assertThat(settings.recent()).hasSize(10).startsWith(Path.of("/plans/5"), Path.of("/plans/11"));
    assertThat(settings.withoutRecent(Path.of("/plans/5")).recent())
        .hasSize(9)
        .doesNotContain(Path.of("/plans/5"));
  }

  @Test
  void eachPlatformHasItsFolder() {
    Path home = Path.of("/home/ada").toAbsolutePath();
    assertThat(SettingsFile.folder(Map.of(), "Linux", home))
        .isEqualTo(home.resolve(".config/whenabouts"));
    assertThat(SettingsFile.folder(Map.of("XDG_CONFIG_HOME", "/etc/x"), "Linux", home))
        .isEqualTo(Path.of("/etc/x/whenabouts"));
    assertThat(SettingsFile.folder(Map.of("XDG_CONFIG_HOME", "relative"), "Linux", home))
        .isEqualTo(home.resolve(".config/whenabouts"));
    assertThat(SettingsFile.folder(Map.of(), "Mac OS X", home))
        .isEqualTo(home.resolve("Library/Application Support/Whenabouts"));
    assertThat(SettingsFile.folder(Map.of("APPDATA", "/roaming"), "Windows 11", home))
        .isEqualTo(Path.of("/roaming/Whenabouts"));
  }
}
