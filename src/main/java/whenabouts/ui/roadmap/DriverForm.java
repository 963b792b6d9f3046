package whenabouts.ui.roadmap;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.control.Label;
import whenabouts.forecast.Durations;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Track;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.field.NamesField;
import whenabouts.ui.field.Picker;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.inspector.EstimateFields;
import whenabouts.ui.inspector.EstimatePlace;
import whenabouts.ui.inspector.Form;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;

/// Every field of a driver.
final class DriverForm extends Form<Driver> {
  private final ItemEditor<Driver> editor;

  DriverForm(ItemEditor<Driver> editor) {
    super("driver-form");
    this.editor = editor;
    EstimateFields factor =
        new EstimateFields(
            EstimatePlace.factor(
                "factor",
                (field, edit) ->
                    editor.change(
                        "factor." + field,
                        text("edit.factor"),
                        d -> new Driver(d.id(), d.name(), edit.apply(d.factor()), d.tasks())),
                editor::done));
    Label explained = new Label();
    explained.setId("factor-explained");
    explained.getStyleClass().add("quiet");
    Lines.wrap(explained);
    NamesField tasks = tasks();
    onShow(
        (driver, fresh) -> {
          factor.show(driver.factor(), fresh);
          explained.setText(explain(driver.factor()));
          tasks.offer(options(editor.roadmap()));
        });
    bind(tasks, Driver::tasks);
    getChildren().addAll(name(), factor, explained, tasks);
  }

  /// A driver in a few words.
  static String summary(Driver driver) {
    return text("names.count", driver.tasks().size());
  }

  /// The tasks of a roadmap to choose from.
  static List<Picker.Option> options(Roadmap roadmap) {
    return roadmap.tasks().stream().map(task -> new Picker.Option(task.id(), task.name())).toList();
  }

  private static String explain(Estimate factor) {
    // A factor is lognormal where it names no shape, as an estimate of discovery is.
    DoubleUnaryOperator quantile = Durations.quantileFunction(factor, Track.DISCOVERY);
    String low = rounded(quantile.applyAsDouble(0.1));
    String high = rounded(quantile.applyAsDouble(0.9));
    return low.equals(high)
        ? text("factor.always", low)
        : text("factor.explained", low, rounded(quantile.applyAsDouble(0.5)), high);
  }

  private static String rounded(double factor) {
    return Numbers.plain(Math.round(factor * 100) / 100.0);
  }

  private TextLine<String> name() {
    return bind(
        TextLine.of(
            "driver-name",
            text("task.name"),
            NameEntry::parse,
            value -> value,
            value ->
                editor.change(
                    "name",
                    text("edit.name"),
                    d -> new Driver(d.id(), value, d.factor(), d.tasks())),
            editor::done),
        Driver::name);
  }

  private NamesField tasks() {
    return new NamesField(
        "driver-tasks",
        text("driver.tasks"),
        text("names.prompt"),
        ids ->
            editor.change(
                "tasks", text("edit.touched"), d -> new Driver(d.id(), d.name(), d.factor(), ids)),
        editor::done);
  }
}
