package whenabouts.export.deck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Drawing;
import whenabouts.chart.TextMetrics;
import whenabouts.forecast.Wording;

/// One slide in the making. Content goes into the placeholders of its layout as far as that has
/// any.
final class SlideCanvas {
  /// Nothing on a slide is smaller, in points.
  static final double LEAST = 12;

  /// Of titles where the template does not say.
  private static final double TITLE = 28;

  /// A day at the end of a sentence in a language that abbreviates months: "13. Aug.".
  private static final Pattern DAY = Pattern.compile("\\d\\.\\h\\p{L}{3,4}\\.$");

  /// What the frame of a placeholder keeps free at either side in most templates, in points.
  static final double INSET = 7.2;

  private final DeckFile file;
  private final PackagePart part;
  private final Layout layout;
  private final int number;
  private final SlideShapes shapes;
  private final Set<Layout.Place> filled = new HashSet<>();

  SlideCanvas(DeckFile file, PackagePart part, Layout layout, int number) {
    this.file = file;
    this.part = part;
    this.layout = layout;
    this.number = number;
    shapes = new SlideShapes(file.template().colors(), file.language());
  }

  ThemeColors colors() {
    return file.template().colors();
  }

  /// Where content goes.
  Rect content() {
    List<Layout.Place> places = layout.contents();
    if (places.isEmpty()) {
      return file.template().content();
    }
    Rect all = places.getFirst().bounds();
    return places.size() == 1 ? all : all.with(places.get(1).bounds());
  }

  /// The finding, in as large letters as the template's title has, or smaller where it needs more
  /// lines than there is room for.
  void title(String sentence) {
    Layout.Place place = layout.title().orElseThrow();
    String whole = Wording.joined(sentence);
    double width = (place.bounds().width() - 2 * INSET) / file.template().wider() / Template.BOLD;
    // Templates set titles of a word or two; a sentence takes no more than three lines.
    double own = place.size() > 0 ? place.size() : TITLE;
    double most = Math.min(own, Math.max(24, place.bounds().height() / 3.2));
    double size = most;
    while (size > 16
        && (height(whole, width, size) > place.bounds().height()
            || widestWord(whole, size) > width)) {
      size -= 1;
    }
    int lines = Math.max(1, (int) (place.bounds().height() / (Para.LINE * size)));
    String cut = String.join(" ", TextMetrics.wrap(whole, width, lines, size, true));
    String text = DAY.matcher(cut).find() ? cut : cut.replaceFirst("\\.$", "");
    shapes.holder(place, "Title", place.moved() ? place.bounds() : null, "");
    shapes.xml().open("a:p").open("a:r");
    shapes.run(size == place.size() ? 0 : size, false, "");
    shapes.xml().said(text).end(4);
  }

  private static double widestWord(String text, double size) {
    return Arrays.stream(text.split(" "))
        .mapToDouble(word -> TextMetrics.width(word, size, true))
        .max()
        .orElse(0);
  }

  private static double height(String text, double width, double size) {
    return Para.LINE * size * TextMetrics.wrap(text, width, 99, size, true).size();
  }

  /// A free placeholder for content, which is then filled: the first for what a slide shows, the
  /// next for its text. Null where there is none.
  private Layout.@Nullable Place next() {
    Layout.Place free =
        layout.contents().stream().filter(p -> !filled.contains(p)).findFirst().orElse(null);
    if (free != null) {
      filled.add(free);
    }
    return free;
  }

  /// Paragraphs, as large as they fit; what does not fit in the smallest letters is left out.
  ///
  /// @param most size of the text
  void text(List<Para> paragraphs, Rect bounds, double most) {
    double width = (bounds.width() - 2 * INSET) / file.template().wider();
    double size = most;
    while (size > LEAST && Para.height(paragraphs, width, size) > bounds.height() - 6) {
      size -= 0.5;
    }
    List<Para> shown = new ArrayList<>(paragraphs);
    while (shown.size() > 1
        && (Para.height(shown, width, size) > bounds.height() || shown.getLast().bold())) {
      shown.removeLast();
    }
    Layout.Place place = next();
    String body =
        new Xml()
            .open("a:bodyPr", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "t")
            .empty("a:normAutofit")
            .end()
            .toString();
    if (place == null) {
      shapes.box("Text", bounds, body);
    } else {
      shapes.holder(place, "Text", bounds, body);
    }
    double tab = Para.tab(shown, size);
    for (int i = 0; i < shown.size(); i++) {
      shapes.paragraph(
          shown.get(i), size, tab, i == 0 ? 0 : shown.get(i).gap(shown.get(i - 1), size));
    }
    shapes.xml().end(2);
  }

  /// A chart, in a placeholder where one is free.
  ///
  /// @param about its alternative text
  void chart(ChartSpace chart, Rect bounds, String name, String about) throws IOException {
    String id = file.chart(part, chart);
    shapes.frame(
        next(),
        bounds,
        name,
        about,
        new Xml()
            .open("a:graphicData", "uri", Xml.CHART)
            .empty("c:chart", "xmlns:c", Xml.CHART, "r:id", id)
            .end()
            .toString());
  }

  /// A table, in a placeholder where one is free.
  ///
  /// @param about its alternative text
  /// @return its height, at most that of the place
  double table(Table table, Rect bounds, String name, String about) {
    Table.Laid laid = table.lay(bounds, file.template(), file.language());
    shapes.frame(
        next(),
        new Rect(bounds.x(), bounds.y(), bounds.width(), laid.height()),
        name,
        about,
        new Xml()
            .open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/table")
            .raw(laid.xml())
            .end()
            .toString());
    return laid.height();
  }

  /// A drawing as native shapes.
  void drawing(Drawing drawing, Rect bounds) {
    shapes
        .xml()
        .raw(
            new DrawingShapes(drawing, bounds, colors(), shapes.ids(), file.language())
                .group(drawing));
  }

  /// Writes the slide, its footer and its notes.
  void finish(List<String> notes) throws IOException {
    new SlideFooter(shapes, file.template(), file.basis()).add(layout, number);
    Xml slide =
        SlideShapes.root("p:sld")
            .raw(shapes.xml().toString())
            .end(2)
            .open("p:clrMapOvr")
            .empty("a:masterClrMapping")
            .end(2);
    Parts.write(part, Xml.HEAD + slide);
    file.notes(part, notes);
  }
}
