package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartStyleTest {
  /// Simulated colour vision, severity 1 (Machado, Oliveira and Fernandes, 2009), on linear RGB.
  private static final double[][] PROTANOPIA = {
    {0.152286, 1.052583, -0.204868},
    {0.114503, 0.786281, 0.099216},
    {-0.003882, -0.048116, 1.051998}
  };

  private static final double[][] DEUTERANOPIA = {
    {0.367322, 0.860646, -0.227968},
    {0.280085, 0.672501, 0.047413},
    {-0.011820, 0.042940, 0.968881}
  };

  private static final double[][] TRITANOPIA = {
    {1.255528, -0.076749, -0.178779},
    {-0.078411, 0.930809, 0.147602},
    {0.004733, 0.691367, 0.303900}
  };

  private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

  static Stream<ChartStyle> styles() {
    return Stream.of(ChartStyle.LIGHT, ChartStyle.DARK);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void textReachesTheContrastOfWcagAa(ChartStyle style) {
    for (Color back : List.of(style.background(), style.band(), style.highlight())) {
      for (Color text :
          List.of(
              style.text(),
              style.muted(),
              style.discovery().text(),
              style.delivery().text(),
              style.milestone().text())) {
        assertThat(contrast(text, back))
            .as("%06x on %06x", text.rgb(), back.rgb())
            .isGreaterThanOrEqualTo(4.5);
      }
    }
  }

  /// The bars are graphics: 3:1 would be asked of their edges, but they have none, and every number
  /// stands beside them. They must still be plain to see.
  @ParameterizedTest
  @MethodSource("styles")
  void barsStandOutFromTheBackgroundAndTicksFromTheBars(ChartStyle style) {
    for (ChartStyle.Hue hue : hues(style)) {
      Color bar = over(hue.fill(), 0.8, style.background());
      assertThat(contrast(bar, style.background())).isGreaterThanOrEqualTo(1.8);
      assertThat(contrast(style.text(), bar)).isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void huesStayApartForColourBlindReaders(ChartStyle style) {
    List<ChartStyle.Hue> hues = hues(style);
    for (double[][] vision : List.of(NORMAL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA)) {
      for (int i = 0; i < hues.size(); i++) {
        for (int k = 0; k < i; k++) {
          double distance =
              distance(lab(hues.get(i).fill(), vision), lab(hues.get(k).fill(), vision));
          // A just noticeable difference is about 2.3.
          assertThat(distance).as("%d and %d", i, k).isGreaterThan(15);
        }
      }
    }
  }

  private static List<ChartStyle.Hue> hues(ChartStyle style) {
    return List.of(style.discovery(), style.delivery(), style.milestone());
  }

  private static Color over(Color color, double alpha, Color back) {
    int red = (int) Math.round(alpha * color.red() + (1 - alpha) * back.red());
    int green = (int) Math.round(alpha * color.green() + (1 - alpha) * back.green());
    int blue = (int) Math.round(alpha * color.blue() + (1 - alpha) * back.blue());
    return Color.of(red << 16 | green << 8 | blue);
  }

  /// WCAG 2.2, contrast ratio.
  static double contrast(Color a, Color b) {
    double la = luminance(a) + 0.05;
    double lb = luminance(b) + 0.05;
    return Math.max(la, lb) / Math.min(la, lb);
  }

  private static double luminance(Color color) {
    double[] rgb = linear(color);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }

  private static double[] linear(Color color) {
    List<Double> linear = new ArrayList<>();
    for (int c : new int[] {color.red(), color.green(), color.blue()}) {
      double v = c / 255.0;
      linear.add(v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
    }
    return linear.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// CIE L*a*b* of a colour as seen, white point D65.
  private static double[] lab(Color color, double[][] vision) {
    double[] rgb = times(vision, linear(color));
    double[] xyz =
        times(
            new double[][] {
              {0.4124564, 0.3575761, 0.1804375},
              {0.2126729, 0.7151522, 0.0721750},
              {0.0193339, 0.1191920, 0.9503041}
            },
            rgb);
    double fx = f(xyz[0] / 0.95047);
    double fy = f(xyz[1]);
    double fz = f(xyz[2] / 1.08883);
    return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
  }

  private static double f(double t) {
    return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] result = new double[3];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        result[i] += matrix[i][k] * vector[k];
      }
    }
    return result;
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }
}
