package whenabouts.ui.kit;

import javafx.scene.layout.Region;

/// Keeps the height that a changing text once needed, so that what stands beside it holds still
/// while somebody drags or types.
public final class Room {
  private final Region region;
  private final double spare;
  private double kept;

  /// @param spare room in reserve whenever more is needed, in pixels
  public Room(Region region, double spare) {
    this.region = region;
    this.spare = spare;
    region.widthProperty().subscribe(width -> reset());
  }

  /// To be called when the text has changed.
  public void keep() {
    double width = region.getWidth();
    if (!region.isVisible() || width <= 0) {
      return;
    }
    region.applyCss();
    region.setMinHeight(Region.USE_COMPUTED_SIZE);
    double needed = region.prefHeight(width);
    if (needed > kept) {
      kept = needed + spare;
    }
    region.setMinHeight(kept);
  }

  /// Gives the room back: what is shown now has nothing to do with what was.
  public void reset() {
    kept = 0;
    region.setMinHeight(Region.USE_PREF_SIZE);
    keep();
  }
}
