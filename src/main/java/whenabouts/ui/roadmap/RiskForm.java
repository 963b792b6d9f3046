package whenabouts.ui.roadmap;

import static whenabouts.ui.kit.Texts.text;

import javafx.scene.control.Label;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.RiskEdit;
import whenabouts.roadmap.Track;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.EstimateEntry;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.field.NamesField;
import whenabouts.ui.field.SliderLine;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.inspector.EstimateFields;
import whenabouts.ui.inspector.EstimatePlace;
import whenabouts.ui.inspector.Form;
import whenabouts.ui.kit.Lines;

/// Every field of a risk.
final class RiskForm extends Form<Risk> {
  private final ItemEditor<Risk> editor;

  RiskForm(ItemEditor<Risk> editor) {
    super("risk-form");
    this.editor = editor;
    EstimateFields delay =
        new EstimateFields(
            EstimatePlace.days(
                "delay",
                (field, edit) ->
                    editor.change(
                        "delay." + field,
                        text("edit.delay"),
                        r -> new RiskEdit.Delay(edit.apply(r.delay())).apply(r)),
                editor::done));
    Label explained = new Label();
    explained.setId("delay-explained");
    explained.getStyleClass().add("quiet");
    Lines.wrap(explained);
    NamesField tasks = tasks();
    onShow(
        (risk, fresh) -> {
          delay.show(risk.delay(), fresh);
          // A delay is PERT where it names no shape, as an estimate of delivery is.
          explained.setText(
              text("delay.explained", EstimateEntry.explain(risk.delay(), Track.DELIVERY)));
          tasks.offer(DriverForm.options(editor.roadmap()));
        });
    bind(tasks, Risk::tasks);
    getChildren().addAll(name(), chance(), section(text("risk.delay")), delay, explained, tasks);
  }

  /// A risk in a few words.
  static String summary(Risk risk) {
    return text(
        "risk.summary",
        ChanceEntry.format(risk.chance()),
        text("names.count", risk.tasks().size()));
  }

  private TextLine<String> name() {
    return bind(
        TextLine.of(
            "risk-name",
            text("task.name"),
            NameEntry::parse,
            value -> value,
            value ->
                editor.change("name", text("edit.name"), r -> new RiskEdit.Name(value).apply(r)),
            editor::done),
        Risk::name);
  }

  private SliderLine<Double> chance() {
    SliderLine<Double> chance =
        new SliderLine<>(
            "risk-chance",
            text("risk.chance"),
            0.01,
            ChanceEntry::parse,
            ChanceEntry::format,
            position -> Math.round(position * 100) / 100.0,
            value -> value,
            value ->
                editor.change(
                    "chance", text("edit.chance"), r -> new RiskEdit.Chance(value).apply(r)),
            editor::done);
    chance.setRange(0, 1);
    return bind(chance, Risk::chance);
  }

  private NamesField tasks() {
    return new NamesField(
        "risk-tasks",
        text("risk.tasks"),
        text("names.prompt"),
        ids -> editor.change("tasks", text("edit.touched"), r -> new RiskEdit.Tasks(ids).apply(r)),
        editor::done);
  }
}
