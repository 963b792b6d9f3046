package whenabouts.forecast;

import java.util.Arrays;

/// A distribution made ready for fast sampling: its quantile function at fixed probabilities,
/// linear between them. The probabilities are evenly spaced in the middle and, in either tail, in
/// sixteen steps an octave down to 2^-21, so that a heavy tail keeps its mean.
final class QuantileTable {
  private static final int CELLS = 512;
  private static final int OCTAVES = 15;
  private static final int STEPS = 16;
  private static final double TAIL = 0x1p-6;
  private static final double SCALE = CELLS / (1 - 2 * TAIL);

  /// Index of a tail probability: its exponent and the first four bits of its mantissa.
  private static final int SHIFT = 52 - 4;

  private static final long FIRST = Double.doubleToRawLongBits(TAIL * 0x1p-15) >>> SHIFT;

  /// The probabilities of all nodes, ascending.
  private static final double[] NODES = nodes();

  private final double[] lower;
  private final double[] middle;
  private final double[] upper;

  /// The values of an empirical law, which has no table.
  private final double[] values;

  private QuantileTable(double[] lower, double[] middle, double[] upper, double[] values) {
    this.lower = lower;
    this.middle = middle;
    this.upper = upper;
    this.values = values;
  }

  static QuantileTable of(Law law) {
    return switch (law) {
      case Law.Empirical empirical ->
          new QuantileTable(new double[0], new double[0], new double[0], empirical.sorted());
      case Law.Continuous continuous -> {
        double[] q = Arrays.stream(NODES).map(continuous::quantile).toArray();
        int tail = OCTAVES * STEPS;
        double[] upper = Arrays.copyOfRange(q, tail + CELLS, q.length);
        for (int i = 0, j = upper.length - 1; i < j; i++, j--) {
          double swap = upper[i];
          upper[i] = upper[j];
          upper[j] = swap;
        }
        yield new QuantileTable(
            Arrays.copyOf(q, tail + 1),
            Arrays.copyOfRange(q, tail, tail + CELLS + 1),
            upper,
            new double[0]);
      }
    };
  }

  private static double[] nodes() {
    int tail = OCTAVES * STEPS;
    double[] nodes = new double[2 * tail + CELLS + 1];
    for (int i = 0; i <= tail; i++) {
      double p = Double.longBitsToDouble((FIRST + i) << SHIFT);
      nodes[i] = p;
      nodes[nodes.length - 1 - i] = 1 - p;
    }
    for (int i = 1; i < CELLS; i++) {
      nodes[tail + i] = TAIL + i / SCALE;
    }
    return nodes;
  }

  /// Whether it has but one value.
  boolean isConstant() {
    return values.length == 1;
  }

  /// The quantile of a probability in (0, 1).
  double at(double p) {
    if (values.length > 0) {
      return values[Math.min((int) (p * values.length), values.length - 1)];
    }
    if (p < TAIL || p >= 1 - TAIL) {
      return tail(p);
    }
    double x = (p - TAIL) * SCALE;
    int cell = (int) x;
    double value = middle[cell];
    return value + (middle[cell + 1] - value) * (x - cell);
  }

  /// The same in either tail; no processor guesses which, so that it takes no branch.
  private double tail(double p) {
    double[] nodes = p < 0.5 ? lower : upper;
    long bits = Double.doubleToRawLongBits(Math.min(p, 1 - p));
    int cell = (int) ((bits >>> SHIFT) - FIRST);
    if (cell < 0) {
      return nodes[0];
    }
    double within = (bits & ((1L << SHIFT) - 1)) * (1.0 / (1L << SHIFT));
    double value = nodes[cell];
    return value + (nodes[cell + 1] - value) * within;
  }

  /// Room for what [#apply] finds out about a block of uniforms. One a thread.
  static final class Scratch {
    private final double[] within;
    private final int[] cell;
    private final int[] inTail;

    /// @param most uniforms at a time
    Scratch(int most) {
      within = new double[most];
      cell = new int[most];
      inTail = new int[most];
    }
  }

  /// Turns uniforms into values, in place, at `0 .. count`.
  void apply(double[] uniforms, int count, Scratch scratch) {
    if (values.length == 1) {
      Arrays.fill(uniforms, 0, count, values[0]);
    } else if (values.length > 1) {
      for (int j = 0; j < count; j++) {
        uniforms[j] = at(uniforms[j]);
      }
    } else {
      interpolate(uniforms, count, scratch);
    }
  }

  /// Three short loops: the compiler turns the first into vectors, and the second, which it cannot,
  /// is left with no more than the look-up; the few uniforms in the tails, with their longer way,
  /// come last.
  private void interpolate(double[] uniforms, int count, Scratch scratch) {
    double[] within = scratch.within;
    int[] cells = scratch.cell;
    int[] inTail = scratch.inTail;
    for (int j = 0; j < count; j++) {
      double x = (uniforms[j] - TAIL) * SCALE;
      double cell = Math.floor(x);
      within[j] = x - cell;
      cells[j] = (int) cell;
    }
    double[] nodes = middle;
    int tails = 0;
    for (int j = 0; j < count; j++) {
      int cell = cells[j];
      if ((cell & -CELLS) == 0) { // 0 <= cell < CELLS, a power of two
        double value = nodes[cell];
        uniforms[j] = value + (nodes[cell + 1] - value) * within[j];
      } else {
        inTail[tails++] = j;
      }
    }
    for (int k = 0; k < tails; k++) {
      uniforms[inTail[k]] = tail(uniforms[inTail[k]]);
    }
  }

  /// P(X <= x), 0..1: the inverse of [#at].
  double cdf(double x) {
    if (values.length > 0) {
      int at = Sorting.countUpTo(values, x);
      return (double) at / values.length;
    }
    if (x < middle[0]) {
      return below(lower, x);
    }
    if (x >= middle[CELLS]) {
      return 1 - above(x);
    }
    int cell = Sorting.countUpTo(middle, x) - 1;
    double width = middle[cell + 1] - middle[cell];
    return TAIL + (cell + (width > 0 ? (x - middle[cell]) / width : 1)) / SCALE;
  }

  private static double below(double[] nodes, double x) {
    if (x < nodes[0]) {
      return 0;
    }
    int cell = Math.min(Sorting.countUpTo(nodes, x), nodes.length - 1) - 1;
    return between(cell, nodes[cell], nodes[cell + 1], x);
  }

  private double above(double x) {
    int cell = upper.length - 2; // upper descends: from the middle outwards
    while (cell >= 0 && upper[cell] <= x) {
      cell--;
    }
    return cell < 0 ? 0 : between(cell, upper[cell], upper[cell + 1], x);
  }

  private static double between(int cell, double at, double next, double x) {
    double p = NODES[cell];
    return p + (NODES[cell + 1] - p) * (x - at) / (next - at);
  }
}
