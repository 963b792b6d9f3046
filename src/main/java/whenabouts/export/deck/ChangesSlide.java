package whenabouts.export.deck;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Subject;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Learning;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Snapshot;
import whenabouts.roadmap.Snapshot.Promise;
import whenabouts.roadmap.Task;

/// What has changed since the last snapshot; a target that was moved is named, so that moving it
/// cannot look like progress.
record ChangesSlide(Story story, Snapshot snapshot, List<Moved> moved) implements SlideKind {
  /// Snapshots keep this percentile, whatever is asked for elsewhere.
  private static final double LATE = 0.85;

  private static final int ROWS = 9;
  private static final int NAMED = 4;

  /// A thing that the snapshot knows.
  private record Moved(Subject subject, Promise then) {}

  static Optional<SlideKind> of(Story story) {
    return story.forecast().roadmap().snapshots().stream()
        .filter(s -> Objects.equals(s.scenario(), story.forecast().scenario()))
        .max(Comparator.comparing(Snapshot::taken))
        .map(s -> new ChangesSlide(story, s, moved(story, s)))
        .filter(slide -> !slide.moved().isEmpty())
        .map(slide -> slide);
  }

  private static List<Moved> moved(Story story, Snapshot snapshot) {
    List<Moved> moved = new ArrayList<>();
    for (Subject subject : Subject.all(story.forecast())) {
      String id = subject.id().substring(subject.id().indexOf(':') + 1);
      Task task = subject.task() == null ? null : subject.task().task();
      if (task != null && (story.isDone(task) || task.standby())) {
        continue;
      }
      snapshot.promises().stream()
          .filter(p -> p.id().equals(id))
          .findFirst()
          .ifPresent(p -> moved.add(new Moved(subject, p)));
    }
    return moved;
  }

  @Override
  public void add(DeckFile deck) throws IOException {
    DeckTexts texts = story.texts();
    SlideCanvas slide = deck.slide(deck.template().pair());
    slide.title(finding());
    Rect content = slide.content();
    slide.table(
        table(), content.left(0.7, 28), texts.text("changes.name"), finding() + " " + since());
    slide.text(reading(), content.right(0.7, 28), 14);
    slide.finish(story.notes(finding(), texts.text("changes.notes", taken()), since()));
  }

  private String taken() {
    return story.wording().date(snapshot.taken());
  }

  private @Nullable LocalDate now(Moved m) {
    return story.forecast().date(m.subject().finish().quantile(LATE));
  }

  /// Days later than promised; infinite where one of the dates does not exist, 0 where neither
  /// does.
  private double days(Moved m) {
    LocalDate then = m.then().p85();
    LocalDate now = now(m);
    if (then == null || now == null) {
      return then == now ? 0 : then == null ? -1e9 : 1e9;
    }
    return now.toEpochDay() - then.toEpochDay();
  }

  /// Whether it moved by more than chance does to two forecasts.
  private static boolean isCertain(double days, Distribution finish) {
    double error = finish.standardErrorOfQuantile(LATE);
    return Math.abs(days) >= 1
        && (!Double.isFinite(error) || Math.abs(days) > 2 * Math.sqrt(2) * error);
  }

  private String said(Moved m) {
    double days = days(m);
    DeckTexts texts = story.texts();
    if (!isCertain(days, m.subject().finish())) {
      return texts.text("changes.same");
    }
    if (Math.abs(days) > 1e8) {
      return texts.text(days > 0 ? "changes.lost" : "changes.gained");
    }
    return texts.text(days > 0 ? "changes.later" : "changes.earlier", Math.abs(Math.round(days)));
  }

  private String finding() {
    MilestoneForecast main = story.main();
    Moved first =
        moved.stream()
            .filter(
                m -> main != null && m.subject().id().equals("milestone:" + main.milestone().id()))
            .findFirst()
            .orElseGet(
                () ->
                    moved.stream()
                        .max(Comparator.comparingDouble(m -> Math.abs(days(m))))
                        .orElseThrow());
    return story
        .texts()
        .text(
            isCertain(days(first), first.subject().finish())
                ? "changes.finding"
                : "changes.finding.same",
            taken(),
            story.name(first.subject().name()),
            said(first));
  }

