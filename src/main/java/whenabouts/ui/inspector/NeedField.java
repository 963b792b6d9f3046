package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Task;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.entry.NeedEntry;
import whenabouts.ui.field.Change;
import whenabouts.ui.field.Field;
import whenabouts.ui.field.Picker;
import whenabouts.ui.kit.Sheet;

/// What is needed first: one row a link for a flat list, with how they join, and more links by
/// typing names; as text for joins within joins, or whenever that is faster.
final class NeedField extends Field<Need> {
  private final TextField typed = new TextField();
  private final VBox rows = new VBox(6);
  private final JoinBox join;
  private final Picker add;
  private final ToggleButton asText = new ToggleButton(text("need.asText"));
  private List<Picker.Option> tasks = List.of();
  private Need need = Need.NONE;

  NeedField(String id, String name, Change<Need> change, Runnable done) {
    super(id, change, done);
    join = new JoinBox(id + "-join", this::put);
    add = new Picker(id + "-add", text("need.add.prompt"), this::addLink);
    asText.setId(id + "-as-text");
    asText.getStyleClass().add("small");
    asText.setTooltip(new Tooltip(text("need.asText.tip")));
    asText.setOnAction(event -> render(need));
    typed.setPromptText(text("need.prompt"));
    typed.textProperty().subscribe((was, is) -> submit(NeedEntry.parse(is)));
    typed.setOnAction(event -> finish());
    TextFields.bindAutoCompletion(typed, request -> completions(request.getUserText()))
        .getAutoCompletionPopup()
        .getScene()
        .getStylesheets()
        // The popup is first styled before it belongs to the window.
        .add(Sheet.url());
    HBox.setHgrow(add, Priority.ALWAYS);
    HBox buttons = new HBox(8, add, asText);
    buttons.setAlignment(Pos.TOP_LEFT);
    assemble(name, typed, new VBox(6, join, rows, typed, buttons));
  }

  /// What can be needed.
  ///
  /// @param self id of the task whose needs these are, which cannot need itself; empty for others
  void offer(List<Task> all, String self) {
    List<Picker.Option> others =
        all.stream()
            .filter(task -> !task.id().equals(self))
            .map(task -> new Picker.Option(task.id(), task.name()))
            .toList();
    if (!others.equals(tasks)) {
      tasks = others;
      offerMore();
      if (!rows.getChildren().isEmpty()) {
        render(need);
      }
    }
  }

  @Override
  protected void render(Need value) {
    need = value;
    boolean flat = JoinBox.isFlat(value);
    boolean text = asText.isSelected() || !flat;
    Form.reveal(typed, text);
    Form.reveal(rows, !text);
    Form.reveal(join, !text && value.links().size() > 1);
    Form.reveal(add, !text);
    offerMore();
    asText.setDisable(!flat);
    String written = NeedEntry.format(value);
    if (!typed.getText().equals(written)) {
      typed.setText(written);
    }
    join.show(value);
    showRows(text ? List.of() : value.links());
  }

  private void showRows(List<Need.Link> links) {
    List<LinkRow> kept = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      int place = i;
      LinkRow row =
          i < rows.getChildren().size() && rows.getChildren().get(i) instanceof LinkRow old
              ? old
              : new LinkRow(getId() + "-" + i, link -> replace(place, link), () -> remove(place));
      row.show(links.get(i), tasks);
      kept.add(row);
    }
    if (!rows.getChildren().equals(kept)) {
      rows.getChildren().setAll(kept);
    }
  }

  /// Tasks that are not linked yet can be added.
  private void offerMore() {
    List<String> there = need.links().stream().map(Need.Link::task).toList();
    add.offer(tasks.stream().filter(task -> !there.contains(task.id())).toList());
  }

  private void addLink(String task) {
    List<Need> parts = new ArrayList<>(JoinBox.parts(need));
    parts.add(Need.Link.to(task));
    put(JoinBox.withParts(need, parts));
  }

  private void replace(int place, Need.Link link) {
    List<Need> parts = new ArrayList<>(JoinBox.parts(need));
    parts.set(place, link);
    put(JoinBox.withParts(need, parts));
  }

  private void remove(int place) {
    List<Need> parts = new ArrayList<>(JoinBox.parts(need));
    parts.remove(place);
    put(JoinBox.withParts(need, parts));
  }

  /// A change of the rows is a step of its own, unlike typing.
  private void put(Need changed) {
    submit(Entry.valid(changed));
    if (!isWrong()) {
      render(changed);
    }
    finish();
  }

  /// Ids of tasks whose id or name contains what stands at the end of the text, as whole texts.
  private List<String> completions(String text) {
    int start = Math.max(text.lastIndexOf(','), text.lastIndexOf('(')) + 1;
    String word = text.substring(start).strip();
    if (word.isEmpty() || tasks.stream().anyMatch(task -> task.id().equals(word))) {
      return List.of();
    }
    String before =
        text.substring(0, start) + (start == 0 || text.charAt(start - 1) == '(' ? "" : " ");
    String small = word.toLowerCase(Locale.ROOT);
    return tasks.stream()
        .filter(t -> t.id().contains(word) || t.name().toLowerCase(Locale.ROOT).contains(small))
        .map(t -> before + t.id())
        .toList();
  }
}
