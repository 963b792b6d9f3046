package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.session.Session;
import whenabouts.ui.entry.ChanceEntry;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.field.SliderLine;
import whenabouts.ui.kit.Dates;

/// The usual questions about a task, a slider each: a longer box, a better chance, other work than
/// thought, a later start.
final class TaskQuestions extends VBox {
  private static final int WEEK = 7;
  private static final int LEAST_WEEKS = 26;

  private final Session session;
  private final SliderLine<Optional<Double>> box;
  private final SliderLine<Double> chance;
  private final SliderLine<Double> likely;
  private final SliderLine<Optional<LocalDate>> start;
  private String task = "";

  TaskQuestions(Session session) {
    this.session = session;
    setId("ask-task");
    getStyleClass().add("form");
    box =
        new SliderLine<>(
            "ask-box",
            text("task.box"),
            1,
            DaysEntry::parseOptional,
            value -> DaysEntry.format(value.orElse(null)),
            Optional::of,
            value -> value.orElse(Double.MAX_VALUE),
            value -> set("box", text("edit.box"), new TaskEdit.TimeBox(value.orElse(null))),
            session::endEdit);
    chance =
        new SliderLine<>(
            "ask-chance",
            text("task.chance"),
            0.01,
            ChanceEntry::parse,
            ChanceEntry::format,
            position -> Math.round(position * 100) / 100.0,
            value -> value,
            value -> set("chance", text("edit.chance"), new TaskEdit.Chance(value)),
            session::endEdit);
    chance.setRange(0, 1);
    likely =
        new SliderLine<>(
            "ask-likely",
            text("whatif.ask.likely"),
            1,
            DaysEntry::parse,
            DaysEntry::format,
            days -> days,
            days -> days,
            this::setLikely,
            session::endEdit);
    start =
        new SliderLine<>(
            "ask-start",
            text("whatif.ask.start"),
            WEEK,
            TaskQuestions::date,
            day -> day.map(Dates::full).orElse(""),
            this::dayAt,
            this::position,
            day -> set("start", text("edit.notBefore"), new TaskEdit.NotBefore(day.orElse(null))),
            session::endEdit);
    start.columns(9);
    getChildren().addAll(box, chance, likely, start);
  }

  /// Shows a task.
  ///
  /// @param fresh whether it is another one than before
  void show(Task shown, boolean fresh) {
    task = shown.id();
    boolean open =
        session.roadmap().actual(task).filter(actual -> actual.outcome() != null).isEmpty();
    reveal(box, open && shown.isDiscovery());
    reveal(chance, open && shown.isDiscovery());
    box.setRange(1, longest(shown));
    put(box, Optional.ofNullable(shown.timeBox()), fresh);
    put(chance, shown.chance(), fresh);
    Double days = likely(shown.estimate());
    reveal(likely, open && days != null);
    if (days != null) {
      likely.setRange(least(shown.estimate()), most(shown.estimate()));
      put(likely, days, fresh);
    }
    boolean begun =
        session.roadmap().actual(task).filter(actual -> actual.started() != null).isPresent();
    reveal(start, open && !begun);
    start.setRange(0, latest(shown));
    put(start, Optional.ofNullable(shown.notBefore()), fresh);
  }

  private static <T> void put(SliderLine<T> line, T value, boolean fresh) {
    if (fresh) {
      line.showAfresh(value);
    } else {
      line.show(value);
    }
  }

  private static void reveal(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private List<Problem> set(String field, String label, TaskEdit edit) {
    String id = task;
    return session.apply(label, "ask:" + id + "/" + field, r -> r.editTask(id, t -> t.with(edit)));
  }

  private List<Problem> setLikely(double days) {
    String id = task;
    return session.apply(
        text("edit.estimate"),
        "ask:" + id + "/likely",
        r -> r.editTask(id, t -> t.with(new TaskEdit.Estimated(withLikely(t.estimate(), days)))));
  }

  private static Estimate withLikely(Estimate estimate, double days) {
    return switch (estimate) {
      case Estimate.Range range ->
          new Estimate.Range(range.low(), days, range.high(), range.covers(), range.shape());
      case Estimate.Fixed _ -> new Estimate.Fixed(days);
      case Estimate.Like like -> new Estimate.Like(like.className(), days);
      default -> estimate;
    };
  }

  /// The likely duration in working days; null where the form of the estimate has none.
  private static @Nullable Double likely(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Range range -> range.likely();
      case Estimate.Fixed fixed -> fixed.days();
      case Estimate.Like like -> like.likely();
      default -> null;
    };
  }

  private static double least(Estimate estimate) {
    return estimate instanceof Estimate.Range range ? range.low() : 1;
  }

  /// In steps of twenty where the form gives no end, so that it does not move under the hand.
  private static double most(Estimate estimate) {
    Double days = likely(estimate);
    double value = days == null ? 1 : days;
    return estimate instanceof Estimate.Range range
        ? range.high()
        : Math.max(20, 20 * Math.ceil(1.5 * value / 20));
  }

  /// Well beyond what is expected, in steps of ten, so that it does not move under the hand.
  private static double longest(Task task) {
    double box = task.timeBox() == null ? 0 : task.timeBox();
    Double days = likely(task.estimate());
    double expected =
        task.estimate() instanceof Estimate.Range range
            ? 1.5 * range.high()
            : days == null ? 20 : 2 * days;
    return Math.min(1000, Math.max(10, 10 * Math.ceil(Math.max(expected, box) / 10)));
  }

  private static Entry<Optional<LocalDate>> date(String typed) {
    Optional<LocalDate> day = Dates.parse(typed);
    return typed.isBlank() || day.isPresent()
        ? Entry.valid(day)
        : Entry.invalid(text("date.expected"));
  }

  /// The first day says nothing.
  private Optional<LocalDate> dayAt(double days) {
    return days < 1
        ? Optional.empty()
        : Optional.of(session.roadmap().asOf().plusDays(Math.round(days)));
  }

  private double position(Optional<LocalDate> day) {
    return day.map(date -> (double) ChronoUnit.DAYS.between(session.roadmap().asOf(), date))
        .orElse(0.0);
  }

  private double latest(Task shown) {
    double weeks = Math.ceil(position(Optional.ofNullable(shown.notBefore())) / WEEK);
    return WEEK * Math.max(LEAST_WEEKS, weeks + 4);
  }
}
