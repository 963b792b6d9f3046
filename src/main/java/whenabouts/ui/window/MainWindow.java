package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.ChartStyle;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.storage.Settings;
import whenabouts.ui.burnup.BurnUpView;
import whenabouts.ui.calendar.CalendarView;
import whenabouts.ui.chart.HorizonPane;
import whenabouts.ui.command.Command;
import whenabouts.ui.command.Commands;
import whenabouts.ui.compare.CompareView;
import whenabouts.ui.demo.DemoDaysView;
import whenabouts.ui.drivers.DriversView;
import whenabouts.ui.field.Field;
import whenabouts.ui.inspector.InspectorPane;
import whenabouts.ui.kit.Sheet;
import whenabouts.ui.odds.OddsView;
import whenabouts.ui.outcomes.OutcomesView;
import whenabouts.ui.outline.OutlinePane;
import whenabouts.ui.palette.Palette;
import whenabouts.ui.palette.PaletteEntries;
import whenabouts.ui.roadmap.RoadmapForm;
import whenabouts.ui.theme.Themes;
import whenabouts.ui.timebox.TimeBoxView;
import whenabouts.ui.tour.Tour;
import whenabouts.ui.view.HorizonTableSwitch;
import whenabouts.ui.view.ViewContext;
import whenabouts.ui.view.Views;
import whenabouts.ui.welcome.EmptyPane;
import whenabouts.ui.welcome.LeftPane;
import whenabouts.ui.welcome.WelcomePane;
import whenabouts.ui.whatif.DifferencePane;
import whenabouts.ui.whatif.ScenarioBand;
import whenabouts.ui.whatif.WhatIfPane;
import whenabouts.ui.window.Sides.Side;

/// The main window: menus, header, outline, Horizon, inspector and footer around one session.
public final class MainWindow {
  private static final double LOW = 740;

  static final PseudoClass IS_LOW = PseudoClass.getPseudoClass("low");

  private final Stage stage;
  private final Session session;
  private final Documents documents;
  private final Memory memory;
  private final Commands commands;
  private final Scene scene;
  private final Views views;
  private final Sides sides = new Sides();
  private final Panes panes;

