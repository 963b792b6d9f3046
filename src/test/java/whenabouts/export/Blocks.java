package whenabouts.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;

/// Compares pictures that different painters made of the same drawing.
final class Blocks {
  /// Pixels are compared in blocks of this size, so that smoothing of edges does not matter.
  private static final int BLOCK = 8;

  private Blocks() {}

  /// @param most the mean difference allowed, of 0..765
  static void assertAlike(BufferedImage one, BufferedImage other, double most) {
    assertThat(one.getWidth()).isEqualTo(other.getWidth());
    assertThat(one.getHeight()).isEqualTo(other.getHeight());
    int different = 0;
    double total = 0;
    int[] a = blocks(one);
    int[] b = blocks(other);
    for (int i = 0; i < a.length; i++) {
      int distance = distance(a[i], b[i]);
      total += distance;
      different += distance > 90 ? 1 : 0;
    }
    assertThat(total / a.length).as("mean difference of 0..765").isLessThan(most);
    assertThat(different).as("blocks that look different").isLessThan(a.length / 500);
  }

  /// The picture made smaller, so that each pixel is the mean of a block.
  private static int[] blocks(BufferedImage image) {
    int width = image.getWidth() / BLOCK;
    int height = image.getHeight() / BLOCK;
    int[] means = new int[width * height];
    for (int i = 0; i < means.length; i++) {
      long red = 0;
      long green = 0;
      long blue = 0;
      for (int k = 0; k < BLOCK * BLOCK; k++) {
        int rgb = image.getRGB(i % width * BLOCK + k % BLOCK, i / width * BLOCK + k / BLOCK);
        red += rgb >> 16 & 0xff;
        green += rgb >> 8 & 0xff;
        blue += rgb & 0xff;
      }
      int n = BLOCK * BLOCK;
      means[i] = (int) (red / n) << 16 | (int) (green / n) << 8 | (int) (blue / n);
    }
    return means;
  }

  private static int distance(int a, int b) {
    return Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff))
        + Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff))
        + Math.abs((a & 0xff) - (b & 0xff));
  }
}
