package whenabouts.ui.compare;

import static whenabouts.ui.kit.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import whenabouts.roadmap.Scenario;

/// Which scenarios stand beside the roadmap: a chip for each, on or off. The first few are on until
/// somebody says otherwise.
final class ScenarioChips extends FlowPane {
  private static final int FIRST = 4;

  private final Map<String, Boolean> said = new HashMap<>();
  private final ReadOnlyObjectWrapper<List<String>> chosen = new ReadOnlyObjectWrapper<>(List.of());
  private List<Scenario> scenarios = List.of();

  ScenarioChips() {
    super(6, 6);
    setId("compare-chips");
    setMinWidth(0);
    // All in one row where there is room.
    setPrefWrapLength(1000);
    getStyleClass().add("chips");
  }

  /// Ids of those that are on, in the roadmap's order.
  ReadOnlyObjectProperty<List<String>> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  void show(List<Scenario> all) {
    List<String> names = scenarios.stream().map(s -> s.id() + ' ' + s.name()).toList();
    scenarios = all;
    if (!names.equals(all.stream().map(s -> s.id() + ' ' + s.name()).toList())) {
      getChildren().clear();
      if (!all.isEmpty()) {
        Label base = new Label(text("compare.base"));
        base.getStyleClass().add("scenario-base");
        base.setTooltip(new Tooltip(text("compare.base.tip")));
        getChildren().add(base);
      }
      all.forEach(scenario -> getChildren().add(chip(scenario)));
    }
    choose();
  }

  private ToggleButton chip(Scenario scenario) {
    ToggleButton chip = new ToggleButton(scenario.name());
    chip.setId("compare-chip-" + scenario.id());
    chip.getStyleClass().add("scenario-chip");
    chip.setMaxWidth(240);
    chip.setTooltip(new Tooltip(text("compare.chip.tip", scenario.name())));
    chip.setSelected(isOn(scenario));
    chip.setOnAction(
        _ -> {
          said.put(scenario.id(), chip.isSelected());
          choose();
        });
    return chip;
  }

  private boolean isOn(Scenario scenario) {
    return said.getOrDefault(scenario.id(), scenarios.indexOf(scenario) < FIRST);
  }

  private void choose() {
    chosen.set(scenarios.stream().filter(this::isOn).map(Scenario::id).toList());
  }
}
