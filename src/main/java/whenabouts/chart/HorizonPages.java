package whenabouts.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;

/// A Horizon for slides: axis and rows, large enough to be read from afar. Where they do not go on
/// one page they go on several with the same time axis; where those would be too many, the least
/// critical tasks are left out, and the page says how many.
final class HorizonPages {
  private static final double LEAST = 17;
  private static final double MOST = 44;

  private final Forecast forecast;
  private final HorizonOptions options;
  private final Wording wording;
  private final Texts texts;
  private final List<Row> all;

  /// Those of them that were asked for.
  private final List<Row> wanted;

  HorizonPages(Forecast forecast, HorizonOptions options) {
    this.forecast = forecast;
    this.options = options;
    wording = Wording.of(forecast, options.locale());
    texts = Texts.of(wording.locale());
    all = Rows.of(forecast, options.ghost(), options.confidence(), wording, texts);
    wanted = HorizonRows.filtered(all, options.tasks());
  }

  /// @param most pages
  List<Drawing> draw(int most) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    for (int pages = 1; pages <= most; pages++) {
      for (double unit = MOST; unit >= LEAST; unit -= 0.5) {
        List<List<Row>> split = split(wanted, Density.slide(unit), 0);
        if (split.size() <= pages) {
          return pages(split, Density.slide(unit), 0);
        }
      }
    }
    return part(most);
  }

  /// What has room on so many pages: the milestones and the most critical tasks.
  private List<Drawing> part(int most) {
    Density density = Density.slide(LEAST);
    List<Row> byWeight = new ArrayList<>(wanted);
    byWeight.sort(Comparator.comparingDouble((Row r) -> -r.weight()));
    List<List<Row>> pages = split(wanted, density, density.headingHeight());
    while (byWeight.size() > 1 && pages.size() > most) {
      byWeight.removeLast();
      Set<Row> kept = new HashSet<>(byWeight);
      pages =
          split(wanted.stream().filter(kept::contains).toList(), density, density.headingHeight());
    }
    return pages(pages, density, wanted.size() - byWeight.size());
  }

  private double room(Density density) {
    return options.height() - 3 * density.axisLine();
  }

  private double needs(List<Row> rows, Density density) {
    return HorizonBody.height(HorizonBody.lanes(all, rows, texts), density);
  }

  /// The rows in their order, as many on each page as go there.
  ///
  /// @param spare room to be left at the end of a page
  private List<List<Row>> split(List<Row> rows, Density density, double spare) {
    List<List<Row>> pages = new ArrayList<>();
    List<Row> page = new ArrayList<>();
    for (Row row : rows) {
      page.add(row);
      if (page.size() > 1 && needs(page, density) + spare > room(density)) {
        page.removeLast();
        pages.add(List.copyOf(page));
        page = new ArrayList<>(List.of(row));
      }
    }
    pages.add(page);
    return pages;
  }

  private List<Drawing> pages(List<List<Row>> pages, Density density, int left) {
    List<Row> shown = pages.stream().flatMap(List::stream).toList();
    Layout layout =
        Layout.of(
            Extents.of(shown, density),
            density,
            options.style(),
            0,
            options.width(),
            options.span());
    List<Row> last = pages.getLast();
    return pages.stream().map(rows -> page(rows, layout, rows == last ? left : 0)).toList();
  }

  private Drawing page(List<Row> rows, Layout layout, int left) {
    Marks marks = new Marks();
    Axis axis = new Axis(forecast, layout, texts, wording);
    axis.paint(marks, 0);
    double top = axis.height();
    double bottom = top + needs(rows, layout.density());
    HorizonBody.paint(
        marks,
        HorizonBody.lanes(all, rows, texts),
        layout,
        axis,
        new Handshakes(marks, layout, forecast.roadmap(), texts),
        options.confidence(),
        null,
        texts,
        Horizon.Reach.ALL,
        top,
        bottom);
    if (left > 0) {
      Text look = new Text(layout.density().nameSize(), false, options.style().muted());
      double y = look.baseline(bottom + layout.density().headingHeight() / 2);
      String more = texts.text("lane.more", left);
      marks.label(layout.nameX(), y, more, look, Anchor.START, Meaning.NONE);
    }
    return new Drawing(
        options.width(),
        options.height(),
        options.style().background(),
        texts.text("picture.title", Wording.plain(forecast.roadmap().title())),
        Horizon.description(forecast, texts),
        marks.list());
  }
}
