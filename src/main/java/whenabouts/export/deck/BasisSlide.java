package whenabouts.export.deck;

import java.io.IOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Gap;
import whenabouts.roadmap.Gaps;
import whenabouts.roadmap.Metric;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;

/// What the forecast rests on: what "done" means, what experiments are measured by and where their
/// results would go, what is missing, what is assumed, and how to read it.
///
/// @param gaps what is missing
record BasisSlide(Story story, List<Gap> gaps) implements SlideKind {
  /// No proof of concept without these.
  private static final Set<Gap.Kind> OWED =
      EnumSet.of(
          Gap.Kind.NO_TIME_BOX,
          Gap.Kind.NO_METRIC,
          Gap.Kind.NO_BASELINE,
          Gap.Kind.NO_THRESHOLD,
          Gap.Kind.NO_PRODUCTION);

  static BasisSlide of(Story story) {
    return new BasisSlide(story, Gaps.of(story.forecast().roadmap()));
  }

  @Override
  public void add(DeckFile deck) throws IOException {
    List<Task> experiments = experiments();
    DeckTexts texts = story.texts();
    boolean table = !experiments.isEmpty();
    SlideCanvas slide = deck.slide(table ? deck.template().pair() : deck.template().single());
    slide.title(finding(experiments));
    Rect content = slide.content();
    if (table) {
      slide.table(
          table(experiments), content.left(0.68, 28), texts.text("basis.name"), about(experiments));
      slide.text(reading(), content.right(0.68, 28), 14);
    } else {
      slide.text(reading(), content, 16);
    }
    List<String> said = new ArrayList<>();
    said.add(finding(experiments));
    said.add(missing(story.forecast().roadmap()));
    slide.finish(story.notes(said.toArray(String[]::new)));
  }

  /// Those that are not over, those with gaps first where not all have room.
  private List<Task> experiments() {
    List<Task> open =
        story.forecast().roadmap().tasks().stream()
            .filter(t -> t.isDiscovery() && !story.isDone(t))
            .toList();
    Set<String> lacking = lacking();
    return open.stream().sorted(Comparator.comparing(t -> !lacking.contains(t.id()))).toList();
  }

  /// The ids of the experiments that lack something.
  private Set<String> lacking() {
    return gaps.stream()
        .filter(g -> OWED.contains(g.kind()))
        .map(g -> String.valueOf(g.id()))
        .collect(Collectors.toSet());
  }

  private String finding(List<Task> experiments) {
    Set<String> ids = lacking();
    long lacking = experiments.stream().filter(t -> ids.contains(t.id())).count();
    if (experiments.isEmpty()) {
      return story.texts().text("basis.finding.plain", story.forecast().tasks().size());
    }
    return lacking == 0
        ? story.texts().text("basis.finding", experiments.size())
        : story.texts().text("basis.finding.lacking", lacking, experiments.size());
  }

  private Table table(List<Task> experiments) {
    DeckTexts texts = story.texts();
    List<Table.Column> columns =
        List.of(
            new Table.Column(texts.text("basis.experiment"), 0.27, "l"),
            new Table.Column(texts.text("basis.metric"), 0.25, "l"),
            new Table.Column(texts.text("basis.box"), 0.14, "l"),
            new Table.Column(texts.text("basis.production"), 0.34, "l"));
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Task task : experiments) {
      String production = task.production();
      Double box = task.timeBox();
      rows.add(
          List.of(
              Table.Cell.bold(story.label(task.name())),
              metric(task.metric()),
              box == null ? missing() : Table.Cell.of(texts.text("basis.days", number(box))),
              production == null || production.isBlank() ? missing() : Table.Cell.of(production)));
    }
    return new Table(columns, rows, 14, left -> texts.text("basis.more", left));
  }

  private Table.Cell missing() {
    return new Table.Cell(story.texts().text("basis.missing"), true, false, 1, 0.3);
  }

  private Table.Cell metric(@Nullable Metric metric) {
    if (metric == null) {
      return missing();
    }
    Double baseline = metric.baseline();
    Double threshold = metric.threshold();
    String unknown = story.texts().text("basis.unknown");
    String text =
        story
            .texts()
            .text(
                "basis.metric.text",
                metric.name(),
                baseline == null ? unknown : number(baseline),
                threshold == null ? unknown : number(threshold));
    return baseline == null || threshold == null
        ? new Table.Cell(text, false, false, 1, 0.3)
        : Table.Cell.of(text);
  }

  private String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(story.texts().locale());
    format.setMaximumFractionDigits(4);
    return format.format(value);
  }

  private String about(List<Task> experiments) {
    return experiments.stream()
        .map(t -> story.name(t.name()) + ": " + metric(t.metric()).text())
        .collect(Collectors.joining("; ", story.texts().text("basis.about") + " ", "."));
  }

  private List<Para> reading() {
    DeckTexts texts = story.texts();
    Roadmap roadmap = story.forecast().roadmap();
    List<Para> paras = new ArrayList<>();
    paras.add(Para.head(texts.text("basis.done")));
    String done = roadmap.done();
    paras.add(
        Para.of(
            done == null || done.isBlank()
                ? texts.text("basis.done.missing")
                : texts.capital(done.strip())));
    paras.add(Para.head(texts.text("read")));
    paras.add(Para.of(texts.text("basis.read", story.percent())));
    paras.add(Para.head(texts.text("basis.assumed")));
    paras.add(Para.of(story.together()));
    if (!story.forecast().ignored().isEmpty()) {
      paras.add(
          Para.of(
              texts.text(
                  "notes.ignored",
                  texts.list(story.wording().ignored(story.forecast().ignored())))));
    }
    paras.add(Para.of(texts.text("notes.uncovered")));
    return paras;
  }

  /// Everything that is missing, for whoever speaks.
  private String missing(Roadmap roadmap) {
    List<String> said = new ArrayList<>();
    for (Gap gap : gaps) {
      String id = gap.id() == null ? "" : gap.id();
      String name =
          switch (gap.subject()) {
            case TASK -> roadmap.task(id).map(Task::name).orElse("");
            case MILESTONE -> roadmap.milestone(id).map(m -> m.name()).orElse("");
            case ROADMAP -> roadmap.title();
          };
      said.add(
          story.texts().text("basis.gap", story.name(name), gap.message(story.texts().locale())));
    }
    return String.join(" ", said);
  }
}
