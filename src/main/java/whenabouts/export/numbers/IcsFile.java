package whenabouts.export.numbers;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import whenabouts.chart.DemoPlan;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;

/// A forecast as a calendar (RFC 5545): all-day events on the P50 and P85 days of each milestone,
/// named with their probability, and on the demo days with what is likely to be shown. An event has
/// the same UID whenever it is exported, so that a calendar that has it already moves it.
public final class IcsFile {
  private static final double[] PERCENTILES = {0.5, 0.85};

  private static final int MOST_BYTES = 75;

  /// A sequence number must grow with every change: so do the days since then.
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  private final Facts facts;
  private final Forecast forecast;
  private final ICalendar calendar = new ICalendar();

  private IcsFile(Forecast forecast, Locale locale) {
    this.forecast = forecast;
    facts = new Facts(forecast, locale);
  }

  /// The whole file.
  public static byte[] bytes(Forecast forecast, Locale locale) {
    return new IcsFile(forecast, locale).text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    String about = String.join(" ", facts.headline(), facts.basis());
    calendar.setProductId("-//Whenabouts//Whenabouts//EN");
    calendar.setName(facts.fullTitle());
    calendar.setDescription(about);
    // Older programs know these alone.
    calendar.addExperimentalProperty("X-WR-CALNAME", escape(facts.fullTitle()));
    calendar.addExperimentalProperty("X-WR-CALDESC", escape(about));
    Entry.milestones(forecast).forEach(this::addMilestone);
    DemoPlan.of(forecast).days().forEach(this::addDemoDay);
    if (calendar.getEvents().isEmpty()) {
      // A calendar without events is none.
      add("nothing", forecast.roadmap().asOf(), text("ics.nothing", facts.fullTitle()), about);
    }
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().lines().map(IcsFile::fold).collect(Collectors.joining());
  }

  /// A line in pieces of at most so many bytes; the library counts characters, of which one may
  /// have four.
  private static String fold(String line) {
    StringBuilder folded = new StringBuilder();
    int bytes = 0;
    for (int c : line.codePoints().toArray()) {
      String character = Character.toString(c);
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > MOST_BYTES) {
        folded.append("\r\n ");
        bytes = 1;
      }
      folded.append(character);
      bytes += size;
    }
    return folded.append("\r\n").toString();
  }

  private void addMilestone(Entry milestone) {
    Distribution finish = milestone.finish();
    if (milestone.isPast()) {
      addIfReached(milestone, 0.5, text("ics.reached", milestone.name()));
      return;
    }
    for (double p : PERCENTILES) {
      addIfReached(milestone, p, text("ics.by", milestone.name(), Math.round(100 * p)));
    }
    if (finish.reached() > 0 && Double.isInfinite(finish.quantile(PERCENTILES[0]))) {
      // Fewer than half of the futures get there: what half of those say is all there is.
      LocalDate day = forecast.date(finish.ifReached().quantile(0.5));
      if (day != null) {
        String share = facts.words().percent(finish.reached() / 2);
        add(
            "milestone:" + milestone.id() + ":half",
            day,
            text("ics.half", milestone.name(), share),
            description(milestone));
      }
    }
  }

  private void addIfReached(Entry milestone, double p, String summary) {
    LocalDate day = forecast.date(milestone.finish().quantile(p));
    if (day != null) {
      String key = "milestone:" + milestone.id() + ":p" + Math.round(100 * p);
      add(key, day, summary, description(milestone));
    }
  }

  private String description(Entry milestone) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "ics.milestone",
            milestone.name(),
            facts.words().label(milestone.finish(), 0.5),
            facts.words().label(milestone.finish(), 0.85)));
    LocalDate target = milestone.target();
    if (target != null && !milestone.isPast()) {
      lines.add(
          text(
              "ics.target",
              facts.words().fullDate(target),
              facts.words().percent(milestone.onTarget().orElse(0))));
    }
    if (milestone.finish().never() > 0) {
      lines.add(facts.words().never(milestone.finish()));
    }
    lines.add(text("read.percentile"));
    return rests(lines);
  }

  private void addDemoDay(DemoPlan.Day day) {
    List<String> lines = new ArrayList<>();
    List<DemoPlan.Item> fresh = day.fresh();
    lines.add(text(fresh.isEmpty() ? "ics.demo.none" : "ics.demo.shown"));
    for (DemoPlan.Item item : fresh) {
      String name = SafeText.line(item.subject().name());
      lines.add(text("ics.demo.item", name, facts.words().percent(item.chance())));
    }
    String summary = text("ics.demo", facts.title(), fresh.size());
    add("demo:" + day.date(), day.date(), summary, rests(lines));
  }

  private String rests(List<String> lines) {
    return String.join("\n", lines) + "\n\n" + facts.fullTitle() + "\n" + facts.basis();
  }

  /// An event that takes the whole day and nobody's time.
  private void add(String key, LocalDate day, String summary, String description) {
    VEvent event = new VEvent();
    String about = forecast.roadmap().title() + "\n" + forecast.scenario() + "\n" + key;
    UUID uid = UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    event.setUid(uid + "@whenabouts");
    event.setDateTimeStamp(
        Date.from(forecast.roadmap().asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.setSequence(
        (int) Math.max(0, forecast.roadmap().asOf().toEpochDay() - FIRST_DAY.toEpochDay()));
    event.setDateStart(date(day), false);
    event.setDateEnd(date(day.plusDays(1)), false);
    event.setSummary(summary);
    event.setDescription(description);
    event.setTransparency(true);
    calendar.addEvent(event);
  }

  private static String escape(String text) {
    return VObjectPropertyValues.escape(text);
  }

  private static Date date(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private String text(String key, Object... values) {
    return facts.text(key, values);
  }
}
