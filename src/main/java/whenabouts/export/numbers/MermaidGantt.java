package whenabouts.export.numbers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Track;

/// A forecast as a Gantt chart of Mermaid, for pages that draw one: a bar to the median for each
/// task, a diamond on the P50 and the P85 day of each milestone, and comments that say so, since
/// such a chart cannot show a range.
public final class MermaidGantt {
  /// What Mermaid would not take for a name at the start of a line.
  private static final Pattern KEYWORD =
      Pattern.compile(
          "(?i)(gantt|title|section|click|call|href|dateFormat|inclusiveEndDates|topAxis"
              + "|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|accTitle"
              + "|accDescr|\\d{4}-\\d\\d-\\d\\d).*");

  private static final String SPECIAL = ":;#%<>\"{}&";

  private final Facts facts;
  private final Forecast forecast;
  private final List<String> lines = new ArrayList<>();

  private MermaidGantt(Forecast forecast, Locale locale) {
    this.forecast = forecast;
    facts = new Facts(forecast, locale);
  }

  /// The whole file.
  public static byte[] bytes(Forecast forecast, Locale locale) {
    return new MermaidGantt(forecast, locale).text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    comment(facts.fullTitle());
    comment(facts.headline());
    comment(facts.basis());
    comment(text("gantt.bars"));
    comment(text("gantt.ranges"));
    addUnreached();
    lines.add("gantt");
    lines.add("    title " + name(text("gantt.title", facts.fullTitle())));
    lines.add("    dateFormat YYYY-MM-DD");
    lines.add("    inclusiveEndDates");
    lines.add("    axisFormat %d %b");
    addTasks("gantt.discovery", Track.DISCOVERY, "d");
    addTasks("gantt.delivery", Track.DELIVERY, "w");
    addMilestones();
    if (lines.getLast().contains("axisFormat")) {
      // Mermaid draws no chart without a row.
      lines.add("    section " + name(text("gantt.milestones")));
      add(text("gantt.nothing"), "milestone, n0, " + forecast.roadmap().asOf() + ", 0d");
    }
    return String.join("\n", lines) + "\n";
  }

  /// What a Gantt chart leaves out.
  private void addUnreached() {
    for (Entry entry : Entry.all(forecast)) {
      if (entry.finish().reached() == 0) {
        comment(text("gantt.never", entry.name()));
      } else if (entry.task() == null && Double.isInfinite(entry.finish().quantile(0.85))) {
        comment(text("gantt.rarely", entry.name(), facts.words().never(entry.finish())));
      }
    }
  }

  private void addTasks(String section, Track track, String key) {
    boolean first = true;
    int number = 0;
    for (TaskForecast task : forecast.tasks()) {
      number++;
      Days days = task.task().track() == track ? Days.of(forecast, task, 0.5) : null;
      if (days == null) {
        continue;
      }
      if (first) {
        lines.add("    section " + name(text(section)));
        first = false;
      }
      String state =
          switch (days.state()) {
            case DONE -> "done, ";
            case RUNNING -> "active, ";
            case OPEN -> "";
          };
      String name = SafeText.line(task.task().name());
      boolean rare = task.finish().reached() < 0.5;
      String label =
          rare ? text("gantt.ifRuns", name, facts.words().percent(task.finish().reached())) : name;
      add(label, state + key + number + ", " + days.start() + ", " + days.finish());
    }
  }

  private void addMilestones() {
    boolean first = true;
    int number = 0;
    for (Entry milestone : Entry.milestones(forecast)) {
      number++;
      LocalDate median = forecast.date(milestone.finish().quantile(0.5));
      LocalDate late = forecast.date(milestone.finish().quantile(0.85));
      if (median != null && first) {
        lines.add("    section " + name(text("gantt.milestones")));
        first = false;
      }
      if (milestone.isPast() && median != null) {
        add(milestone.name(), "done, milestone, m" + number + ", " + median + ", 0d");
        continue;
      }
      if (median != null) {
        String label = text("gantt.milestone", milestone.name(), 50);
        add(label, "milestone, m" + number + ", " + median + ", 0d");
      }
      if (late != null) {
        String label = text("gantt.milestone", milestone.name(), 85);
        add(label, "crit, milestone, n" + number + ", " + late + ", 0d");
      }
    }
  }

  private void add(String label, String data) {
    lines.add("    " + name(label) + " :" + data);
  }

  private void comment(String text) {
    // Braces would make a directive of it.
    lines.add("%% " + text.replace('{', '(').replace('}', ')'));
  }

  /// A name with Mermaid's entity codes for what would end it, start a comment or be taken for a
  /// keyword.
  static String name(String text) {
    String line = SafeText.line(text);
    StringBuilder name = new StringBuilder();
    boolean keyword = KEYWORD.matcher(line).matches();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 || i == 0 && keyword) {
        name.append('#').append((int) c).append(';');
      } else {
        name.append(c);
      }
    }
    return name.isEmpty() ? "–" : name.toString();
  }

  private String text(String key, Object... values) {
    return facts.text(key, values);
  }
}
