package whenabouts.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.MapTimeZoneCache;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import whenabouts.forecast.Forecast;

class IcsFileTest {
  @BeforeAll
  static void keepTimeZonesInAMap() {
    System.setProperty("net.fortuna.ical4j.timezone.cache.impl", MapTimeZoneCache.class.getName());
  }

  private static Calendar read(Forecast forecast) throws Exception {
    Calendar calendar =
        new CalendarBuilder().build(new ByteArrayInputStream(IcsFile.bytes(forecast, Locale.UK)));
    assertThat(calendar.validate().hasErrors()).isFalse();
    return calendar;
  }

  private static String value(Component component, String property) {
    return component.getProperty(property).map(Property::getValue).orElse("");
  }

  private static Map<String, VEvent> events(Calendar calendar) {
    Map<String, VEvent> events = new HashMap<>();
    for (VEvent event : calendar.<VEvent>getComponents(Component.VEVENT)) {
      events.put(value(event, Property.SUMMARY), event);
    }
    return events;
  }

  @Test
  void theP50AndP85DaysAreNamedWithTheirProbability() throws Exception {
    Forecast forecast = NumberSamples.answerEngine();
    Map<String, VEvent> events = events(read(forecast));
    for (int p : new int[] {50, 85}) {
      VEvent event = events.get("Launch: " + p + " % likely by today");
      double moment = forecast.milestone("launch").orElseThrow().finish().quantile(p / 100.0);
      LocalDate day = forecast.date(moment);
      assertThat(value(event, Property.DTSTART)).isEqualTo(compact(day));
      assertThat(value(event, Property.DTEND)).isEqualTo(compact(day.plusDays(1)));
      assertThat(event.getProperty(Property.DTSTART).orElseThrow().toString())
          .contains("VALUE=DATE:");
      assertThat(value(event, Property.DTSTAMP)).isEqualTo("20270104T000000Z");
      assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
      assertThat(value(event, Property.DESCRIPTION))
          .contains("Answer engine", "As of 4 Jan 2027", "seed 1", "2,048 simulated futures");
    }
    assertThat(value(events.get("Closed beta opens: 85 % likely by today"), Property.DESCRIPTION))
        .contains("Target 21 May 2027: met in");
  }

  private static String compact(LocalDate day) {
    return day.toString().replace("-", "");
  }

  @Test
  void demoDaysSayWhatIsLikelyToBeShown() throws Exception {
    List<VEvent> demos =
        read(NumberSamples.answerEngine()).<VEvent>getComponents(Component.VEVENT).stream()
            .filter(e -> value(e, Property.SUMMARY).startsWith("Demo day, Answer engine: "))
            .toList();
    assertThat(demos).hasSizeGreaterThan(3);
    assertThat(demos).anyMatch(e -> value(e, Property.DTSTART).equals("20270129"));
    assertThat(demos)
        .anyMatch(e -> value(e, Property.DESCRIPTION).contains("– Passage index instead of page"));
  }

  @Test
  void aLaterExportMovesTheSameEvents() throws Exception {
    Forecast first = NumberSamples.answerEngine();
    Forecast later =
        NumberSamples.forecast(first.roadmap().withAsOf(LocalDate.of(2027, 1, 11)), null);
    VEvent before = events(read(first)).get("Launch: 85 % likely by today");
    VEvent after = events(read(later)).get("Launch: 85 % likely by today");
    assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
    assertThat(Integer.parseInt(value(after, Property.SEQUENCE)))
        .isGreaterThan(Integer.parseInt(value(before, Property.SEQUENCE)));
    Forecast scenario = NumberSamples.forecast(first.roadmap(), "longer-box");
    VEvent other = events(read(scenario)).get("Launch: 85 % likely by today");
    assertThat(value(other, Property.UID)).isNotEqualTo(value(before, Property.UID));
  }

  @Test
  void namesCannotBreakTheCalendar() throws Exception {
    Forecast forecast = NumberSamples.forecast(NumberSamples.hostile(), "x");
    Map<String, VEvent> events = events(read(forecast));
    assertThat(events)
        .containsKeys(
            "@Launch, \"the\" real; one: 🚀: 50 % likely by today",
            "@Launch, \"the\" real; one: 🚀: 85 % likely by today");
    assertThat(events.keySet()).noneMatch(s -> s.startsWith("=never"));
    assertThat(events.keySet()).noneMatch(s -> s.startsWith("+rare: 85 %"));
    assertThat(events.keySet()).anyMatch(s -> s.matches("\\+rare: \\d+ % likely by today"));
    assertThat(events.values().stream().map(e -> value(e, Property.UID))).doesNotHaveDuplicates();
  }

  @Test
  void linesAreNoLongerThanTheStandardAllows() throws Exception {
    byte[] bytes = IcsFile.bytes(NumberSamples.forecast(NumberSamples.hostile(), null), Locale.UK);
    // Fails where a character has been cut in two.
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    assertThat(text).contains("🚀");
    for (String line : text.split("\r\n")) {
      assertThat(line).doesNotContain("\n");
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
  }

  @Test
  void aCalendarWithoutDaysSaysSo() throws Exception {
    assertThat(events(read(NumberSamples.empty()))).containsOnlyKeys("Nothing yet: no day to mark");
  }
}
