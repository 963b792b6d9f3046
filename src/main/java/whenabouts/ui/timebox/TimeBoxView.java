package whenabouts.ui.timebox;

import static whenabouts.ui.kit.Texts.text;

import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.NoteChart;
import whenabouts.chart.TimeBoxChart;
import whenabouts.chart.TimeScale;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.TimeBoxTradeOff;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.session.Session;
import whenabouts.session.Study;
import whenabouts.ui.kit.Numbers;
import whenabouts.ui.view.ChartPane;
import whenabouts.ui.view.StudyStatus;
import whenabouts.ui.view.SubjectChooser;
import whenabouts.ui.view.ViewContext;

/// What does a longer time box buy? The box of an experiment is dragged along its trade-off, or
/// moved by the arrow keys: a day at a time, with Shift a week. The roadmap follows at once, so
/// that the whole window answers; one undo takes all of it back.
public final class TimeBoxView {
  /// How near the line a drag may begin.
  private static final double REACH = 12;

  private final Session session;
  private final Forecaster forecaster = new Forecaster();
  private final Study<TimeBoxQuestion, TimeBoxTradeOff> study;
  private final SubjectChooser chooser;
  private final ChartPane pane;
  private final Button take = new Button();

  /// The box when the drag began; null while nobody drags.
  private @Nullable Double before;

  private TimeBoxView(ViewContext context) {
    session = context.session();
    study =
        session
            .live()
            .study((question, cancelled, found) -> question.answer(forecaster, cancelled, found));
    chooser =
        new SubjectChooser(
            "timebox", session, subject -> subject.isOpenExperiment(session.roadmap()));
    pane = new ChartPane("timebox", context, this::painting);
    take.setId("timebox-take");
    take.setMinWidth(Region.USE_PREF_SIZE);
    chooser.setMinWidth(100);
    take.setTooltip(new Tooltip(text("timebox.take.tip")));
    take.setOnAction(_ -> takeEnough());
    pane.addTools(chooser, take, new StudyStatus("timebox", study.stateProperty()));
    pane.redrawOn(chooser.subjectProperty());
    pane.redrawOn(session.roadmapProperty());
    pane.redrawOn(study.answerProperty());
    pane.redrawOn(study.stateProperty());
    askAgain();
    handleKeysAndPointer();
  }

  public static ChartPane of(ViewContext context) {
    return new TimeBoxView(context).pane;
  }

  private void askAgain() {
    pane.sceneProperty()
        .subscribe(
            scene -> {
              study.wantedProperty().set(scene != null);
              ask();
            });
    session.documentProperty().subscribe((was, is) -> ask());
    session.roadmapProperty().subscribe((was, is) -> ask());
    session.scenarioProperty().subscribe((was, is) -> ask());
    session.live().forecastProperty().subscribe((was, is) -> ask());
    chooser.subjectProperty().subscribe((was, is) -> ask());
    study.answerProperty().subscribe((was, is) -> ask());
  }

  private void ask() {
    String task = task();
    if (session.live().forecast() == null
        || task == null
        || session.roadmap().task(task).isEmpty()) {
      study.ask(null);
    } else if (pane.getScene() != null) {
      Double box = box(task);
      TimeBoxQuestion question =
          TimeBoxQuestion.of(
              session.document(),
              session.scenarioProperty().get(),
              task,
              session.live().options(),
              box);
      Study.Answer<TimeBoxQuestion, TimeBoxTradeOff> answer = study.answerProperty().get();
      if (answer == null || !question.isLike(answer.question()) || !covers(answer.found(), box)) {
        study.ask(question);
      }
    }
  }

  private static boolean covers(TimeBoxTradeOff tradeOff, @Nullable Double box) {
    return box == null
        || (box >= tradeOff.points().getFirst().box() && box <= tradeOff.points().getLast().box());
  }

  /// The trade-off of the task shown; null while it is not known.
  private @Nullable TimeBoxTradeOff tradeOff() {
    Study.Answer<TimeBoxQuestion, TimeBoxTradeOff> answer = study.answerProperty().get();
    return answer != null && answer.question().task().equals(task()) ? answer.found() : null;
  }

  /// Id of the task shown; null where there is none.
  private @Nullable String task() {
    String id = chooser.subjectProperty().get();
    return id == null ? null : id.substring("task:".length());
  }

  private @Nullable Double box(String task) {
    return session.roadmap().task(task).map(Task::timeBox).orElse(null);
  }

