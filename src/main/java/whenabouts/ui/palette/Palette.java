package whenabouts.ui.palette;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The command palette: a card on top of the window, with a field to type in and a list of what
/// fits, the best first. The keyboard stays in the field; Enter chooses, Escape closes.
public final class Palette extends VBox {
  private static final double ROW = 32;
  private static final int ROWS = 11;

  private final Supplier<List<PaletteEntry>> source;
  private final TextField field = new TextField();
  private final ListView<PaletteEntry> list = new ListView<>();
  private final Label nothing = new Label(text("palette.nothing"));
  private final EventHandler<MouseEvent> press = this::onPress;
  private List<PaletteEntry> entries = List.of();
  private @Nullable Node before;

  /// @param source what there is to choose from, asked each time it opens
  public Palette(Supplier<List<PaletteEntry>> source) {
    this.source = source;
    setId("palette");
    getStyleClass().addAll("card-on-top", "palette");
    setMaxSize(560, USE_PREF_SIZE);
    setVisible(false);
    field.setId("palette-field");
    field.setPromptText(text("palette.prompt"));
    field.setAccessibleText(text("palette.prompt"));
    field.textProperty().subscribe((was, is) -> search(is));
    list.setId("palette-list");
    list.setAccessibleText(text("command.palette"));
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW);
    list.setCellFactory(any -> new Cell());
    list.getSelectionModel().selectedItemProperty().subscribe(this::say);
    nothing.setId("palette-nothing");
    nothing.getStyleClass().add("quiet");
    nothing.managedProperty().bind(nothing.visibleProperty());
    list.managedProperty().bind(list.visibleProperty());
    getChildren().addAll(field, nothing, list);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(
            focus -> {
              if (isVisible() && focus != null && !isInside(focus)) {
                setVisible(false);
              }
            });
  }

  /// Shows it, with nothing typed yet.
  public void open() {
    Scene scene = getScene();
    Node owner = scene.getFocusOwner();
    if (owner == null || !isInside(owner)) {
      before = owner;
    }
    entries = source.get();
    setVisible(true);
    field.clear();
    search("");
    field.requestFocus();
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press);
  }

  private void close() {
    Scene scene = getScene();
    scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, press);
    setVisible(false);
    if (before != null && before.getScene() == scene) {
      before.requestFocus();
    }
    before = null;
  }

  private void onPress(MouseEvent event) {
    if (isVisible() && !(event.getTarget() instanceof Node node && isInside(node))) {
      close();
    }
  }

  private void search(String typed) {
    List<PaletteEntry> fitting = PaletteEntries.fitting(entries, typed);
    list.getItems().setAll(fitting);
    list.setPrefHeight(Math.min(ROWS, fitting.size()) * ROW + 2);
    list.setVisible(!fitting.isEmpty());
    nothing.setVisible(fitting.isEmpty());
    select(0);
  }

  private void select(int index) {
    if (!list.getItems().isEmpty()) {
      int within = Math.clamp(index, 0, list.getItems().size() - 1);
      list.getSelectionModel().clearAndSelect(within);
      list.scrollTo(Math.max(0, within - ROWS / 2));
    }
  }

  /// The keyboard is in the field, so the field says what is selected.
  private void say(@Nullable PaletteEntry entry) {
    field.setAccessibleHelp(entry == null ? text("palette.nothing") : entry.spoken());
    field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
  }

  private void onKey(KeyEvent event) {
    int selected = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> select(selected == list.getItems().size() - 1 ? 0 : selected + 1);
      case UP -> select(selected == 0 ? list.getItems().size() - 1 : selected - 1);
      case PAGE_DOWN -> select(selected + ROWS - 1);
      case PAGE_UP -> select(selected - ROWS + 1);
      case ENTER -> choose(list.getSelectionModel().getSelectedItem());
      case ESCAPE -> close();
      case TAB -> {}
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void choose(@Nullable PaletteEntry entry) {
    if (entry != null) {
      close();
      entry.choose().run();
    }
  }

  private boolean isInside(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (n == this) {
        return true;
      }
    }
    return false;
  }

  private final class Cell extends ListCell<PaletteEntry> {
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label keys = new Label();
    private final HBox row;

    Cell() {
      kind.getStyleClass().add("quiet");
      keys.getStyleClass().add("keys");
      kind.setMinWidth(Region.USE_PREF_SIZE);
      keys.setMinWidth(Region.USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      row = new HBox(10, name, kind, gap, keys);
      row.getStyleClass().add("palette-row");
      setPrefWidth(0);
      setOnMouseClicked(event -> choose(getItem()));
    }

    @Override
    protected void updateItem(PaletteEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(null);
      setGraphic(empty ? null : row);
      if (!empty) {
        name.setText(entry.name());
        kind.setText(entry.kind());
        keys.setText(entry.keys());
        setAccessibleText(entry.spoken());
      }
    }
  }
}
