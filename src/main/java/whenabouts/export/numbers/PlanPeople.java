package whenabouts.export.numbers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mpxj.Availability;
import org.mpxj.AvailabilityTable;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.Resource;
import org.mpxj.ResourceType;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;

/// The squads of a roadmap in a project file: their calendars, and their people as resources, one a
/// role.
final class PlanPeople {
  /// The first moment that a project file can name.
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1984, 1, 1, 0, 0);

  private final ProjectFile file;
  private final Facts facts;
  private final Map<String, ProjectCalendar> calendars = new HashMap<>();
  private final Map<String, Resource> resources = new HashMap<>();
  private final ProjectCalendar everyDay;

  PlanPeople(ProjectFile file, Facts facts) {
    this.file = file;
    this.facts = facts;
    everyDay = calendar(facts.text("mspdi.everyDay"));
    for (DayOfWeek day : DayOfWeek.values()) {
      setWorking(everyDay, day, true);
    }
    roadmap().squads().forEach(this::add);
  }

  private Roadmap roadmap() {
    return facts.forecast().roadmap();
  }

  /// The calendar of a squad; that of every day for none.
  ProjectCalendar calendar(@Nullable Squad squad) {
    return squad == null ? everyDay : calendars.getOrDefault(squad.id(), everyDay);
  }

  /// How many of which people a task occupies; nobody where it has no squad.
  Map<Resource, Integer> crew(Crew crew, @Nullable Squad squad) {
    if (squad == null) {
      return Map.of();
    }
    return switch (crew) {
      case Crew.Anyone() -> Map.of(anyone(squad), 1);
      case Crew.Roles(Map<String, Integer> people) -> {
        Map<Resource, Integer> needed = new LinkedHashMap<>();
        people.forEach((role, count) -> needed.merge(resource(squad, role), count, Integer::sum));
        yield needed;
      }
    };
  }

  private void add(Squad squad) {
    String name = SafeText.line(squad.name());
    ProjectCalendar calendar = calendar(name.isEmpty() ? squad.id() : name);
    for (DayOfWeek day : DayOfWeek.values()) {
      setWorking(calendar, day, squad.workdays().contains(day));
    }
    for (LocalDate holiday : squad.holidays()) {
      calendar.addCalendarException(holiday);
    }
    calendars.put(squad.id(), calendar);
    squad.people().forEach((role, count) -> resource(squad, role));
  }

  private ProjectCalendar calendar(String name) {
    ProjectCalendar calendar = file.addCalendar();
    calendar.setName(name);
    return calendar;
  }

  private static void setWorking(ProjectCalendar calendar, DayOfWeek day, boolean works) {
    calendar.setWorkingDay(day, works);
    if (works) {
      ProjectCalendarHours hours = calendar.addCalendarHours(day);
      hours.add(ProjectCalendar.DEFAULT_WORKING_MORNING);
      hours.add(ProjectCalendar.DEFAULT_WORKING_AFTERNOON);
    } else {
      calendar.addCalendarHours(day);
    }
  }

  /// The only role there is, else somebody of the squad.
  private Resource anyone(Squad squad) {
    return squad.people().size() == 1
        ? resource(squad, squad.people().keySet().iterator().next())
        : resource(squad, "");
  }

  /// @param role empty for anyone
  private Resource resource(Squad squad, String role) {
    return resources.computeIfAbsent(
        squad.id() + "\n" + role,
        _ -> {
          String name = SafeText.line(squad.name());
          Resource resource = file.addResource();
          resource.setName(
              role.isEmpty() ? name : facts.text("mspdi.resource", name, SafeText.line(role)));
          resource.setGroup(name);
          resource.setType(ResourceType.WORK);
          resource.setCalendar(calendar(squad));
          AvailabilityTable availability = resource.getAvailability();
          availability.add(
              new Availability(ALWAYS, AvailabilityTable.END_DATE_NA, 100 * people(squad, role)));
          return resource;
        });
  }

  /// How many there are; where people are no limit, as many as anything needs.
  private int people(Squad squad, String role) {
    if (role.isEmpty()) {
      return squad.people().isEmpty()
          ? roadmap().tasks().size()
          : squad.people().values().stream().mapToInt(Integer::intValue).sum();
    }
    return squad.people().getOrDefault(role, roadmap().tasks().size());
  }
}
