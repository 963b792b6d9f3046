package whenabouts.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.Forecast;

class MermaidGanttTest {
  private static final Pattern ROW =
      Pattern.compile(
          "    (?<name>[^:;#%]*(?:#\\d+;[^:;#%]*)*) :(?<tags>(?:done, |active, |crit, |milestone,"
              + " )*)(?<id>[a-z]\\d+), (?<from>\\d{4}-\\d\\d-\\d\\d), (?<to>\\d{4}-\\d\\d-\\d\\d|0d)");

  private static List<String> lines(Forecast forecast) {
    return new String(MermaidGantt.bytes(forecast, Locale.UK), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  private static Matcher row(List<String> lines, String name) {
    return lines.stream()
        .map(ROW::matcher)
        .filter(m -> m.matches() && m.group("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void barsRunToTheMedianAndDiamondsStandOnP50AndP85() {
    Forecast forecast = NumberSamples.answerEngine();
    List<String> lines = lines(forecast);
    Matcher beta = row(lines, "Rollout to all customers");
    assertThat(beta.group("to"))
        .isEqualTo(String.valueOf(forecast.date(median(forecast, "rollout"))));
    assertThat(row(lines, "Evaluation set of 1,200 real questions").group("tags"))
        .isEqualTo("done, ");
    assertThat(row(lines, "Passage index instead of page index").group("tags"))
        .isEqualTo("active, ");
    double p85 = forecast.milestone("launch").orElseThrow().finish().quantile(0.85);
    Matcher late = row(lines, "Launch, 85 #37; likely");
    assertThat(late.group("tags")).isEqualTo("crit, milestone, ");
    assertThat(late.group("from")).isEqualTo(String.valueOf(forecast.date(p85)));
    assertThat(late.group("to")).isEqualTo("0d");
  }

  private static double median(Forecast forecast, String task) {
    return forecast.task(task).orElseThrow().finish().ifReached().quantile(0.5);
  }

  @Test
  void commentsSayWhatTheBarsAre() {
    List<String> lines = lines(NumberSamples.answerEngine());
    List<String> comments = lines.subList(0, lines.indexOf("gantt"));
    assertThat(comments).allMatch(line -> line.matches("%% [^{}]+"));
    assertThat(comments).anyMatch(c -> c.contains("P50") && c.contains("takes longer"));
    assertThat(comments).anyMatch(c -> c.contains("seed 1") && c.contains("As of 4 Jan 2027"));
  }

  @Test
  void namesCannotBreakTheChart() {
    List<String> lines = lines(NumberSamples.forecast(NumberSamples.hostile(), "x"));
    List<String> chart = lines.subList(lines.indexOf("gantt") + 1, lines.size());
    Set<String> ids = new HashSet<>();
    int rows = 0;
    for (String line : chart) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        rows++;
        assertThat(ids.add(row.group("id"))).isTrue();
        assertThat(row.group("name"))
            .doesNotMatch("(?i)(section|click|title|gantt|\\d{4}-\\d\\d-\\d\\d).*");
        if (!row.group("to").equals("0d")) {
          assertThat(LocalDate.parse(row.group("to")))
              .isAfterOrEqualTo(LocalDate.parse(row.group("from")));
        }
      } else {
        assertThat(line)
            .matches("    (section|title|dateFormat|axisFormat|inclusiveEndDates)( .*)?");
      }
    }
    assertThat(rows).isGreaterThan(5);
    assertThat(lines).anyMatch(c -> c.startsWith("%% Left out: =never reached"));
    assertThat(lines).anyMatch(c -> c.startsWith("%% +rare is reached in fewer than 85 %"));
    assertThat(MermaidGantt.name("Section 5: x")).isEqualTo("#83;ection 5#58; x");
  }

  @Test
  void anEmptyRoadmapStillMakesAChart() {
    List<String> lines = lines(NumberSamples.empty());
    assertThat(lines.getLast()).matches(ROW);
    assertThat(lines).contains("%% Nothing yet");
  }
}
