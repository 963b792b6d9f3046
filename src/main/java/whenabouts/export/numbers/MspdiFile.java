package whenabouts.export.numbers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TaskField;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Lengths;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Squad;

/// A forecast as a project file (MSPDI) for Microsoft Project and others, which plan with one
/// duration a task: a percentile of its length, which every task's note says. Links, squads'
/// calendars and people, actuals and milestones go along; stand-by tasks are inactive until they
/// are wanted, and a milestone stands no earlier than the forecast puts it.
public final class MspdiFile {
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final int MINUTES = 480;

  /// Longer tasks no plan holds.
  private static final double MOST_DAYS = 10_000;

  /// MS Project knows no later day.
  private static final LocalDate LAST = LocalDate.of(2149, 12, 31);

  private final Facts facts;
  private final Forecast forecast;
  private final double percentile;
  private final ProjectFile file = new ProjectFile();
  private final PlanPeople people;
  private final PlanNotes notes;
  private final Map<String, Task> tasks = new HashMap<>();

  private MspdiFile(Forecast forecast, NumberOptions options) {
    this.forecast = forecast;
    this.percentile = options.percentile();
    facts = new Facts(forecast, options.locale());
    people = new PlanPeople(file, facts);
    notes = new PlanNotes(facts, percentile);
  }

  /// The whole file.
  public static byte[] bytes(Forecast forecast, NumberOptions options) {
    return new MspdiFile(forecast, options).write();
  }

