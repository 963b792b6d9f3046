package whenabouts.ui.window;

import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import whenabouts.session.Session;
import whenabouts.ui.command.Commands;
import whenabouts.ui.help.AboutDialog;
import whenabouts.ui.help.GlossaryDialog;
import whenabouts.ui.help.ShortcutsDialog;
import whenabouts.ui.palette.Palette;
import whenabouts.ui.preferences.PreferencesDialog;
import whenabouts.ui.tour.Tour;

/// What helps to use the program: the palette, the preferences and what is explained.
final class HelpCommands {
  private HelpCommands() {}

  static void addTo(
      Commands commands,
      Stage stage,
      Session session,
      Documents documents,
      Memory memory,
      Palette palette,
      Tour tour) {
    commands.add("palette", "Shortcut+K", Feather.SEARCH, Commands.ALWAYS, palette::open);
    commands.add(
        "preferences",
        "Shortcut+COMMA",
        Feather.SETTINGS,
        Commands.ALWAYS,
        () ->
            new PreferencesDialog(
                    stage,
                    memory.settings().preferences(),
                    documents::chooseTemplate,
                    chosen -> memory.change(settings -> settings.with(chosen)))
                .show());
    commands.add(
        "glossary",
        "F1",
        Feather.HELP_CIRCLE,
        Commands.ALWAYS,
        () -> new GlossaryDialog(stage).show());
    commands.add(
        "shortcuts",
        "Shortcut+F1",
        Feather.COMMAND,
        Commands.ALWAYS,
        () -> new ShortcutsDialog(stage, commands).show());
    commands.add(
        "tour",
        "Shift+F1",
        Feather.MAP,
        Commands.ALWAYS,
        () -> {
          if (session.openProperty().get()) {
            begin(commands, tour);
          } else {
            documents.openSample(() -> begin(commands, tour));
          }
        });
    commands.add(
        "about",
        "Shortcut+Shift+F1",
        Feather.INFO,
        Commands.ALWAYS,
        () -> new AboutDialog(stage).show());
  }

  /// The tour shows ranges of dates first.
  private static void begin(Commands commands, Tour tour) {
    commands.get("view-horizon").run();
    tour.begin();
  }
}