  /// Fills the stage, without showing it.
  public MainWindow(
      Stage stage, Session session, Documents documents, Memory memory, Themes themes) {
    this.stage = stage;
    this.session = session;
    this.documents = documents;
    this.memory = memory;
    OutlinePane outline = new OutlinePane(session);
    HorizonPane horizon = horizon(session, themes);
    horizon.tasksProperty().bind(outline.filteredProperty());
    RoadmapForm roadmapForm = new RoadmapForm(session, themes.darkProperty());
    InspectorPane inspector = new InspectorPane(session, themes.darkProperty(), roadmapForm);
    views = views(session, themes, horizon);
    SidePane side = new SidePane(session, inspector, new WhatIfPane(session));
    commands =
        WindowCommands.of(stage, session, documents, themes, outline, views, horizon, side, sides);
    ChartCommands.addTo(commands, session, documents, views, horizon, themes.darkProperty());
    ScenarioCommands.addTo(commands, session, side, sides);
    Palette palette = palette();
    Tour tour = new Tour(() -> memory.change(Settings::withTourSeen), this::showSideOf);
    HelpCommands.addTo(commands, stage, session, documents, memory, palette, tour);
    views.addTabs(commands);
    outline.addButtons(
        commands, List.of("add-discovery", "add-milestone", "move-up", "move-down", "delete"));
    panes = new Panes(outline, centre(), side, sides);
    BorderPane root = new BorderPane(content());
    root.setId("window");
    root.setTop(
        Menus.bar(
            commands,
            session,
            outline,
            memory.settingsProperty(),
            documents::open,
            documents.rescue()));
    scene = new Scene(new StackPane(root, palette, tour), 1280, 800);
    scene.getStylesheets().add(Sheet.url());
    Node all = scene.getRoot();
    isLow(all).subscribe(low -> all.pseudoClassStateChanged(IS_LOW, low));
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::historyKey);
    scene.setOnDragOver(MainWindow::dragOver);
    scene.setOnDragDropped(this::dropped);
    PreferenceKeeper.keep(session, documents, memory, themes);
    prepareStage(outline);
    documents.rescue().look();
  }

  /// Whether the window that a node is in is so low that everything but the chart makes do with
  /// less.
  static ObservableValue<Boolean> isLow(Node node) {
    return node.sceneProperty()
        .flatMap(Scene::heightProperty)
        .map(height -> height.doubleValue() < LOW)
        .orElse(false);
  }

  private void showSideOf(String anchor) {
    for (Side side : Side.values()) {
      if (side.name().toLowerCase(Locale.ROOT).equals(anchor)) {
        sides.show(side);
      }
    }
  }

  private Palette palette() {
    Palette palette =
        new Palette(
            () ->
                PaletteEntries.of(commands, session, memory.settings().recent(), documents::open));
    StackPane.setAlignment(palette, Pos.TOP_CENTER);
    StackPane.setMargin(palette, new Insets(72, 24, 24, 24));
    return palette;
  }

  /// Everything the window can do.
  public Commands commands() {
    return commands;
  }

  private BorderPane centre() {
    EmptyPane empty = new EmptyPane(commands);
    var isEmpty = session.roadmapProperty().map(roadmap -> roadmap.tasks().isEmpty());
    empty.visibleProperty().bind(isEmpty);
    views.visibleProperty().bind(isEmpty.map(is -> !is));
    BorderPane centre = new BorderPane(new StackPane(views, empty));
    centre.setBottom(new DifferencePane(session));
    return centre;
  }

  private StackPane content() {
    // In the order in which Tab goes through them.
    BorderPane document = new BorderPane();
    document.setTop(
        new VBox(
            new NoticeBar(session, documents),
            new HeaderBar(session, commands),
            new ScenarioBand(session, commands)));
    document.setCenter(panes);
    document.setBottom(new FootBar(session, commands, documents.exporting()));
    document.visibleProperty().bind(session.openProperty());
    Rescue rescue = documents.rescue();
    LeftPane left = new LeftPane(rescue.left(), rescue::age, rescue::restore, rescue::discard);
    WelcomePane welcome =
        new WelcomePane(commands, memory.settingsProperty(), documents::open, left);
    welcome.visibleProperty().bind(session.openProperty().not());
    return new StackPane(document, welcome);
  }

  private static ObservableValue<ChartStyle> chartStyle(Themes themes) {
    return themes.darkProperty().map(dark -> dark ? ChartStyle.DARK : ChartStyle.LIGHT);
  }

  private static Views views(Session session, Themes themes, HorizonPane horizon) {
    ViewContext context = new ViewContext(session, chartStyle(themes));
    return new Views(
        view ->
            switch (view) {
              case HORIZON -> horizon;
              case ODDS -> OddsView.of(context);
              case CALENDAR -> CalendarView.of(context);
              case DRIVERS -> DriversView.of(context);
              case OUTCOMES -> OutcomesView.of(context);
              case TIME_BOX -> TimeBoxView.of(context);
              case BURN_UP -> BurnUpView.of(context);
              case COMPARE -> CompareView.of(context);
              case DEMO -> DemoDaysView.of(context);
            });
  }

  private static HorizonPane horizon(Session session, Themes themes) {
    HorizonPane horizon = new HorizonPane(session.live().forecastProperty());
    horizon.setId("horizon");
    horizon.setLinking(HorizonLinks.of(session));
    HorizonTableSwitch.addTo(horizon, session);
    horizon.chartStyleProperty().bind(chartStyle(themes));
    horizon.ghostProperty().bind(session.base().forecastProperty());
    session
        .confidenceProperty()
        .subscribe(confidence -> horizon.confidenceProperty().set(confidence.probability()));
    session
        .selectionProperty()
        .subscribe(selection -> horizon.selectedProperty().set(selection.meaning()));
    horizon
        .selectedProperty()
        .subscribe(
            (was, is) ->
                session.selectionProperty().set(Selection.ofMeaning(is).in(session.roadmap())));
    return horizon;
  }

  private void prepareStage(OutlinePane outline) {
    stage
        .titleProperty()
        .bind(
            Bindings.createStringBinding(
                this::title,
                session.openProperty(),
                session.roadmapProperty(),
                session.fileProperty(),
                session.dirtyProperty()));
    stage.setScene(scene);
    stage.setMinWidth(860);
    stage.setMinHeight(560);
    WindowPlace.remember(stage, memory, views, outline.groupingProperty(), panes, sides);
    stage.addEventHandler(
        WindowEvent.WINDOW_CLOSE_REQUEST,
        event -> {
          // Closing may have to wait for an answer or for a file to be written.
          event.consume();
          documents.quit(stage::close);
        });
    stage.focusedProperty().subscribe(focused -> documents.net().watch().look());
  }

  private String title() {
    if (!session.openProperty().get()) {
      return text("app.name");
    }
    Path file = session.file();
    String name = file == null ? session.roadmap().title() : String.valueOf(file.getFileName());
    return text(session.dirtyProperty().get() ? "window.title.dirty" : "window.title", name);
  }

  /// Undo and redo are the document's in every field that edits it live; text fields would keep
  /// them for their text. Where a field holds something wrong, undo takes that back.
  private void historyKey(KeyEvent event) {
    Node focus = scene.getFocusOwner();
    Command undo = commands.get("undo");
    boolean isUndo = matches(undo, event);
    if (!isUndo && !matches(commands.get("redo"), event)) {
      return;
    }
    Field<?> field = fieldOf(focus);
    // A text that belongs to no field of the document has a history of its own.
    if (field == null
        && focus instanceof TextInputControl text
        && (isUndo ? text.isUndoable() : text.isRedoable())) {
      return;
    }
    event.consume();
    if (field != null && field.isWrong() && isUndo) {
      field.revert();
    } else {
      (isUndo ? undo : commands.get("redo")).run();
    }
  }

  private static boolean matches(Command command, KeyEvent event) {
    return command.shortcut().match(event);
  }

  private static @Nullable Field<?> fieldOf(@Nullable Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n instanceof Field<?> field) {
        return field;
      }
    }
    return null;
  }

  private static void dragOver(DragEvent event) {
    // What the window itself lets go of is no roadmap.
    boolean foreign = event.getGestureSource() == null;
    if (foreign && event.getDragboard().hasFiles() && event.getDragboard().getFiles().size() == 1) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    boolean files = event.getDragboard().hasFiles();
    if (files) {
      documents.open(event.getDragboard().getFiles().getFirst().toPath());
    }
    event.setDropCompleted(files);
    event.consume();
  }
}