  private byte[] write() {
    setProperties();
    forecast.tasks().forEach(this::addTask);
    forecast.tasks().forEach(this::addLinks);
    Entry.milestones(forecast).forEach(this::addMilestone);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new MSPDIWriter().write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void setProperties() {
    LocalDateTime now = morning(forecast.roadmap().asOf());
    ProjectProperties properties = file.getProjectProperties();
    properties.setName(facts.fullTitle());
    properties.setProjectTitle(facts.fullTitle());
    properties.setAuthor("Whenabouts");
    // Of what describes the project as a whole only its subject goes along.
    properties.setSubject(String.join(" ", facts.basis(), facts.headline(), notes.ofProject()));
    properties.setHonorConstraints(true);
    properties.setNewTasksAreManual(false);
    properties.setStartDate(now);
    properties.setCurrentDate(now);
    properties.setStatusDate(now);
    properties.setCreationDate(now);
    properties.setLastSaved(now);
    properties.setDefaultCalendar(people.calendar((Squad) null));
    properties.setMinutesPerDay(MINUTES);
    properties.setMinutesPerWeek(5 * MINUTES);
    properties.setDaysPerMonth(20);
    file.getCustomFields().getOrCreate(TaskField.FINISH1).setAlias(text("mspdi.field", "P50"));
    file.getCustomFields().getOrCreate(TaskField.FINISH2).setAlias(text("mspdi.field", "P85"));
  }

  private void addTask(TaskForecast t) {
    Task task = file.addTask();
    tasks.put(t.task().id(), task);
    Squad squad = forecast.roadmap().squad(t.task().squad()).orElse(null);
    ProjectCalendar calendar = people.calendar(squad);
    task.setName(SafeText.line(t.task().name()));
    task.setTaskMode(TaskMode.AUTO_SCHEDULED);
    task.setType(TaskType.FIXED_DURATION);
    task.setCalendar(calendar);
    task.setActive(t.finish().reached() >= 0.5 && !t.task().standby());
    // To a tenth of a day, which MS Project shows.
    OptionalDouble length = Lengths.workingDays(forecast, t, percentile / 100);
    double days = Math.min(MOST_DAYS, Math.ceil(10 * length.orElse(0) - 1e-6) / 10);
    Days when = Days.of(forecast, t, percentile / 100);
    LocalDate asOf = forecast.roadmap().asOf();
    LocalDateTime start = calendar.getNextWorkStart(morning(when == null ? asOf : when.start()));
    task.setDuration(days(days));
    task.setStart(start);
    task.setFinish(days > 0 ? calendar.getDate(start, days(days)) : start);
    task.setPercentageComplete(0);
    LocalDate notBefore = t.task().notBefore();
    if (notBefore != null) {
      task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
      task.setConstraintDate(morning(notBefore));
    }
    if (when != null && when.state() != Days.State.OPEN) {
      setActuals(task, when, calendar, days);
    }
    task.setNotes(notes.of(t));
    setForecast(task, t.finish());
    people.crew(t.task().crew(), squad).forEach((who, count) -> assign(task, who, count, days));
  }

  private void setActuals(Task task, Days when, ProjectCalendar calendar, double days) {
    LocalDateTime now = morning(forecast.roadmap().asOf());
    task.setActualStart(task.getStart());
    if (when.state() == Days.State.DONE) {
      task.setFinish(evening(when.finish()));
      task.setActualFinish(task.getFinish());
      task.setActualDuration(task.getDuration());
      task.setRemainingDuration(days(0));
      task.setPercentageComplete(100);
    } else if (task.getStart().isBefore(now) && days > 0) {
      double had = calendar.getWork(task.getStart(), now, TimeUnit.DAYS).getDuration();
      task.setActualDuration(days(Math.min(had, days)));
      task.setRemainingDuration(days(Math.max(0, days - had)));
      task.setPercentageComplete(Math.clamp(Math.round(100 * had / days), 0, 99));
    }
  }

  private void assign(Task task, Resource who, int count, double days) {
    ResourceAssignment assignment = task.addResourceAssignment(who);
    assignment.setUnits(100 * count);
    Duration work = Duration.getInstance(days * count * MINUTES / 60, TimeUnit.HOURS);
    boolean done = task.getActualFinish() != null;
    assignment.setWork(work);
    assignment.setActualWork(done ? work : Duration.getInstance(0, TimeUnit.HOURS));
    assignment.setRemainingWork(done ? Duration.getInstance(0, TimeUnit.HOURS) : work);
    assignment.setStart(task.getStart());
    assignment.setFinish(task.getFinish());
  }

  private void addLinks(TaskForecast t) {
    Task task = task(t.task().id());
    if (task == null) {
      return;
    }
    link(task, t.task().needs());
    if (t.task().onMiss().last() instanceof OnMiss.Pivot(String to) && task(to) != null) {
      link(task(to), Need.Link.to(t.task().id()));
    }
  }

  private @Nullable Task task(String id) {
    return tasks.get(id);
  }

  private void link(@Nullable Task task, Need need) {
    for (Need.Link link : PlanLinks.of(need, forecast).links()) {
      Task from = task(link.task());
      if (task != null && from != null && from != task) {
        task.addPredecessor(
            new Relation.Builder()
                .predecessorTask(from)
                .type(type(link.type()))
                .lag(days(link.lag())));
      }
    }
  }

  private static RelationType type(LinkType type) {
    return switch (type) {
      case FS -> RelationType.FINISH_START;
      case SS -> RelationType.START_START;
      case FF -> RelationType.FINISH_FINISH;
      case SF -> RelationType.START_FINISH;
    };
  }

  private void addMilestone(Entry milestone) {
    Need needs = forecast.roadmap().milestone(milestone.id()).map(m -> m.needs()).orElse(Need.NONE);
    Task task = file.addTask();
    task.setName(milestone.name());
    task.setMilestone(true);
    task.setTaskMode(TaskMode.AUTO_SCHEDULED);
    task.setDuration(days(0));
    task.setPercentageComplete(0);
    LocalDate day = forecast.date(milestone.finish().ifReached().quantile(percentile / 100));
    LocalDateTime moment = day == null ? morning(forecast.roadmap().asOf()) : evening(day);
    task.setStart(moment);
    task.setFinish(moment);
    task.setActive(day != null);
    if (milestone.isPast() && day != null) {
      task.setActualStart(moment);
      task.setActualFinish(moment);
      task.setPercentageComplete(100);
    } else if (day != null) {
      task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
      task.setConstraintDate(moment);
    }
    LocalDate target = milestone.target();
    if (target != null) {
      task.setDeadline(evening(target));
    }
    link(task, needs);
    setForecast(task, milestone.finish());
    task.setNotes(notes.of(milestone, needs));
  }

  /// The dates that the forecast gives, beside those that the links make.
  private void setForecast(Task task, Distribution finish) {
    LocalDate median = forecast.date(finish.quantile(0.5));
    LocalDate late = forecast.date(finish.quantile(0.85));
    if (median != null) {
      task.setFinish(1, evening(median));
    }
    if (late != null) {
      task.setFinish(2, evening(late));
    }
  }

  private static LocalDateTime morning(LocalDate day) {
    return (day.isAfter(LAST) ? LAST : day).atTime(MORNING);
  }

  private static LocalDateTime evening(LocalDate day) {
    return (day.isAfter(LAST) ? LAST : day).atTime(EVENING);
  }

  private static Duration days(double days) {
    return Duration.getInstance(days, TimeUnit.DAYS);
  }

  private String text(String key, Object... values) {
    return facts.text(key, values);
  }
}
