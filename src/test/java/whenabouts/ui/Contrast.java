package whenabouts.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// Computes the contrast of what is written with what is painted behind it, as WCAG 2 has it.
final class Contrast {
  private static final double LARGE = 24;
  private static final double LARGE_BOLD = 18.66;

  private Contrast() {}

  /// What cannot be read well below a node, one line each.
  static List<String> failures(Parent root) {
    return texts(root).map(Contrast::failure).filter(line -> !line.isEmpty()).toList();
  }

  /// Texts and icons that are seen and not switched off.
  static Stream<Text> texts(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    if (node instanceof Text text) {
      return text.getText().isBlank() ? Stream.empty() : Stream.of(text);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(Contrast::texts)
        : Stream.empty();
  }

  private static String failure(Text text) {
    if (!(text.getFill() instanceof Color own)) {
      return "";
    }
    Color behind = behind(text);
    double opacity = 1;
    for (Node n = text; n != null; n = n.getParent()) {
      opacity *= n.getOpacity();
    }
    double contrast = ratio(over(own, behind, opacity), behind);
    if (contrast >= needed(text)) {
      return "";
    }
    return String.format(
        Locale.ROOT, "%.2f “%s” %s on %s in %s", contrast, text.getText(), own, behind, path(text));
  }

  private static double needed(Text text) {
    double size = text.getFont().getSize();
    boolean bold = text.getFont().getStyle().toLowerCase(Locale.ROOT).contains("bold");
    boolean large = size >= LARGE || (bold && size >= LARGE_BOLD);
    return large || text instanceof FontIcon ? 3 : 4.5;
  }

  /// The colours painted behind a node, those in front on top of those behind.
  private static Color behind(Node node) {
    List<Color> fills = new ArrayList<>();
    for (Node n = node.getParent(); n != null; n = n.getParent()) {
      if (n instanceof Region region && region.getBackground() != null) {
        List<BackgroundFill> painted = region.getBackground().getFills();
        for (int i = painted.size() - 1; i >= 0; i--) {
          colour(painted.get(i).getFill()).forEach(fills::add);
          if (fills.stream().anyMatch(Color::isOpaque)) {
            return flat(fills);
          }
        }
      }
    }
    if (node.getScene().getFill() instanceof Color scene) {
      fills.add(scene);
    }
    return flat(fills);
  }

  private static List<Color> colour(Paint paint) {
    return switch (paint) {
      case Color colour -> List.of(colour);
      case LinearGradient gradient ->
          gradient.getStops().stream().map(Stop::getColor).limit(1).toList();
      default -> List.of();
    };
  }

  private static Color flat(List<Color> fills) {
    Color flat = Color.WHITE;
    for (Color fill : fills.reversed()) {
      flat = over(fill, flat, 1);
    }
    return flat;
  }

  private static Color over(Color front, Color back, double opacity) {
    double a = front.getOpacity() * opacity;
    return Color.color(
        front.getRed() * a + back.getRed() * (1 - a),
        front.getGreen() * a + back.getGreen() * (1 - a),
        front.getBlue() * a + back.getBlue() * (1 - a));
  }

  static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  /// Where a node is, for whoever must mend it.
  static String path(Node node) {
    StringBuilder path = new StringBuilder();
    int steps = 0;
    for (Node n = node; n != null && steps < 6; n = n.getParent(), steps++) {
      path.insert(
          0,
          " > " + (n.getId() != null ? "#" + n.getId() : n.getTypeSelector() + n.getStyleClass()));
    }
    return path.toString();
  }
}
