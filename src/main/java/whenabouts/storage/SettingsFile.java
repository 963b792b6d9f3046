package whenabouts.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The file that keeps the settings. They are a convenience: a file that is missing or broken reads
/// as far as it can be understood, never as an error.
public final class SettingsFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  /// @param folder made when the settings are first saved
  public SettingsFile(Path folder) {
    this.file = folder.resolve("settings.json");
  }

  /// The folder where this platform keeps the settings of programs, and of this program there.
  ///
  /// @param environment as `System.getenv()`
  /// @param system as the system property `os.name`
  /// @param home the user's home folder
  public static Path folder(Map<String, String> environment, String system, Path home) {
    String os = system.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      return named(environment.get("APPDATA"), home.resolve("AppData/Roaming"))
          .resolve("Whenabouts");
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support/Whenabouts");
    }
    return named(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve("whenabouts");
  }

  /// The settings, as far as the file can be understood.
  public Settings read() {
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      return new Settings(
          recent(root.path("recent")),
          bounds(root.path("window")),
          preferences(root),
          root.path("tourSeen").asBoolean(false));
    } catch (IOException | JacksonException unreadable) {
      return Settings.NONE;
    }
  }

  /// Replaces the file as a whole, so that a crash leaves the old or the new settings.
  public void save(Settings settings) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    new AtomicFile(FileChannel::open)
        .write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json(settings)));
  }

  /// A folder from the environment; the specification of XDG has relative ones ignored.
  private static Path named(@Nullable String value, Path otherwise) {
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    Path named = Path.of(value);
    return named.isAbsolute() ? named : otherwise;
  }

  private static List<Path> recent(JsonNode list) {
    List<Path> files = new ArrayList<>();
    for (JsonNode entry : list) {
      Path file = path(entry);
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  private static @Nullable Path path(JsonNode node) {
    try {
      return node.isString() ? Path.of(node.stringValue()) : null;
    } catch (InvalidPathException notOfThisPlatform) {
      // The settings came from another system.
      return null;
    }
  }

  private static Settings.@Nullable Bounds bounds(JsonNode window) {
    boolean complete =
        window.path("x").isNumber()
            && window.path("y").isNumber()
            && window.path("width").asDouble(0) > 0
            && window.path("height").asDouble(0) > 0;
    return complete
        ? new Settings.Bounds(
            window.path("x").asDouble(),
            window.path("y").asDouble(),
            window.path("width").asDouble(),
            window.path("height").asDouble(),
            window.path("maximized").asBoolean(false),
            window.path("view").asString(""),
            window.path("grouping").asString(""),
            share(window.path("left")),
            share(window.path("right")),
            window.path("outline").asBoolean(true),
            window.path("inspector").asBoolean(true))
        : null;
  }

  private static @Nullable Double share(JsonNode node) {
    double value = node.asDouble(-1);
    return value > 0 && value < 1 ? value : null;
  }

  /// Each preference that cannot be understood is the default.
  private static Preferences preferences(JsonNode root) {
    Preferences usual = Preferences.DEFAULTS;
    int trials = root.path("trials").asInt(0);
    long seed = root.path("seed").asLong(-1);
    int confidence = root.path("confidence").asInt(0);
    return new Preferences(
        named(root.path("theme"), Settings.Theme.values(), usual.theme()),
        named(root.path("language"), Preferences.Language.values(), usual.language()),
        trials >= Preferences.FEWEST_TRIALS && trials <= Preferences.MOST_TRIALS
            ? trials
            : usual.trials(),
        seed >= 0 ? seed : usual.seed(),
        confidence == 50 || confidence == 85 || confidence == 95 ? confidence : usual.confidence(),
        root.path("autosave").asBoolean(usual.autosave()),
        root.path("calm").asBoolean(usual.calm()),
        export(root));
  }

  private static Preferences.Export export(JsonNode root) {
    Preferences.Export usual = Preferences.Export.DEFAULTS;
    int samples = root.path("samples").asInt(-1);
    int percentile = root.path("percentile").asInt(0);
    return new Preferences.Export(
        path(root.path("template")),
        samples >= 0 && samples <= Preferences.MOST_SAMPLES ? samples : usual.samples(),
        percentile >= 1 && percentile <= 99 ? percentile : usual.percentile());
  }

  private static <E extends Enum<E>> E named(JsonNode node, E[] values, E otherwise) {
    String name = node.asString("");
    for (E value : values) {
      if (word(value).equals(name)) {
        return value;
      }
    }
    return otherwise;
  }

  private static ObjectNode json(Settings settings) {
    ObjectNode root = JSON.createObjectNode();
    Preferences preferences = settings.preferences();
    Path template = preferences.export().template();
    root.put("theme", word(preferences.theme()))
        .put("language", word(preferences.language()))
        .put("trials", preferences.trials())
        .put("seed", preferences.seed())
        .put("confidence", preferences.confidence())
        .put("autosave", preferences.autosave())
        .put("calm", preferences.calm())
        .put("template", template == null ? null : template.toString())
        .put("samples", preferences.export().samples())
        .put("percentile", preferences.export().percentile())
        .put("tourSeen", settings.tourSeen());
    Settings.Bounds bounds = settings.window();
    if (bounds != null) {
      root.putObject("window")
          .put("x", bounds.x())
          .put("y", bounds.y())
          .put("width", bounds.width())
          .put("height", bounds.height())
          .put("maximized", bounds.maximized())
          .put("view", bounds.view())
          .put("grouping", bounds.grouping())
          .put("left", bounds.left())
          .put("right", bounds.right())
          .put("outline", bounds.outline())
          .put("inspector", bounds.inspector());
    }
    settings.recent().forEach(path -> root.withArray("recent").add(path.toString()));
    return root;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
