package whenabouts.chart;

/// The colours of charts. Blue is discovery, amber delivery and green what ships: after Okabe and
/// Ito's palette, moved apart in lightness, so that they stay apart for colour-blind readers. Text
/// reaches a contrast of 4.5:1 on the background, the band and the highlight (WCAG 2.2, AA).
///
/// @param name for a settings file or a style class: "light" or "dark"
/// @param band background of lane headings and of the axis
/// @param highlight background of the selected row
/// @param text of names and dates
/// @param muted text of what matters less
/// @param grid hairlines
/// @param selection the edge of the selected row
public record ChartStyle(
    String name,
    Color background,
    Color band,
    Color highlight,
    Color text,
    Color muted,
    Color grid,
    Color selection,
    Hue discovery,
    Hue delivery,
    Hue milestone) {

  /// A hue in two strengths.
  ///
  /// @param fill of bars
  /// @param text of labels in this hue
  public record Hue(Color fill, Color text) {
    static Hue of(int fill, int text) {
      return new Hue(Color.of(fill), Color.of(text));
    }
  }

  public static final ChartStyle LIGHT =
      new ChartStyle(
          "light",
          Color.of(0xffffff),
          Color.of(0xf4f6f8),
          Color.of(0xeaf2fb),
          Color.of(0x1b1f24),
          Color.of(0x59636e),
          Color.of(0xe3e7ec),
          Color.of(0x0969da),
          Hue.of(0x0068ad, 0x00619a),
          Hue.of(0xe69f00, 0x8a5300),
          Hue.of(0x2aa86f, 0x00704f));

  public static final ChartStyle DARK =
      new ChartStyle(
          "dark",
          Color.of(0x0d1117),
          Color.of(0x161b22),
          Color.of(0x14243a),
          Color.of(0xe6edf3),
          Color.of(0x9aa5b1),
          Color.of(0x262d36),
          Color.of(0x58a6ff),
          Hue.of(0x52a5ec, 0x7cc4f0),
          Hue.of(0xd99500, 0xf0b84a),
          Hue.of(0x1a9662, 0x4fd3ac));
}
