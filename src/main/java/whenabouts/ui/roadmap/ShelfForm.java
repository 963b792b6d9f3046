package whenabouts.ui.roadmap;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.Session;
import whenabouts.session.Shelf;
import whenabouts.ui.inspector.Form;

/// The things of one shelf as a list, and below it the fields of the chosen one.
final class ShelfForm<T> extends Form<Roadmap> {
  private static final int MOST_ROWS = 5;
  private static final double ROW = 42;

  private final Session session;
  private final Shelf<T> shelf;
  private final ItemEditor<T> editor;
  private final Words<T> words;
  private final Form<T> fields;
  private final Predicate<String> mayDelete;
  private final ListView<String> list = new ListView<>();
  private final Label nothing = new Label();
  private final Button duplicate;
  private final Button delete;
  private final VBox detail;
  private @Nullable String shown;

  /// What is said of the things.
  ///
  /// @param title heading of the list
  /// @param nothing what it means that there is none
  /// @param add label of the button
  /// @param first name of a new thing
  /// @param summary of a thing, in a few words
  record Words<T>(
      String title, String nothing, String add, String first, Function<T, String> summary) {}

  /// @param fields of one thing
  /// @param fresh a new thing, by its id
  /// @param mayDelete told the id of what is to be deleted; false: somebody else sees to it
  ShelfForm(
      ItemEditor<T> editor,
      Words<T> words,
      Form<T> fields,
      Function<String, T> fresh,
      Predicate<String> mayDelete) {
    super(editor.shelf().kind() + "-shelf");
    this.session = editor.session();
    this.shelf = editor.shelf();
    this.editor = editor;
    this.words = words;
    this.fields = fields;
    this.mayDelete = mayDelete;
    nothing.setText(words.nothing());
    nothing.getStyleClass().add("quiet");
    nothing.setWrapText(true);
    Button add = new Button(words.add(), new FontIcon(Feather.PLUS));
    add.setId(shelf.kind() + "-add");
    add.getStyleClass().add("small");
    add.setOnAction(event -> add(fresh));
    duplicate = icon("duplicate", Feather.COPY, text("shelf.duplicate"), this::duplicate);
    delete = icon("delete", Feather.TRASH_2, text("shelf.delete"), this::delete);
    detail = new VBox(fields);
    detail.setId(shelf.kind() + "-detail");
    detail.getStyleClass().add("detail");
    prepareList();
    getChildren()
        .addAll(section(words.title()), nothing, list, new HBox(8, add, duplicate, delete), detail);
    onShow(this::showThings);
  }

  /// Puts something between the list and the fields.
  void insertBeforeDetail(Node node) {
    getChildren().add(getChildren().indexOf(detail), node);
  }

  private @Nullable String chosen() {
    return list.getSelectionModel().getSelectedItem();
  }

  private void prepareList() {
    list.setId(shelf.kind() + "-list");
    list.setAccessibleText(words.title());
    list.setFixedCellSize(ROW);
    list.getStyleClass().add("shelf");
    list.setCellFactory(
        view ->
            new ShelfCell(
                id -> find(id).map(shelf.name()).orElse(id),
                id -> find(id).map(words.summary()).orElse("")));
    list.getSelectionModel().selectedItemProperty().subscribe(id -> showChosen());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private Optional<T> find(String id) {
    return shelf.find(session.roadmap(), id);
  }

  private Button icon(String id, Feather icon, String says, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(shelf.kind() + "-" + id);
    button.setAccessibleText(says);
    button.setTooltip(new Tooltip(says));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void showThings(Roadmap roadmap, boolean fresh) {
    List<String> ids = shelf.list().apply(roadmap).stream().map(shelf.id()).toList();
    if (!list.getItems().equals(ids)) {
      String kept = chosen();
      list.getItems().setAll(ids);
      list.getSelectionModel().clearSelection();
      if (kept != null && ids.contains(kept)) {
        list.getSelectionModel().select(kept);
      }
    }
    list.refresh();
    list.setPrefHeight(ROW * Math.min(MOST_ROWS, ids.size()) + 2);
    list.setMinHeight(list.getPrefHeight());
    reveal(list, !ids.isEmpty());
    reveal(nothing, ids.isEmpty());
    showChosen();
  }

  private void showChosen() {
    String id = chosen();
    boolean another = !Objects.equals(id, shown);
    shown = id;
    if (id != null) {
      editor.edit(id);
      find(id).ifPresent(thing -> fields.show(thing, another));
    }
    reveal(detail, id != null);
    duplicate.setDisable(id == null);
    delete.setDisable(id == null);
  }

  private void key(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    if (event.getCode() == KeyCode.DELETE && plain) {
      event.consume();
      delete();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      list.getSelectionModel().clearSelection();
    }
  }

  private void add(Function<String, T> fresh) {
    String id = shelf.freeId(session.roadmap(), words.first());
    T thing = fresh.apply(id);
    make(id, text("edit.added"), roadmap -> shelf.add(roadmap, thing));
  }

  private void duplicate() {
    String id = chosen();
    if (id != null) {
      String name = text("shelf.copy", find(id).map(shelf.name()).orElse(id));
      String copy = shelf.freeId(session.roadmap(), name);
      make(copy, text("edit.copied"), roadmap -> shelf.duplicate(roadmap, id, copy, name));
    }
  }

  /// Makes something new, and goes to its name.
  private void make(String id, String label, UnaryOperator<Roadmap> edit) {
    if (session.apply(label, edit).isEmpty()) {
      list.getSelectionModel().select(id);
      list.scrollTo(id);
      Node name = fields.lookup("#" + shelf.kind() + "-name-input");
      if (name instanceof TextInputControl input) {
        input.requestFocus();
        input.selectAll();
      }
    }
  }

  private void delete() {
    String id = chosen();
    if (id != null && mayDelete.test(id)) {
      session.apply(text("edit.deleted"), roadmap -> shelf.delete(roadmap, id));
    }
  }
}
