package whenabouts.ui.kit;

import javafx.scene.control.Labeled;
import whenabouts.forecast.Wording;

/// Texts on several lines.
public final class Lines {
  /// Longer lines are hard to read on, whatever room there is.
  public static final double LONGEST = 1200;

  private Lines() {}

  /// Lets a text go on over several lines, none of which begins with a percent sign or with what a
  /// number counts.
  public static void wrap(Labeled label) {
    label.setWrapText(true);
    label
        .textProperty()
        .subscribe(
            text -> {
              if (text != null) {
                label.setText(Wording.joined(text));
              }
            });
  }
}
