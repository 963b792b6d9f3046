package whenabouts.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;

class CsvFileTest {
  /// A parser of RFC 4180 by hand, which knows nothing of the library.
  private static List<List<String>> parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          field.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        assertThat(field).isEmpty();
        quoted = true;
      } else if (c == ',' || c == '\r') {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\r') {
          assertThat(text.charAt(++i)).isEqualTo('\n');
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        assertThat(c).isNotEqualTo('\n');
        field.append(c);
      }
    }
    assertThat(field).as("the last line ends too").isEmpty();
    assertThat(row).isEmpty();
    return rows;
  }

  private static List<Map<String, String>> records(Forecast forecast) {
    List<List<String>> rows = parse(CsvFile.bytes(forecast));
    List<Map<String, String>> records = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      assertThat(row).hasSameSizeAs(rows.getFirst());
      Map<String, String> record = new HashMap<>();
      for (int i = 0; i < row.size(); i++) {
        record.put(rows.getFirst().get(i), row.get(i));
      }
      records.add(record);
    }
    return records;
  }

  @Test
  void aRowForEachMilestoneAndTask() {
    Forecast forecast = NumberSamples.answerEngine();
    List<Map<String, String>> records = records(forecast);
    assertThat(records).hasSize(forecast.milestones().size() + forecast.tasks().size());
    MilestoneForecast launch = forecast.milestone("launch").orElseThrow();
    assertThat(records)
        .filteredOn(r -> r.get("id").equals("launch"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r).containsEntry("kind", "milestone").containsEntry("name", "Launch");
              assertThat(r.get("p50"))
                  .isEqualTo(String.valueOf(forecast.date(launch.finish().quantile(0.5))));
              assertThat(r.get("p95")).as("not reached").isEmpty();
              assertThat(Double.parseDouble(r.get("never")))
                  .isCloseTo(launch.finish().never(), within());
              assertThat(Double.parseDouble(r.get("on_target")))
                  .isCloseTo(launch.onTarget().orElseThrow(), within());
              assertThat(r).containsEntry("target", "2027-07-16");
            });
    assertThat(records)
        .filteredOn(r -> r.get("id").equals("grounding"))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r).containsEntry("kind", "discovery");
              assertThat(r).containsEntry("squad", "Answers squad");
              assertThat(r).containsEntry("ship_by_milestone", "feasible");
              double outcomes =
                  Double.parseDouble(r.get("validated")) + Double.parseDouble(r.get("baseline"));
              assertThat(outcomes).isCloseTo(1, within());
            });
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  @Test
  void everyRowSaysWhatItRestsOn() {
    Forecast forecast = NumberSamples.forecast(NumberSamples.sample("answer-engine"), "longer-box");
    assertThat(records(forecast))
        .allSatisfy(
            r ->
                assertThat(r)
                    .containsEntry("title", "Answer engine")
                    .containsEntry("as_of", "2027-01-04")
                    .containsEntry("scenario", "longer-box")
                    .containsEntry("trials", "2048")
                    .containsEntry("seed", "1"));
    assertThat(records(NumberSamples.empty()))
        .singleElement()
        .satisfies(r -> assertThat(r).containsEntry("title", "Nothing yet"));
  }

  @Test
  void nothingIsTakenForAFormula() {
    List<List<String>> rows =
        parse(CsvFile.bytes(NumberSamples.forecast(NumberSamples.hostile(), "x")));
    assertThat(rows.stream().flatMap(List::stream)).allMatch(f -> !f.matches("(?s)\\s*[=+\\-@].*"));
    assertThat(rows.stream().flatMap(List::stream))
        .contains("'-1+1", "'=never", "'+rare", "'@Müller; Söhne: \"Team\"", "'=never reached")
        .contains("日本語 and \"quotes\", commas; semicolons \ufffd")
        .anyMatch(f -> f.startsWith("'=cmd|' /C calc'!A0 & \"Größe\"") && f.endsWith("🚀"));
  }
}