  private @Nullable Function<ChartOptions, Chart> painting() {
    Forecast forecast = session.live().forecast();
    String task = task();
    TimeBoxTradeOff tradeOff = tradeOff();
    showTake(task, tradeOff);
    if (forecast == null) {
      return null;
    }
    if (task == null) {
      return note(text("timebox.empty"), text("timebox.empty.hint"));
    }
    if (tradeOff == null || forecast.task(task).isEmpty()) {
      String failure = study.stateProperty().get().failure();
      return failure == null
          ? note(text("timebox.wait"), text("timebox.wait.hint"))
          : note(text("view.noAnswer"), failure);
    }
    Double box = box(task);
    return options -> TimeBoxChart.draw(tradeOff, forecast, box, options);
  }

  private static Function<ChartOptions, Chart> note(String title, String hint) {
    return options -> NoteChart.draw(title, hint, options);
  }

  /// Offers the length after which another week buys too little.
  private void showTake(@Nullable String task, @Nullable TimeBoxTradeOff tradeOff) {
    OptionalDouble enough = enough(tradeOff);
    Double box = task == null ? null : box(task);
    boolean there = box != null && enough.isPresent() && box == enough.getAsDouble();
    take.setVisible(enough.isPresent());
    take.setManaged(enough.isPresent());
    take.setDisable(there);
    take.setText(
        enough.isPresent() ? text("timebox.take", Numbers.plain(enough.getAsDouble())) : "");
  }

  private static OptionalDouble enough(@Nullable TimeBoxTradeOff tradeOff) {
    return tradeOff == null ? OptionalDouble.empty() : tradeOff.enough(TimeBoxTradeOff.THRESHOLD);
  }

  private void takeEnough() {
    enough(tradeOff()).ifPresent(days -> set(days));
    session.endEdit();
  }

  private void handleKeysAndPointer() {
    pane.canvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    pane.canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    pane.canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    pane.canvas()
        .addEventHandler(
            MouseEvent.MOUSE_RELEASED,
            _ -> {
              before = null;
              session.endEdit();
            });
    pane.canvas().addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    pane.canvas()
        .focusedProperty()
        .subscribe(
            (had, has) -> {
              if (!has) {
                session.endEdit();
              }
            });
  }

  private boolean isNearTheLine(MouseEvent e) {
    String task = task();
    Double box = task == null ? null : box(task);
    TimeScale scale = pane.scale();
    return scale != null && box != null && Math.abs(scale.x(box) - e.getX()) <= REACH;
  }

  private void moved(MouseEvent e) {
    pane.canvas().setCursor(isNearTheLine(e) ? Cursor.H_RESIZE : Cursor.DEFAULT);
  }

  private void pressed(MouseEvent e) {
    String task = task();
    before = e.isPrimaryButtonDown() && task != null && isNearTheLine(e) ? box(task) : null;
    // For the key that lets go of the box again.
    pane.canvas().requestFocus();
    session.endEdit();
  }

  private void dragged(MouseEvent e) {
    TimeBoxTradeOff tradeOff = tradeOff();
    TimeScale scale = pane.scale();
    if (before != null && scale != null && tradeOff != null) {
      double first = Math.ceil(tradeOff.points().getFirst().box());
      double last = Math.max(first, Math.floor(tradeOff.points().getLast().box()));
      set(Math.clamp(Math.rint(scale.day(e.getX())), first, last));
    }
  }

  private void keyPressed(KeyEvent e) {
    String task = task();
    TimeBoxTradeOff tradeOff = tradeOff();
    if (task == null || tradeOff == null || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    if (e.getCode() == KeyCode.ESCAPE && before != null) {
      set(before);
      before = null;
      e.consume();
      return;
    }
    int step = e.isShiftDown() ? 5 : 1;
    if (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT) {
      double to = from(task, tradeOff) + (e.getCode() == KeyCode.LEFT ? -step : step);
      set(Math.max(1, to));
      e.consume();
    }
  }

  /// Where the keys begin: at the box, or where there is none, at what would be enough.
  private double from(String task, TimeBoxTradeOff tradeOff) {
    Double box = box(task);
    double middle = tradeOff.points().get(tradeOff.points().size() / 2).box();
    return box != null ? box : Math.rint(enough(tradeOff).orElse(middle));
  }

  private void set(double days) {
    String task = task();
    if (task != null) {
      session.apply(
          text("edit.box"),
          "task:" + task + "/box",
          roadmap -> roadmap.editTask(task, t -> t.with(new TaskEdit.TimeBox(days))));
    }
  }
}
