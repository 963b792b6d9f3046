package whenabouts.storage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Crew;
import whenabouts.roadmap.DemoDays;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Learning;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Metric;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Review;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.RiskEdit;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Snapshot;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// Makes valid roadmaps that use everything a roadmap can have. Tasks need only earlier ones and
/// pivot only to later stand-bys, so that there are no circles.
public final class RandomRoadmaps {
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "with spaces",
          "naïve Größe",
          "日本語",
          "dice 🎲",
          "quote \" backslash \\ slash /",
          "tab\tand\nnew line",
          "line\u2028separator",
          "null \u0000 and bell \u0007",
          " edges ",
          "a text so long that no line of a hundred and twenty characters has room for it, be there"
              + " ever so little else");
  private static final LocalDate AS_OF = LocalDate.of(2027, 1, 4);

  private final SplittableRandom random;
  private final List<String> squads = new ArrayList<>();
  private final List<String> ids;
  private final boolean[] standby;

  /// By stand-by: its one source. With two, where one waits for the other, there is a circle.
  private final Map<Integer, Integer> pivotsTo = new HashMap<>();

  private RandomRoadmaps(long seed) {
    random = new SplittableRandom(seed);
    ids = IntStream.range(0, random.nextInt(12)).mapToObj(i -> "t" + i + text()).toList();
    standby = new boolean[ids.size()];
    IntStream.range(0, ids.size()).forEach(i -> standby[i] = chance(0.25));
  }

  public static Roadmap of(long seed) {
    return new RandomRoadmaps(seed).roadmap();
  }

  private Roadmap roadmap() {
    List<Squad> squads = some(4, this::squad);
    squads.forEach(s -> this.squads.add(s.id()));
    List<Task> tasks = IntStream.range(0, ids.size()).mapToObj(this::task).toList();
    List<Risk> risks =
        some(3, i -> new Risk("r" + i, text(), probability(), estimate(), taskIds()));
    return new Roadmap(
        text(),
        AS_OF,
        maybe(this::text),
        squads,
        tasks,
        some(
            4,
            i ->
                new Milestone(
                    "m" + i, chance(0.2) ? "m" + i : text(), needs(ids.size()), maybe(this::date))),
        maybe(() -> new DemoDays(date(), 1 + random.nextInt(6))),
        some(3, i -> new Driver("d" + i, text(), factor(), taskIds())),
        risks,
        some(4, i -> scenario("s" + i, risks)),
        tasks.stream().filter(_ -> chance(0.4)).map(this::actual).toList(),
        some(3, _ -> snapshot()),
        ids.isEmpty() ? List.of() : some(3, _ -> new Learning(pick(ids), date(), text())),
        some(3, _ -> new Review(date(), text())));
  }

  private Squad squad(int i) {
    return new Squad(
        "squad " + i,
        chance(0.3) ? "squad " + i : text(),
        chance(0.5) ? Map.of() : enough(),
        chance(0.5)
            ? Squad.WEEK
            : new TreeSet<>(List.of(pick(DayOfWeek.values()), pick(DayOfWeek.values()))),
        new TreeSet<>(some(20, _ -> date())),
        maybe(() -> new Squad.Sprint(1 + random.nextInt(4), date())),
        maybe(() -> 1 + random.nextInt(5)),
        chance(0.5) ? 0 : probability());
  }

  /// People for every crew there is.
  private Map<String, Integer> enough() {
    Map<String, Integer> people = new LinkedHashMap<>();
    TEXTS.forEach(role -> people.put(role, 3 + random.nextInt(4)));
    return people;
  }

  private Map<String, Integer> people() {
    Map<String, Integer> people = new LinkedHashMap<>();
    some(4, _ -> text()).forEach(role -> people.put(role, random.nextInt(4)));
    return people;
  }

  private Task task(int i) {
    String id = ids.get(i);
    return new Task(
        id,
        chance(0.3) ? id : text(),
        pick(Track.values()),
        squads.isEmpty() ? null : maybe(() -> pick(squads)),
        crew(),
        standby[i] ? Need.NONE : needs(i),
        estimate(),
        chance(0.5) ? 1 : probability(),
        maybe(this::positive),
        onMiss(i),
        standby[i],
        maybe(this::metric),
        maybe(this::text),
        maybe(this::date));
  }

  private Crew crew() {
    return chance(0.5) ? Crew.ANYONE : new Crew.Roles(people());
  }

  private Metric metric() {
    return new Metric("metric" + text(), maybe(this::anyNumber), maybe(this::anyNumber));
  }

  /// Needs of the first so many tasks.
  private Need needs(int before) {
    if (before == 0 || chance(0.2)) {
      return Need.NONE;
    }
    return chance(0.6) ? new Need.AllOf(some(4, _ -> need(before, 3))) : need(before, 3);
  }

  private Need need(int before, int depth) {
    int kind = random.nextInt(depth == 0 ? 2 : 5);
    List<Need> parts = depth == 0 ? List.of() : atLeastOne(() -> need(before, depth - 1));
    return switch (kind) {
      case 0 -> Need.Link.to(ids.get(random.nextInt(before)));
      case 1 ->
          new Need.Link(
              ids.get(random.nextInt(before)),
              pick(LinkType.values()),
              chance(0.5) ? 0 : anyNumber(),
              pick(Condition.values()));
      case 2 -> new Need.AllOf(chance(0.1) ? List.of() : parts);
      case 3 -> new Need.AnyOf(parts);
      default -> new Need.AtLeast(1 + random.nextInt(parts.size()), parts);
    };
  }

  private Estimate estimate() {
    double low = positive();
    double high = low + positive();
    double likely = low + (high - low) * random.nextDouble();
    return switch (random.nextInt(9)) {
      case 0 -> new Estimate.Fixed(chance(0.2) ? 0 : positive());
      case 1 -> new Estimate.Samples(atLeastOne(this::positive));
      case 2 -> {
        double least = random.nextInt(50);
        yield new Estimate.Throughput(
            least,
            chance(0.5) ? least : least + 5,
            atLeastOne(() -> 1 + random.nextInt(90) / 10.0));
      }
      case 3 -> new Estimate.Like("class " + text(), positive());
      case 4 -> new Estimate.Lognormal(positive(), random.nextDouble());
      case 5 -> new Estimate.Normal(positive(), positive());
      case 6 -> new Estimate.Exponential(positive());
      case 7 -> new Estimate.Uniform(chance(0.2) ? 0 : low, high);
      default ->
          new Estimate.Range(
              low,
              likely,
              high,
              maybe(() -> 1 - random.nextDouble()),
              maybe(() -> pick(Shape.values())));
    };
  }

  private Estimate factor() {
    double low = 0.1 + random.nextDouble();
    return chance(0.3)
        ? new Estimate.Lognormal(low, random.nextDouble())
        : Estimate.Range.of(low, low + 0.25, low + 1);
  }

  private OnMiss onMiss(int i) {
    return chance(0.3) ? new OnMiss.Extend(positive(), 1 + random.nextInt(3), last(i)) : last(i);
  }

  private OnMiss last(int i) {
    List<Integer> free =
        IntStream.range(i + 1, ids.size())
            .filter(t -> standby[t] && pivotsTo.getOrDefault(t, i) == i)
            .boxed()
            .toList();
    return switch (random.nextInt(3)) {
      case 0 -> OnMiss.STOP;
      case 1 -> OnMiss.SHIP_BASELINE;
      default -> free.isEmpty() ? OnMiss.STOP : pivot(i, pick(free));
    };
  }

  private OnMiss pivot(int i, int target) {
    pivotsTo.put(target, i);
    return new OnMiss.Pivot(ids.get(target));
  }

  private Scenario scenario(String id, List<Risk> risks) {
    List<Change> changes = new ArrayList<>(some(3, i -> add(id + "-" + i)));
    changes.addAll(some(2, _ -> hire()).stream().filter(_ -> !squads.isEmpty()).toList());
    risks.stream().filter(_ -> chance(0.5)).forEach(r -> changes.add(setRisk(r.id())));
    if (!ids.isEmpty()) {
      changes.addAll(some(3, _ -> set(random.nextInt(ids.size()))));
      if (chance(0.3)) {
        changes.add(new Change.DropTask(pick(ids), chance(0.5)));
      }
    }
    return new Scenario(id, chance(0.3) ? id : text(), changes);
  }

  private Change add(String id) {
    Task task = Task.of(id, text(), pick(Track.values()), estimate());
    return new Change.AddTask(task.with(new TaskEdit.Needs(needs(ids.size()))), chance(0.8));
  }

  private Change hire() {
    String squad = squads.isEmpty() ? "" : pick(squads);
    double ramp = chance(0.5) ? 0 : positive();
    return new Change.Hire(squad, "role", 1 + random.nextInt(3), date(), ramp, chance(0.8));
  }

  private Change set(int i) {
    List<TaskEdit> edits =
        List.of(
            new TaskEdit.Chance(probability()),
            new TaskEdit.TimeBox(maybe(this::positive)),
            new TaskEdit.Name(text()),
            new TaskEdit.WithCrew(crew()),
            new TaskEdit.InSquad(squads.isEmpty() ? null : maybe(() -> pick(squads))),
            new TaskEdit.Needs(standby[i] ? Need.NONE : needs(i)),
            new TaskEdit.Estimated(estimate()),
            new TaskEdit.OnTrack(pick(Track.values())),
            new TaskEdit.WhenMissed(onMiss(i)),
            new TaskEdit.Standby(standby[i]),
            new TaskEdit.Measured(maybe(this::metric)),
            new TaskEdit.Production(maybe(this::text)),
            new TaskEdit.NotBefore(maybe(this::date)));
    return new Change.SetTask(
        ids.get(i), edits.stream().filter(_ -> chance(0.3)).toList(), chance(0.8));
  }

  private Change setRisk(String risk) {
    List<RiskEdit> edits =
        List.of(
            new RiskEdit.Name(text()),
            new RiskEdit.Chance(probability()),
            new RiskEdit.Delay(estimate()),
            new RiskEdit.Tasks(taskIds()));
    return new Change.SetRisk(risk, edits.stream().filter(_ -> chance(0.5)).toList(), chance(0.8));
  }

  private Actual actual(Task task) {
    LocalDate started = AS_OF.minusDays(20 + random.nextInt(20));
    if (chance(0.4)) {
      return new Actual(task.id(), started, null, null, maybe(this::anyNumber));
    }
    Outcome outcome =
        chance(0.2)
            ? Outcome.DROPPED
            : !task.isDiscovery()
                ? Outcome.DELIVERED
                : task.onMiss().last() instanceof OnMiss.Pivot
                    ? Outcome.PIVOTED
                    : pick(List.of(Outcome.VALIDATED, Outcome.BASELINE, Outcome.STOPPED));
    LocalDate finished = AS_OF.minusDays(random.nextInt(20));
    return new Actual(task.id(), maybe(() -> started), finished, outcome, maybe(this::anyNumber));
  }

  private Snapshot snapshot() {
    long seed = chance(0.3) ? random.nextLong() : 1;
    String scenario = maybe(() -> "long gone");
    return new Snapshot(
        date(), date(), scenario, 1 + random.nextInt(100_000), seed, some(4, this::promise));
  }

  private Snapshot.Promise promise(int i) {
    LocalDate p10 = date();
    return new Snapshot.Promise(
        "p" + i,
        maybe(() -> p10),
        p10.plusDays(3),
        maybe(() -> p10.plusDays(9)),
        maybe(() -> p10.plusDays(20)),
        chance(0.5) ? 0 : probability(),
        maybe(this::date),
        maybe(this::probability));
  }

  private List<String> taskIds() {
    return ids.isEmpty() ? List.of() : some(20, _ -> pick(ids));
  }

  private String text() {
    return pick(TEXTS);
  }

  private LocalDate date() {
    return AS_OF.plusDays(random.nextInt(-400, 1000));
  }

  private double probability() {
    return pick(List.of(0.0, 1.0, 0.5, 0.1, random.nextDouble()));
  }

  private double positive() {
    return pick(List.of(1.0, 5.0, 0.5, 1e-7, 1.0 / 3, 12_345.678, random.nextDouble(0.01, 90)));
  }

  private double anyNumber() {
    return (chance(0.5) ? 1 : -1) * positive();
  }

  private boolean chance(double p) {
    return random.nextDouble() < p;
  }

  private <T> T maybe(Supplier<T> value) {
    return chance(0.5) ? value.get() : null;
  }

  private <T> List<T> some(int below, Function<Integer, T> item) {
    return IntStream.range(0, random.nextInt(below)).boxed().map(item).toList();
  }

  private <T> List<T> atLeastOne(Supplier<T> item) {
    return IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> item.get()).toList();
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private <T> T pick(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
