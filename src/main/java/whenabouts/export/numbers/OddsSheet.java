package whenabouts.export.numbers;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFColorRgbBinary;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Color;
import whenabouts.chart.OddsChart;
import whenabouts.chart.Subject;

/// The curves of the calendar as a chart that refers to its cells, below a sentence for each.
final class OddsSheet {
  /// More curves than this cannot be told apart.
  private static final int MOST_CURVES = 6;

  /// Okabe and Ito's colours, which colour-blind readers tell apart; every curve has its own dashes
  /// as well.
  private static final List<Color> COLORS =
      List.of(
          Color.of(0x0068ad),
          Color.of(0xd55e00),
          Color.of(0x009e73),
          Color.of(0xcc79a7),
          Color.of(0x1b1f24),
          Color.of(0xe69f00));

  private static final List<PresetLineDash> DASHES =
      List.of(
          PresetLineDash.SOLID,
          PresetLineDash.DASH,
          PresetLineDash.SYSTEM_DASH_DOT,
          PresetLineDash.SYSTEM_DOT,
          PresetLineDash.LARGE_DASH,
          PresetLineDash.LARGE_DASH_DOT_DOT);

  private static final int COLUMNS = 14;
  private static final int ROWS = 26;

  private final Facts facts;
  private final Page page;
  private final CalendarSheet calendar;
  private final int curves;

  private OddsSheet(Book book, Page page, CalendarSheet calendar) {
    facts = book.facts();
    this.page = page;
    this.calendar = calendar;
    curves = Math.min(MOST_CURVES, calendar.entries().size());
  }

  static void fill(Book book, Page page, CalendarSheet calendar) {
    new OddsSheet(book, page, calendar).write();
  }

  private void write() {
    page.top(facts.text("sheet.odds.title"));
    if (calendar.isEmpty()) {
      page.line(facts.headline(), Look.NOTE);
      page.end();
      return;
    }
    page.gap();
    ChartOptions options = ChartOptions.of(800, 500).withLocale(facts.words().locale());
    for (Entry entry : calendar.entries().subList(0, curves)) {
      String id = (entry.task() == null ? "milestone:" : "task:") + entry.id();
      Subject.find(facts.forecast(), id)
          .ifPresent(
              s ->
                  page.line(
                      OddsChart.draw(facts.forecast(), s, s.target(), options).finding(),
                      Look.SENTENCE));
    }
    if (curves < calendar.entries().size()) {
      page.line(facts.text("sheet.odds.more", calendar.entries().size() - curves), Look.NOTE);
    }
    page.gap();
    for (int column = 0; column < COLUMNS; column++) {
      page.width(column, 10);
    }
    chart(page.next());
    page.end();
  }

  private void chart(int top) {
    XSSFDrawing drawing = page.sheet().createDrawingPatriarch();
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, top, COLUMNS, top + ROWS);
    XSSFChart chart = drawing.createChart(anchor);
    chart.setTitleText(facts.text("sheet.odds.chart"));
    chart.setTitleOverlay(false);
    XDDFTextRun title = chart.getFormattedTitle().getParagraph(0).getTextRuns().getFirst();
    // Else it would be the language of this machine.
    title.setLanguage(Locale.of(facts.words().locale().getLanguage()));
    title.setFontSize(13.0);
    title.setBold(true);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    XDDFValueAxis days = chart.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis chances = chart.createValueAxis(AxisPosition.LEFT);
    axes(days, chances);
    XDDFScatterChartData data =
        (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, days, chances);
    data.setStyle(ScatterStyle.LINE);
    data.setVaryColors(false);
    for (int i = 0; i < curves; i++) {
      curve(data, i);
    }
    chart.plot(data);
    for (CTValAx axis : chart.getCTChart().getPlotArea().getValAxList()) {
      // Not as the cells, which say ">95 %" where the axis must say 100 %.
      axis.getNumFmt().setSourceLinked(false);
    }
    if (curves > 1) {
      chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    describe(drawing);
  }

  private void axes(XDDFValueAxis days, XDDFValueAxis chances) {
    days.setVisible(true);
    days.setNumberFormat(facts.text("sheet.date.axis"));
    days.setCrosses(AxisCrosses.MIN);
    days.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
    double first = day(calendar.firstRow());
    double last = day(calendar.lastRow());
    days.setMinimum(first);
    days.setMaximum(last);
    // About eight dates, whole weeks apart.
    days.setMajorUnit(7 * Math.max(1, Math.ceil((last - first) / 7 / 8)));
    days.setMajorTickMark(AxisTickMark.OUT);
    chances.setVisible(true);
    chances.setNumberFormat("0\\ %");
    chances.setMinimum(0);
    chances.setMaximum(1);
    chances.setMajorUnit(0.25);
    chances.setCrosses(AxisCrosses.MIN);
    chances.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
    chances.getOrAddMajorGridProperties().setLineProperties(line(ChartStyle.LIGHT.grid(), 0.75));
  }

  private double day(int row) {
    return calendar.sheet().getRow(row).getCell(CalendarSheet.LAST_DAYS).getNumericCellValue();
  }

  private void curve(XDDFScatterChartData data, int index) {
    int column = CalendarSheet.FIRST_ENTRY + index;
    XDDFScatterChartData.Series series =
        (XDDFScatterChartData.Series)
            data.addSeries(
                XDDFDataSourcesFactory.fromNumericCellRange(
                    calendar.sheet(), calendar.column(CalendarSheet.LAST_DAYS)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                    calendar.sheet(), calendar.column(column)));
    CellReference name =
        new CellReference(
            calendar.sheet().getSheetName(), calendar.firstRow() - 1, column, true, true);
    series.setTitle(calendar.entries().get(index).name(), name);
    series.setSmooth(false);
    series.setMarkerStyle(MarkerStyle.NONE);
    XDDFLineProperties line = line(COLORS.get(index), 2.25);
    line.setPresetDash(new XDDFPresetLineDash(DASHES.get(index)));
    series.setLineProperties(line);
  }

  private static XDDFLineProperties line(Color color, double width) {
    int rgb = color.rgb();
    XDDFColor ink =
        new XDDFColorRgbBinary(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(ink));
    line.setWidth(width);
    return line;
  }

  /// Text for those who cannot see it.
  private void describe(XSSFDrawing drawing) {
    for (XSSFShape shape : drawing.getShapes()) {
      if (shape instanceof XSSFGraphicFrame frame) {
        var about = frame.getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
        about.setName(facts.text("sheet.odds"));
        about.setDescr(facts.text("sheet.odds.alt", facts.headline()));
      }
    }
  }
}
