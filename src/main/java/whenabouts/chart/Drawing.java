package whenabouts.chart;

import java.util.List;

/// A picture as marks in a device-independent space: x to the right, y down, one unit a CSS pixel
/// at 1x. Backends paint the marks in order.
///
/// @param title what the picture is, for file metadata and screen readers
/// @param description what it shows, in a sentence or two
public record Drawing(
    double width,
    double height,
    Color background,
    String title,
    String description,
    List<Mark> marks) {
  public Drawing {
    marks = List.copyOf(marks);
  }
}