  private Table table() {
    DeckTexts texts = story.texts();
    List<Table.Column> columns =
        List.of(
            new Table.Column(texts.text("changes.what"), 0.3, "l"),
            new Table.Column(texts.text("changes.then"), 0.17, "l"),
            new Table.Column(texts.text("changes.now"), 0.17, "l"),
            new Table.Column(texts.text("changes.moved"), 0.18, "l"),
            new Table.Column(texts.text("changes.onTarget"), 0.18, "l"));
    List<Moved> shown =
        moved.stream()
            .sorted(
                Comparator.comparing((Moved m) -> m.subject().task() != null)
                    .thenComparingDouble(m -> m.subject().task() == null ? 0 : -Math.abs(days(m))))
            .limit(ROWS)
            .toList();
    List<List<Table.Cell>> rows = new ArrayList<>(shown.stream().map(this::row).toList());
    int left = moved.size() - shown.size();
    return new Table(columns, rows, 14, more -> texts.text("changes.more", more + left));
  }

  private List<Table.Cell> row(Moved m) {
    LocalDate then = m.then().p85();
    boolean certain = isCertain(days(m), m.subject().finish());
    return List.of(
        Table.Cell.bold(story.label(m.subject().name())),
        Table.Cell.muted(
            then == null ? story.texts().text("changes.never") : story.wording().date(then)),
        Table.Cell.of(story.wording().label(m.subject().finish(), LATE)),
        certain ? Table.Cell.bold(said(m)) : Table.Cell.muted(said(m)),
        Table.Cell.of(onTarget(m)));
  }

  private String onTarget(Moved m) {
    LocalDate target = m.subject().target();
    if (target == null) {
      return story.texts().text("none");
    }
    String now =
        story.wording().percent(m.subject().finish().chanceBy(story.forecast().endOf(target)));
    Double then = m.then().onTarget();
    String text =
        then == null
            ? now
            : story.texts().text("changes.chance", story.wording().percent(then), now);
    LocalDate before = m.then().target();
    return before == null || before.equals(target)
        ? text
        : story
            .texts()
            .text(
                "changes.target", text, story.wording().date(before), story.wording().date(target));
  }

  /// What has happened since.
  private String since() {
    List<String> done = done();
    return done.isEmpty()
        ? story.texts().text("changes.done.none")
        : story.texts().text("changes.done", story.texts().list(done));
  }

  private List<String> done() {
    Roadmap roadmap = story.forecast().roadmap();
    List<String> names = new ArrayList<>();
    for (Task task : roadmap.tasks()) {
      Actual actual = roadmap.actual(task.id()).orElse(null);
      LocalDate finished = actual == null ? null : actual.finished();
      if (finished != null && !finished.isBefore(snapshot.asOf())) {
        names.add(story.name(task.name()));
      }
    }
    List<String> shown = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
    if (names.size() > NAMED) {
      shown.add(story.texts().text("more", names.size() - NAMED));
    }
    return shown;
  }

  private List<Para> reading() {
    DeckTexts texts = story.texts();
    List<Para> paras = new ArrayList<>();
    paras.add(Para.of(since()));
    List<Learning> learnings =
        story.forecast().roadmap().learnings().stream()
            .filter(l -> !l.on().isBefore(snapshot.asOf()))
            .limit(2)
            .toList();
    if (!learnings.isEmpty()) {
      paras.add(Para.head(texts.text("changes.learned")));
      learnings.forEach(l -> paras.add(Para.of(l.text())));
    }
    paras.add(Para.head(texts.text("read")));
    paras.add(Para.muted(texts.text("changes.read", taken())));
    return paras;
  }
}
