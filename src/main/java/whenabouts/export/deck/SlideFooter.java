package whenabouts.export.deck;

import java.util.List;
import whenabouts.chart.TextMetrics;

/// What stands at the foot of a slide: the day of the forecast, what it was made of, the number.
record SlideFooter(SlideShapes shapes, Template template, Story.Basis basis) {
  private static final double HEIGHT = 20;

  /// Of the content's, where the template has no place for it.
  private static final double WIDTH = 0.75;

  /// Said where LibreOffice would take another one than the template's.
  private static final String FONT = new Xml().empty("a:latin", "typeface", "+mn-lt").toString();

  /// Adds what the layout has placeholders for, and the line in any case.
  void add(Layout layout, int number) {
    Layout.Place date = layout.place("dt").orElse(null);
    Layout.Place line = layout.place("ftr").orElse(null);
    if (date != null) {
      footer(date, "Date", basis.date());
    }
    if (line != null) {
      footer(
          line,
          "Footer",
          fitting(
              date == null ? basis.lines() : basis.dateless(),
              room(line),
              Math.max(SlideCanvas.LEAST, line.size())));
    } else {
      Rect content = template.content();
      double top = Math.max(content.bottom(), template.slide().height() - HEIGHT - 4);
      shapes.box(
          "Footer",
          new Rect(content.x(), top, WIDTH * content.width(), HEIGHT),
          new Xml()
              .empty("a:bodyPr", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "ctr")
              .toString());
      shapes.xml().open("a:p").open("a:r");
      shapes.run(SlideCanvas.LEAST, false, template.colors().muted().fill());
      shapes
          .xml()
          .said(
              fitting(basis.lines(), WIDTH * content.width() / template.wider(), SlideCanvas.LEAST))
          .end(4);
    }
    layout
        .place("sldNum")
        .ifPresent(
            place -> {
              shapes.holder(place, "Slide number", null, "");
              shapes
                  .xml()
                  .open("a:p")
                  .open(
                      "a:fld", "id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type", "slidenum");
              shapes.run(Math.max(SlideCanvas.LEAST, place.size()), false, FONT);
              shapes.xml().said(Integer.toString(number)).end(4);
            });
  }

  /// The longest that fits, else the shortest.
  private static String fitting(List<String> longestFirst, double room, double size) {
    return longestFirst.stream()
        .filter(text -> TextMetrics.width(text, size, false) <= room)
        .findFirst()
        .orElse(longestFirst.getLast());
  }

  private double room(Layout.Place place) {
    return (place.bounds().width() - 2 * SlideCanvas.INSET) / template.wider();
  }

  private void footer(Layout.Place place, String name, String text) {
    double size = Math.max(SlideCanvas.LEAST, place.size());
    shapes.holder(place, name, null, "");
    shapes.xml().open("a:p").open("a:r");
    shapes.run(size, false, FONT);
    shapes.xml().said(TextMetrics.fit(text, room(place), size, false)).end(4);
  }
}
