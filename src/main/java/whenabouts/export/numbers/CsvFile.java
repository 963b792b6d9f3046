package whenabouts.export.numbers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Outcome;

/// A forecast as comma-separated values (RFC 4180, UTF-8) for other programs: a row a milestone and
/// a task, and what the forecast rests on in every row. The headings are names that do not change
/// with the language; dates are ISO, chances 0..1, and what is not reached is empty. Texts that a
/// spreadsheet would compute begin with an apostrophe.
public final class CsvFile {
  private static final double[] PERCENTILES = {0.1, 0.5, 0.85, 0.95};

  private final Forecast forecast;

  private CsvFile(Forecast forecast) {
    this.forecast = forecast;
  }

  /// The whole file. The same in every language.
  public static byte[] bytes(Forecast forecast) {
    return new CsvFile(forecast).text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings());
    Entry.all(forecast).forEach(entry -> rows.add(row(entry)));
    if (rows.size() == 1) {
      rows.add(emptyRow());
    }
    return rows.stream()
        .map(
            row -> CSVFormat.RFC4180.format(row.toArray()) + CSVFormat.RFC4180.getRecordSeparator())
        .collect(Collectors.joining());
  }

  private static List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("kind", "id", "name", "squad"));
    Arrays.stream(PERCENTILES).mapToObj(CsvFile::key).forEach(headings::add);
    headings.addAll(List.of("never", "target", "on_target", "if_reached_p50", "if_reached_p85"));
    headings.addAll(
        List.of("ship_by_milestone", "ship_by_p50", "ship_by_p85", "ship_by_if_validated_p50"));
    headings.add("ship_by_if_validated_p85");
    Arrays.stream(Outcome.values()).map(CsvFile::lower).forEach(headings::add);
    headings.addAll(List.of("critical", "title", "as_of", "scenario", "trials", "seed"));
    return headings;
  }

  private static String key(double p) {
    return "p" + Math.round(100 * p);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private List<String> row(Entry entry) {
    List<String> row = new ArrayList<>();
    row.add(lower(entry.kind()));
    row.add(safe(entry.id()));
    row.add(safe(entry.name()));
    row.add(safe(entry.squad()));
    Arrays.stream(PERCENTILES).mapToObj(p -> date(entry.finish(), p)).forEach(row::add);
    row.add(number(entry.finish().never()));
    LocalDate target = entry.target();
    row.add(target == null ? "" : target.toString());
    row.add(entry.onTarget().isPresent() ? number(entry.onTarget().getAsDouble()) : "");
    addMedianAnd85(entry.finish().ifReached(), row);
    addTask(entry.task(), row);
    addBasis(row);
    return row;
  }

  private void addTask(@Nullable TaskForecast task, List<String> row) {
    TaskForecast.ShipBy shipBy = task == null ? null : task.shipBy();
    row.add(shipBy == null ? "" : safe(shipBy.milestone().id()));
    addMedianAnd85(shipBy == null ? null : shipBy.all(), row);
    addMedianAnd85(shipBy == null ? null : shipBy.ifValidated(), row);
    for (Outcome outcome : Outcome.values()) {
      row.add(task == null ? "" : number(task.chanceOf(outcome)));
    }
    row.add(task == null ? "" : number(task.criticality()));
  }

  private void addMedianAnd85(@Nullable Distribution finish, List<String> row) {
    row.add(finish == null ? "" : date(finish, 0.5));
    row.add(finish == null ? "" : date(finish, 0.85));
  }

  private void addBasis(List<String> row) {
    String scenario = forecast.scenario();
    row.add(safe(forecast.roadmap().title()));
    row.add(forecast.roadmap().asOf().toString());
    row.add(scenario == null ? "" : safe(scenario));
    row.add(Integer.toString(forecast.trials()));
    row.add(Long.toString(forecast.seed()));
  }

  /// Where there is nothing to forecast, at least what it is that has nothing.
  private List<String> emptyRow() {
    List<String> basis = new ArrayList<>();
    addBasis(basis);
    long blanks = headings().size() - 1L - basis.size();
    return Stream.of(Stream.of("roadmap"), Stream.generate(() -> "").limit(blanks), basis.stream())
        .flatMap(s -> s)
        .toList();
  }

  private String date(Distribution finish, double p) {
    LocalDate date = forecast.date(finish.quantile(p));
    return date == null ? "" : date.toString();
  }

  private static String number(double chance) {
    return Double.isFinite(chance) ? Double.toString(Math.rint(chance * 1e6) / 1e6) : "";
  }

  private static String safe(String text) {
    String line = SafeText.line(text);
    return SafeText.looksLikeFormula(line) ? "'" + line : line;
  }
}
