package whenabouts.export.numbers;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import whenabouts.chart.ChartStyle;

/// The chance to be there by the end of each week, a column for each milestone (for each task where
/// there are no milestones).
///
/// @param entries by column, from the third on
/// @param firstRow index of the row of the first week
/// @param lastRow index of the row of the last one, below `firstRow` where there is none
record CalendarSheet(XSSFSheet sheet, List<Entry> entries, int firstRow, int lastRow) {
  /// The column of the last days of the weeks.
  static final int LAST_DAYS = 1;

  static final int FIRST_ENTRY = 2;

  static CalendarSheet add(Book book) {
    Facts facts = book.facts();
    List<Entry> entries = Entry.principal(facts.forecast());
    Periods periods = Periods.of(facts.forecast(), entries);
    Page page = book.page("sheet.calendar");
    page.top(facts.text("sheet.calendar.title"));
    page.line(
        facts.text(periods.weeks() ? "sheet.calendar.weeks" : "sheet.calendar.months"), Look.NOTE);
    page.gap();
    List<String> names = new ArrayList<>();
    names.add(facts.text("column.from"));
    names.add(facts.text("column.to"));
    entries.forEach(e -> names.add(e.name()));
    page.header(names);
    int first = page.next();
    for (Periods.Period period : periods.list()) {
      page.newRow();
      page.dateIfAny(0, period.first());
      page.dateIfAny(LAST_DAYS, period.last());
      for (int i = 0; i < entries.size(); i++) {
        double chance = entries.get(i).finish().chanceBy(facts.forecast().endOf(period.last()));
        page.chanceIfAny(FIRST_ENTRY + i, chance, false);
      }
    }
    page.endTable(FIRST_ENTRY);
    page.end();
    CalendarSheet made = new CalendarSheet(page.sheet(), entries, first, page.next() - 1);
    if (!made.isEmpty()) {
      made.color();
    }
    return made;
  }

  boolean isEmpty() {
    return entries.isEmpty() || lastRow < firstRow;
  }

  /// The cells of an entry.
  CellRangeAddress column(int column) {
    return new CellRangeAddress(firstRow, lastRow, column, column);
  }

  /// The greener, the likelier.
  private void color() {
    XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    XSSFConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
    ColorScaleFormatting scale = rule.getColorScaleFormatting();
    scale.setNumControlPoints(2);
    ConditionalFormattingThreshold[] ends = {threshold(scale, 0), threshold(scale, 1)};
    scale.setThresholds(ends);
    Color full = Look.color(ChartStyle.LIGHT.milestone().fill());
    scale.setColors(new Color[] {Look.color(ChartStyle.LIGHT.background()), full});
    int lastColumn = FIRST_ENTRY + entries.size() - 1;
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(firstRow, lastRow, FIRST_ENTRY, lastColumn)},
        rule);
  }

  private static ConditionalFormattingThreshold threshold(ColorScaleFormatting scale, double at) {
    ConditionalFormattingThreshold threshold = scale.createThreshold();
    threshold.setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
    threshold.setValue(at);
    return threshold;
  }
}
