package whenabouts.ui.outcomes;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.roadmap.Milestone;
import whenabouts.ui.field.Choice;

/// Chooses a milestone, or all of them.
final class MilestoneFilter extends ComboBox<String> {
  /// Stands for all: no milestone has an empty id.
  private static final String ALL = "";

  private final ReadOnlyStringWrapper milestone = new ReadOnlyStringWrapper();
  private List<Milestone> milestones = List.of();
  private boolean filling;

  MilestoneFilter(String id) {
    setId(id);
    setAccessibleText(text("outcomes.filter"));
    setPrefWidth(280);
    setMaxWidth(360);
    setVisibleRowCount(16);
    setConverter(Choice.named(this::name));
    getItems().add(ALL);
    setValue(ALL);
    valueProperty()
        .subscribe(
            chosen -> {
              if (!filling) {
                milestone.set(ALL.equals(chosen) ? null : chosen);
              }
            });
  }

  /// Id of the chosen milestone; null: all.
  ReadOnlyStringProperty milestoneProperty() {
    return milestone.getReadOnlyProperty();
  }

  private String name(String id) {
    return milestones.stream()
        .filter(m -> m.id().equals(id))
        .findFirst()
        .map(Milestone::name)
        .orElse(text("outcomes.all"));
  }

  /// Offers the milestones of a forecast; one that is gone is no longer chosen.
  void show(@Nullable Forecast forecast) {
    List<Milestone> there =
        forecast == null
            ? List.of()
            : forecast.milestones().stream().map(MilestoneForecast::milestone).toList();
    if (there.equals(milestones)) {
      return;
    }
    milestones = there;
    String chosen = milestone.get();
    boolean kept = there.stream().anyMatch(m -> m.id().equals(chosen));
    filling = true;
    getItems().setAll(Stream.concat(Stream.of(ALL), there.stream().map(Milestone::id)).toList());
    setValue(kept ? chosen : ALL);
    filling = false;
    milestone.set(kept ? chosen : null);
  }
}
