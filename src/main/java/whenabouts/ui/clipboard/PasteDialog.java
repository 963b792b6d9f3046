package whenabouts.ui.clipboard;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.Track;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.field.Choice;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Sentences;
import whenabouts.ui.kit.Sheet;

/// Shows what pasted rows become before they are added: above every column what it is taken for,
/// which can be changed, and beside every row that cannot be read why.
public final class PasteDialog {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private static final double MIN_WIDTH = 780;

  private final Session session;
  private final Consumer<List<Selection>> added;
  private final PasteReading.Where where;
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final ButtonType add = new ButtonType(text("paste.add"), ButtonData.OK_DONE);
  private final CheckBox heading = new CheckBox(text("paste.heading"));
  private final TableView<PasteReading.Line> preview = new TableView<>();
  private final Label summary = new Label();
  private final List<ComboBox<PasteColumn>> choices = new ArrayList<>();
  private final TableColumn<PasteReading.Line, String> note = new TableColumn<>(text("paste.note"));
  private PasteTable table;
  private PasteReading reading;

  private PasteDialog(
      Session session, String pasted, Window owner, Consumer<List<Selection>> added) {
    this.session = session;
    this.added = added;
    where = where(session);
    table = PasteGuess.of(pasted, session.roadmap());
    reading = PasteReading.of(table, session.roadmap(), where);
    preview.setId("paste-preview");
    preview.setAccessibleText(text("paste.title"));
    preview.setRowFactory(any -> row());
    preview.setPrefSize(760, 320);
    preview.getStyleClass().add("dense");
    addColumns();
    heading.setId("paste-heading");
    heading.setSelected(table.headed());
    heading.setOnAction(event -> show(table.headed(heading.isSelected())));
    summary.setId("paste-summary");
    Lines.wrap(summary);
    dialog.initOwner(owner);
    dialog.setTitle(text("paste.title"));
    dialog.setResizable(true);
    dialog.setHeaderText(text("paste.explained"));
    VBox content = new VBox(10, heading, preview, summary);
    content.getStyleClass().add("paste");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().setId("paste-dialog");
    dialog.getDialogPane().setMinWidth(MIN_WIDTH);
    dialog.getDialogPane().getStylesheets().setAll(Sheet.url());
    dialog.getDialogPane().getButtonTypes().setAll(add, cancel());
    button().setId("paste-add");
    dialog.setOnHidden(event -> closed());
    show(table);
  }

  /// Shows what a text becomes if pasted behind what is selected. Nothing happens where it is
  /// empty.
  ///
  /// @param added told what was added, if it was
  public static void open(
      Session session, @Nullable String pasted, Window owner, Consumer<List<Selection>> added) {
    if (pasted != null && !pasted.isBlank()) {
      new PasteDialog(session, pasted, owner, added).dialog.show();
    }
  }

  private static ButtonType cancel() {
    return new ButtonType(text("unsaved.stay"), ButtonData.CANCEL_CLOSE);
  }

  private static PasteReading.Where where(Session session) {
    Task task =
        session.selectionProperty().get() instanceof Selection.OfTask(String id)
            ? session.roadmap().task(id).orElse(null)
            : null;
    return task == null
        ? new PasteReading.Where(null, Track.DISCOVERY, null)
        : new PasteReading.Where(task.id(), task.track(), task.squad());
  }

  private Node button() {
    return dialog.getDialogPane().lookupButton(add);
  }

  private void addColumns() {
    for (int at = 0; at < table.width(); at++) {
      TableColumn<PasteReading.Line, String> column = new TableColumn<>();
      int index = at;
      column.setCellValueFactory(line -> cell(line.getValue(), index));
      ComboBox<PasteColumn> choice = choice(at);
      choices.add(choice);
      column.setGraphic(choice);
      column.setSortable(false);
      column.setReorderable(false);
      column.setPrefWidth(at == 0 ? 190 : 140);
      preview.getColumns().add(column);
    }
    note.setCellValueFactory(
        line ->
            new ReadOnlyStringWrapper(
                line.getValue().problem() == null ? "" : line.getValue().problem()));
    note.setCellFactory(any -> new NoteCell());
    note.setSortable(false);
    note.setPrefWidth(230);
    preview.getColumns().addFirst(note);
  }

  private static ReadOnlyObjectWrapper<String> cell(PasteReading.Line line, int at) {
    return new ReadOnlyObjectWrapper<>(Tsv.unguarded(line.cells().get(at)).replaceAll("\\s+", " "));
  }

  private ComboBox<PasteColumn> choice(int at) {
    ComboBox<PasteColumn> box = new ComboBox<>();
    box.setId("paste-column-" + at);
    box.setAccessibleText(text("paste.becomes", at + 1));
    box.getItems().setAll(PasteColumn.values());
    box.setConverter(Choice.named(PasteColumn::title));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setValue(table.columns().get(at));
    box.setOnAction(
        event -> {
          PasteColumn chosen = box.getValue();
          if (chosen != table.columns().get(at)) {
            show(table.with(at, chosen));
          }
        });
    return box;
  }

  private TableRow<PasteReading.Line> row() {
    TableRow<PasteReading.Line> row = new TableRow<>();
    row.itemProperty()
        .subscribe(
            line -> row.pseudoClassStateChanged(WRONG, line != null && line.problem() != null));
    return row;
  }

  /// A sentence that is also its own tooltip, as it may be long.
  private static final class NoteCell extends TableCell<PasteReading.Line, String> {
    private final Tooltip tip = new Tooltip();

    @Override
    protected void updateItem(@Nullable String sentence, boolean empty) {
      super.updateItem(sentence, empty);
      String shown = empty || sentence == null ? "" : sentence;
      setText(shown);
      tip.setText(shown);
      setTooltip(shown.isEmpty() ? null : tip);
    }
  }

  private void show(PasteTable next) {
    table = next;
    reading = PasteReading.of(table, session.roadmap(), where);
    for (int at = 0; at < table.width(); at++) {
      choices.get(at).setValue(table.columns().get(at));
    }
    note.setVisible(reading.leftOut() > 0);
    preview.getItems().setAll(reading.lines());
    String problem = Sentences.first(session.problems(this::edit));
    summary.setText(problem == null ? reading.summary() : problem);
    summary.pseudoClassStateChanged(WRONG, problem != null);
    button().setDisable(problem != null || reading.added().isEmpty());
  }

  private Roadmap edit(Roadmap roadmap) {
    return reading.addTo(roadmap, where);
  }

  private void closed() {
    if (dialog.getResult() == add && session.apply(text("edit.paste"), this::edit).isEmpty()) {
      added.accept(reading.added());
    }
  }
}
