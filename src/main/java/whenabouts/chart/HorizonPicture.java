package whenabouts.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import whenabouts.chart.Mark.Anchor;
import whenabouts.chart.Marks.Text;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Wording;

/// A Horizon that stands for itself: title, headline, axis, rows, and what it rests on.
///
/// Its rows shrink until they fit. Where they would become too small to read, the least critical
/// tasks are left out, and the picture says how many; milestones stay.
final class HorizonPicture {
  private static final double MARGIN = 48;

  private final Forecast forecast;
  private final HorizonOptions options;
  private final ChartStyle style;
  private final Wording wording;
  private final Texts texts;
  private final Marks marks = new Marks();
  private final double inner;

  HorizonPicture(Forecast forecast, HorizonOptions options) {
    this.forecast = forecast;
    this.options = options;
    this.style = options.style();
    this.wording = Wording.of(forecast, options.locale());
    this.texts = Texts.of(wording.locale());
    this.inner = options.width() - 2 * MARGIN;
  }

  /// The rows that fit, and how closely they are set.
  private record Fitted(List<Row> rows, int left, Density density) {}

  Drawing draw(String headline) {
    double top = header(headline);
    List<Row> all = Rows.of(forecast, options.ghost(), options.confidence(), wording, texts);
    List<Row> wanted = HorizonRows.filtered(all, options.tasks());
    List<String> foot = foot(wanted);
    Text footText = new Text(14, false, style.muted());
    double footHeight = foot.size() * 20 + 28;
    double room = options.height() - top - footHeight;
    Fitted fitted = options.height() > 0 ? fit(all, wanted, room) : relaxed(wanted);
    Density density = fitted.density();
    double axisHeight = 3 * density.axisLine();
    double rowsHeight = rowsHeight(all, fitted);
    double height =
        options.height() > 0
            ? options.height()
            : top + axisHeight + Math.max(rowsHeight, 160) + footHeight;
    if (wanted.isEmpty()) {
      Horizon.empty(marks, style, texts, options.width() / 2, (top + height - footHeight) / 2);
    } else {
      rows(all, fitted, top, axisHeight, rowsHeight);
    }
    double y = height - footHeight + 34;
    for (String line : foot) {
      marks.label(MARGIN, y, line, footText, Anchor.START, Meaning.NONE);
      y += 20;
    }
    return new Drawing(
        options.width(),
        height,
        style.background(),
        texts.text("picture.title", Wording.plain(forecast.roadmap().title())),
        Horizon.description(forecast, texts),
        marks.list());
  }

  /// @return where the axis begins
  private double header(String headline) {
    Text title = new Text(32, true, style.text());
    Text side = new Text(17, false, style.muted());
    Text lead = new Text(20, false, style.text());
    String asOf = texts.text("picture.asOf", wording.fullDate(forecast.roadmap().asOf()));
    if (forecast.scenario() != null) {
      String id = forecast.scenario();
      String name = forecast.roadmap().scenario(id).map(s -> s.name()).orElse(id);
      asOf += " · " + texts.text("picture.scenario", name);
    }
    double right = MARGIN + inner;
    double y = 66;
    asOf = side.fit(asOf, 0.4 * inner);
    marks.label(right, y, asOf, side, Anchor.END, Meaning.NONE);
    String name =
        title.fit(Wording.plain(forecast.roadmap().title()), inner - side.width(asOf) - 32);
    marks.label(MARGIN, y, name, title, Anchor.START, Meaning.NONE);
    y += 10;
    for (String line : TextMetrics.wrap(headline, inner, 3, lead.size(), lead.bold())) {
      y += 27;
      marks.label(MARGIN, y, line, lead, Anchor.START, Meaning.NONE);
    }
    return y + 22;
  }

