package whenabouts.export.deck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Color;

/// The colours of a template as the colours of charts, and back: what is drawn in them is written
/// as colours of the theme.
final class ThemeColors {
  /// Text on its background, by WCAG 2.2, AA.
  private static final double READABLE = 4.5;

  /// An accent that stands out less is none.
  private static final double VISIBLE = 1.7;

  /// Colours nearer to each other than this, in steps of 255, are taken for one.
  private static final double DIFFERENT = 40;

  private static final int[][] SOFTER = {{65, 35}, {75, 25}, {85, 15}, {95, 5}, {100, 0}};
  private static final int[][] DARKER = {{100, 0}, {75, 0}, {60, 0}, {50, 0}, {40, 0}, {25, 0}};
  private static final int[][] LIGHTER = {{100, 0}, {80, 20}, {60, 40}, {40, 60}, {20, 80}};

  private final Map<String, Color> slots;
  private final Map<Integer, Tint> tints = new LinkedHashMap<>();
  private final boolean dark;
  private final List<Tint> accents;
  private final ChartStyle style;

  /// @param slots the colours behind `bg1`, `tx1`, `bg2`, `tx2`, `accent1` … `accent6`
  ThemeColors(Map<String, Color> slots) {
    this.slots = Map.copyOf(slots);
    dark = slot("bg1").contrast(Color.of(0xffffff)) > slot("bg1").contrast(Color.of(0));
    accents = accents();
    style = style();
  }

  private Color slot(String name) {
    Color color = slots.get(name);
    return color == null ? Color.of(0x808080) : color;
  }

  /// Six that stand out and differ; where the theme has fewer, lighter and darker ones of its own.
  private List<Tint> accents() {
    List<Tint> distinct = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      addFirst("accent" + i, dark ? LIGHTER : DARKER, distinct);
    }
    for (int i = 1; i <= 6 && distinct.size() < 6; i++) {
      addFirst("accent" + i, new int[][] {{50, 0}, {75, 0}, {60, 40}, {40, 60}}, distinct);
    }
    while (distinct.size() < 6) {
      distinct.add(distinct.isEmpty() ? text() : distinct.getFirst());
    }
    return distinct;
  }

  private void addFirst(String slot, int[][] steps, List<Tint> distinct) {
    for (int[] step : steps) {
      Tint tint = new Tint(slot, step[0], step[1]);
      Color color = seen(tint);
      if (color.contrast(slot("bg1")) >= VISIBLE
          && distinct.stream().allMatch(other -> distance(seen(other), color) >= DIFFERENT)) {
        distinct.add(tint);
        return;
      }
    }
  }

  private Color seen(Tint tint) {
    return tint.on(slot(tint.slot()));
  }

  private static double distance(Color one, Color other) {
    return Math.hypot(
        Math.hypot(one.red() - other.red(), one.green() - other.green()),
        one.blue() - other.blue());
  }

  private ChartStyle style() {
    Color background = known(Tint.of("bg1"));
    Color text = known(Tint.of("tx1"));
    List<ChartStyle.Hue> hues = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      hues.add(new ChartStyle.Hue(known(accent(i)), known(ink(i))));
    }
    return new ChartStyle(
        dark ? "dark" : "light",
        background,
        known(band()),
        known(band()),
        text,
        known(muted()),
        known(grid()),
        known(accent(0)),
        hues.get(0),
        hues.get(1),
        hues.get(2));
  }

  private Color known(Tint tint) {
    Color color = seen(tint);
    tints.putIfAbsent(color.rgb(), tint);
    return color;
  }

  /// The colours of charts in this template.
  ChartStyle chartStyle() {
    return style;
  }

  /// One of six accents: discovery, delivery, milestones, and three more.
  Tint accent(int index) {
    return accents.get(index);
  }

  /// An accent, readable on the background.
  Tint ink(int accent) {
    String slot = accents.get(accent).slot();
    for (int[] step : dark ? LIGHTER : DARKER) {
      Tint tint = new Tint(slot, step[0], step[1]);
      if (seen(tint).contrast(slot("bg1")) >= READABLE) {
        return tint;
      }
    }
    return text();
  }

  Tint text() {
    return Tint.of("tx1");
  }

  Tint background() {
    return Tint.of("bg1");
  }

  /// Text of what matters less, readable also on a band.
  Tint muted() {
    Color band = band().on(slot("bg1"));
    for (int[] step : SOFTER) {
      Tint tint = dark ? new Tint("tx1", step[0] + 10, 0) : new Tint("tx1", step[0], step[1]);
      if (step[0] < 100 && tint.on(slot("tx1")).contrast(band) >= READABLE) {
        return tint;
      }
    }
    return text();
  }

  Tint band() {
    return new Tint("bg1", 95, dark ? 5 : 0);
  }

  Tint grid() {
    return dark ? new Tint("bg1", 85, 15) : new Tint("bg1", 88, 0);
  }

  /// Text or background, whichever is easier to read on that accent, laid that opaque on the
  /// background.
  Tint on(int accent, double alpha) {
    Color back = slot("bg1");
    Color fill = seen(accents.get(accent));
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double part =
          (fill.rgb() >> shift & 0xff) * alpha + (back.rgb() >> shift & 0xff) * (1 - alpha);
      mixed |= (int) Math.round(part) << shift;
    }
    Color behind = Color.of(mixed);
    return slot("tx1").contrast(behind) >= back.contrast(behind) ? text() : background();
  }

  /// The theme's colour that looks like this one, as an element; the nearest where none does.
  String xml(Color color) {
    Tint tint = tints.get(color.rgb());
    return (tint == null ? nearest(color) : tint).xml(color.alpha());
  }

  private Tint nearest(Color color) {
    Tint best = text();
    double least = Double.POSITIVE_INFINITY;
    List<Tint> candidates = new ArrayList<>(tints.values());
    for (Tint accent : accents) {
      for (int[] step : LIGHTER) {
        candidates.add(new Tint(accent.slot(), step[0], step[1]));
      }
      for (int[] step : DARKER) {
        candidates.add(new Tint(accent.slot(), step[0], step[1]));
      }
    }
    for (Tint tint : candidates) {
      double distance = distance(color, seen(tint));
      if (distance < least) {
        least = distance;
        best = tint;
      }
    }
    return best;
  }
}
