package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Headline;
import whenabouts.session.Confidence;
import whenabouts.session.FileWatch;
import whenabouts.session.Session;
import whenabouts.storage.Settings.Theme;
import whenabouts.ui.chart.HorizonPane;
import whenabouts.ui.command.Commands;
import whenabouts.ui.outline.OutlinePane;
import whenabouts.ui.theme.Themes;
import whenabouts.ui.view.View;
import whenabouts.ui.view.Views;
import whenabouts.ui.window.Sides.Side;

/// Fills the registry with what the main window can do.
final class WindowCommands {
  private final Session session;
  private final Commands commands = new Commands();

  private WindowCommands(Session session) {
    this.session = session;
  }

  static Commands of(
      Stage stage,
      Session session,
      Documents documents,
      Themes themes,
      OutlinePane outline,
      Views views,
      HorizonPane horizon,
      SidePane side,
      Sides sides) {
    WindowCommands made = new WindowCommands(session);
    made.addFile(stage, documents, themes);
    made.addEdit();
    new OutlineCommands(stage, session, made.commands, outline, sides).add();
    made.addViews(views);
    made.addSides(outline, views, side, sides);
    made.addView(themes, views, horizon);
    return made.commands;
  }

  private void addFile(Stage stage, Documents documents, Themes themes) {
    ObservableValue<Boolean> open = session.openProperty();
    commands.add("new", "Shortcut+N", Feather.FILE_PLUS, Commands.ALWAYS, documents::begin);
    commands.add("open", "Shortcut+O", Feather.FOLDER, Commands.ALWAYS, documents::choose);
    commands.add(
        "open-sample",
        "Shortcut+Shift+O",
        Feather.BOOK_OPEN,
        Commands.ALWAYS,
        documents::openSample);
    commands.add("save", "Shortcut+S", Feather.SAVE, open, documents::save);
    commands.add("save-as", "Shortcut+Shift+S", null, open, documents::saveElsewhere);
    commands.add(
        "export",
        "Shortcut+E",
        Feather.DOWNLOAD,
        session.live().forecastProperty().map(forecast -> true).orElse(false),
        () -> documents.export(themes.darkProperty().get()));
    commands.add(
        "reload",
        "F5",
        Feather.REFRESH_CW,
        documents.net().watch().stateProperty().map(s -> s instanceof FileWatch.State.Changed),
        documents::reload);
    commands.add("quit", "Shortcut+Q", null, Commands.ALWAYS, () -> documents.quit(stage::close));
  }

  private void addEdit() {
    commands.add(
        "undo",
        "Shortcut+Z",
        Feather.CORNER_UP_LEFT,
        session.undoNameProperty().map(name -> !name.label().isEmpty()),
        session.undoNameProperty().map(name -> StepSentence.of(text("command.undo"), name)),
        session::undo);
    commands.add(
        "redo",
        "Shortcut+Shift+Z",
        Feather.CORNER_UP_RIGHT,
        session.redoNameProperty().map(name -> !name.label().isEmpty()),
        session.redoNameProperty().map(name -> StepSentence.of(text("command.redo"), name)),
        session::redo);
    commands.add(
        "copy-headline",
        "Shortcut+Shift+H",
        Feather.COPY,
        session.live().forecastProperty().map(forecast -> true).orElse(false),
        this::copyHeadline);
  }

  /// Each view has a number key.
  private void addViews(Views views) {
    for (View view : View.values()) {
      commands.add(
          view.command(),
          "Alt+" + (view.ordinal() + 1),
          view.icon(),
          session.openProperty(),
          () -> views.chosenProperty().set(view));
    }
  }

  /// The sides, and the ways between them and the chart.
  private void addSides(OutlinePane outline, Views views, SidePane side, Sides sides) {
    ObservableValue<Boolean> open = session.openProperty();
    addToggle(
        "toggle-outline",
        "Shortcut+B",
        sides,
        Side.OUTLINE,
        "side.hide.outline",
        "side.show.outline");
    addToggle(
        "toggle-inspector",
        "Shortcut+I",
        sides,
        Side.INSPECTOR,
        "side.hide.inspector",
        "side.show.inspector");
    commands.add(
        "focus-outline",
        "Shortcut+1",
        null,
        open,
        () -> {
          sides.show(Side.OUTLINE);
          outline.focusTable();
        });
    commands.add("focus-view", "Shortcut+2", null, open, views::focusChart);
    Runnable inspect =
        () -> {
          sides.show(Side.INSPECTOR);
          side.focusInspector();
        };
    commands.add("focus-inspector", "Shortcut+3", null, open, inspect);
    commands.add(
        "roadmap-settings",
        "Shortcut+Alt+R",
        null,
        open,
        () -> {
          session.select(List.of());
          inspect.run();
        });
  }

  private void addToggle(
      String id, String shortcut, Sides sides, Side side, String hide, String show) {
    commands.add(
        id,
        shortcut,
        Feather.SIDEBAR,
        session.openProperty(),
        sides.shownProperty().map(shown -> text(shown.contains(side) ? hide : show)),
        () -> sides.toggle(side));
  }

  private void addView(Themes themes, Views views, HorizonPane horizon) {
    ObservableValue<Boolean> open = session.openProperty();
    ObservableValue<Boolean> rows = views.chosenProperty().map(view -> view == View.HORIZON);
    commands.add("zoom-in", "Shortcut+PLUS", null, rows, horizon::zoomIn);
    commands.add("zoom-out", "Shortcut+MINUS", null, rows, horizon::zoomOut);
    commands.add("zoom-fit", "Shortcut+0", null, rows, horizon::fit);
    for (Confidence confidence : Confidence.values()) {
      long percent = Math.round(confidence.probability() * 100);
      commands.add(
          "confidence-" + percent,
          "Shortcut+Shift+" + percent / 10,
          null,
          open,
          () -> session.confidenceProperty().set(confidence));
    }
    Property<Theme> theme = themes.chosenProperty();
    commands.add(
        "theme-system",
        "Shortcut+Shift+1",
        null,
        Commands.ALWAYS,
        () -> theme.setValue(Theme.SYSTEM));
    commands.add(
        "theme-light",
        "Shortcut+Shift+2",
        null,
        Commands.ALWAYS,
        () -> theme.setValue(Theme.LIGHT));
    commands.add(
        "theme-dark", "Shortcut+Shift+3", null, Commands.ALWAYS, () -> theme.setValue(Theme.DARK));
  }

  private void copyHeadline() {
    Forecast forecast = session.live().forecast();
    if (forecast != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(
          Headline.of(
              forecast, session.confidenceProperty().get().probability(), Locale.getDefault()));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