  private void rows(
      List<Row> all, Fitted fitted, double top, double axisHeight, double rowsHeight) {
    Layout layout =
        Layout.of(
            Extents.of(fitted.rows(), fitted.density()),
            fitted.density(),
            style,
            MARGIN,
            MARGIN + inner,
            options.span());
    Axis axis = new Axis(forecast, layout, texts, wording);
    axis.paint(marks, top);
    double bodyTop = top + axisHeight;
    double bodyBottom = bodyTop + rowsHeight - (fitted.left() > 0 ? moreHeight(fitted) : 0);
    HorizonBody.paint(
        marks,
        HorizonBody.lanes(all, fitted.rows(), texts),
        layout,
        axis,
        new Handshakes(marks, layout, forecast.roadmap(), texts),
        options.confidence(),
        options.selected(),
        texts,
        Horizon.Reach.ALL,
        bodyTop,
        bodyBottom);
    if (fitted.left() > 0) {
      Text look = new Text(fitted.density().nameSize(), false, style.muted());
      double y = look.baseline(bodyBottom + moreHeight(fitted) / 2);
      String more = texts.text("lane.more", fitted.left());
      marks.label(layout.nameX(), y, more, look, Anchor.START, Meaning.NONE);
    }
  }

  private static double moreHeight(Fitted fitted) {
    return fitted.density().headingHeight();
  }

  private double rowsHeight(List<Row> all, Fitted fitted) {
    return HorizonBody.height(HorizonBody.lanes(all, fitted.rows(), texts), fitted.density())
        + (fitted.left() > 0 ? moreHeight(fitted) : 0);
  }

  private static Fitted relaxed(List<Row> rows) {
    return new Fitted(rows, 0, Density.picture(Density.RELAXED));
  }

  /// @param room for axis and rows
  private Fitted fit(List<Row> all, List<Row> wanted, double room) {
    for (double unit = Density.MOST; unit >= Density.LEAST; unit -= 0.5) {
      Fitted fitted = new Fitted(wanted, 0, Density.picture(unit));
      if (fits(all, fitted, room)) {
        return fitted;
      }
    }
    Density least = Density.picture(Density.LEAST);
    List<Row> byWeight =
        wanted.stream()
            .sorted(Comparator.comparingDouble((Row r) -> -weight(r)))
            .collect(Collectors.toCollection(ArrayList::new));
    Fitted fitted = new Fitted(wanted, 0, least);
    while (byWeight.size() > 1 && !fits(all, fitted, room)) {
      byWeight.removeLast();
      Set<Row> kept = new HashSet<>(byWeight);
      List<Row> rows = wanted.stream().filter(kept::contains).toList();
      fitted = new Fitted(rows, wanted.size() - rows.size(), least);
    }
    return fitted;
  }

  private double weight(Row row) {
    return row.is(options.selected()) ? Double.POSITIVE_INFINITY : row.weight();
  }

  private boolean fits(List<Row> all, Fitted fitted, double room) {
    return 3 * fitted.density().axisLine() + rowsHeight(all, fitted) <= room;
  }

  /// How to read it and what it rests on.
  private List<String> foot(List<Row> rows) {
    List<String> reading = new ArrayList<>();
    reading.add(texts.text("picture.read.bar"));
    reading.add(texts.text("picture.read.marks", wording.futures(options.confidence())));
    if (options.ghost() != null) {
      reading.add(texts.text("picture.read.ghost"));
    }
    reading.add(texts.text("picture.read.ship"));
    if (rows.stream().anyMatch(row -> !Double.isNaN(row.ready()))) {
      reading.add(texts.text("picture.read.thread"));
    }
    List<String> basis = new ArrayList<>();
    NumberFormat whole = NumberFormat.getIntegerInstance(texts.locale());
    basis.add(
        texts.text(
            "picture.rests", whole.format(forecast.trials()), Long.toString(forecast.seed())));
    if (forecast.roadmap().done() != null) {
      basis.add(texts.text("picture.done", forecast.roadmap().done()));
    }
    if (!forecast.ignored().isEmpty()) {
      basis.add(
          texts.text("picture.ignored", String.join("; ", wording.ignored(forecast.ignored()))));
    }
    List<String> lines = new ArrayList<>();
    if (!forecast.tasks().isEmpty()) {
      lines.addAll(TextMetrics.wrap(String.join(" ", reading), inner, 3, 14, false));
    }
    lines.addAll(TextMetrics.wrap(String.join(" ", basis), inner, 3, 14, false));
    return lines;
  }
}
