package whenabouts.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Headline;

class MarkdownNoteTest {
  private static String note(Forecast forecast, Locale locale) {
    return new String(MarkdownNote.bytes(forecast, locale), StandardCharsets.UTF_8);
  }

  private static List<String> headings(String note) {
    return note.lines().filter(l -> l.startsWith("#")).toList();
  }

  /// The cells of the rows of the tables, which all must be as many as their headings.
  private static void checkTables(String note) {
    int columns = 0;
    for (String line : note.lines().toList()) {
      if (!line.startsWith("|")) {
        columns = 0;
        continue;
      }
      int cells = line.split("(?<!\\\\)\\|", -1).length - 2;
      assertThat(cells).as(line).isEqualTo(columns == 0 ? cells : columns);
      columns = cells;
    }
  }

  @Test
  void tellsWhatAMeetingNeeds() {
    Forecast forecast = NumberSamples.answerEngine();
    String note = note(forecast, Locale.UK);
    assertThat(headings(note))
        .containsExactly(
            "# Answer engine",
            "## Milestones",
            "## When we will know",
            "## What drives the dates",
            "## What it rests on",
            "## How to read it");
    assertThat(note.replace("\\", "")).contains("**" + Headline.of(forecast, 0.85, Locale.UK));
    assertThat(note).contains("As of 4 Jan 2027 · no scenario · 2,048 simulated futures · seed 1");
    assertThat(note).contains("| Launch |").contains("“Done” means: served behind");
    assertThat(note).contains("moves “Launch” most");
    checkTables(note);
  }

  @Test
  void tellsWhatHasChangedSinceTheLastSnapshot() {
    String note = note(NumberSamples.changed(), Locale.UK);
    assertThat(headings(note)).contains("## Changed since the snapshot of 14 Dec 2026");
    String since = note.substring(note.indexOf("## Changed since"), note.indexOf("## What it"));
    assertThat(since).containsPattern("\\| Launch \\| .* → .* \\(\\+7 days\\) \\|");
    assertThat(since).contains("| Closed beta opens (new) |");
    assertThat(since).doesNotContain("good enough");
    checkTables(note);
  }

  @Test
  void namesCannotBreakTheNote() {
    String note = note(NumberSamples.forecast(NumberSamples.hostile(), null), Locale.UK);
    checkTables(note);
    assertThat(note).contains("What is missing");
    assertThat(note.lines()).noneMatch(l -> l.matches("\\s*[=+].*"));
    assertThat(note)
        .doesNotContain("<b>")
        .doesNotContain(" | pipe")
        .contains("\\| pipe \\*bold\\*");
    assertThat(headings(note)).allMatch(h -> h.startsWith("# =cmd") || h.startsWith("## "));
  }

  @Test
  void speaksGerman() {
    String note = note(NumberSamples.answerEngine(), Locale.GERMANY);
    assertThat(headings(note)).contains("## Meilensteine", "## Worauf es beruht");
    assertThat(note).contains("Stand 4. Jan. 2027 · kein Szenario");
  }

  @Test
  void anEmptyRoadmapIsSaidToBeEmpty() {
    assertThat(note(NumberSamples.empty(), Locale.UK))
        .startsWith("# Nothing yet\n\n**Nothing to forecast yet");
  }

  @Test
  void whatHasMeaningInMarkdownIsEscaped() {
    assertThat(MarkdownNote.escape("# a_b [x](y) 1*2")).isEqualTo("\\# a\\_b \\[x\\](y) 1\\*2");
    assertThat(MarkdownNote.escapeLine("- item")).isEqualTo("\\- item");
    assertThat(MarkdownNote.escapeLine("12. item")).isEqualTo("12\\. item");
  }
}
