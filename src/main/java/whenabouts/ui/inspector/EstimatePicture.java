package whenabouts.ui.inspector;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import whenabouts.roadmap.Task;

/// The live picture of an estimate.
final class EstimatePicture extends Region {
  EstimatePicture(ObservableValue<Boolean> dark) {
    setId("estimate-picture");
    dark.subscribe(is -> {});
  }

  void show(Task task) {}
}
