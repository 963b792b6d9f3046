package whenabouts.ui.odds;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.OddsChart;
import whenabouts.chart.Subject;
import whenabouts.chart.TimeScale;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.session.Edits;
import whenabouts.session.Session;
import whenabouts.ui.view.ChartPane;
import whenabouts.ui.view.SubjectChooser;
import whenabouts.ui.view.ViewContext;

/// How likely is it by when? Dots for futures and the curve of chances, with a deadline that is
/// dragged, or moved by the arrow keys: a day at a time, with Shift a week.
public final class OddsView {
  private final Session session;
  private final SubjectChooser chooser;
  private final ChartPane pane;

  /// What was asked for; null: the target, or else the date of the chosen confidence.
  private final ObjectProperty<@Nullable LocalDate> deadline = new SimpleObjectProperty<>();

  private OddsView(ViewContext context) {
    session = context.session();
    chooser = new SubjectChooser("odds", session, _ -> true);
    pane = new ChartPane("odds", context, this::painting);
    pane.addTools(chooser, makeTarget(), forget());
    pane.redrawOn(chooser.subjectProperty());
    pane.redrawOn(deadline);
    pane.redrawOn(session.base().forecastProperty());
    // A day asked of one milestone says nothing about another.
    chooser.subjectProperty().subscribe((was, is) -> deadline.set(null));
    pane.canvas().setCursor(Cursor.H_RESIZE);
    pane.canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, this::dragged);
    pane.canvas().addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    pane.canvas().addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  public static ChartPane of(ViewContext context) {
    return new OddsView(context).pane;
  }

  private @Nullable Function<ChartOptions, Chart> painting() {
    Forecast forecast = session.live().forecast();
    Subject subject = chooser.subject(forecast).orElse(null);
    if (forecast == null || subject == null) {
      return null;
    }
    LocalDate asked = asked(forecast, subject);
    Distribution planned = planned(subject);
    return options -> OddsChart.draw(forecast, subject, asked, planned, options);
  }

  /// What the roadmap itself says, in a scenario; else null, as where only the scenario has it.
  private @Nullable Distribution planned(Subject subject) {
    Forecast base = session.base().forecast();
    return base == null || session.scenarioProperty().get() == null
        ? null
        : Subject.find(base, subject.id()).map(Subject::finish).orElse(null);
  }

  /// The deadline shown: the one chosen, the target, or the date of the confidence; null where that
  /// is not reached.
  private @Nullable LocalDate asked(Forecast forecast, Subject subject) {
    LocalDate chosen = deadline.get();
    if (chosen != null) {
      return chosen;
    }
    return subject.target() != null
        ? subject.target()
        : forecast.date(
            subject.finish().quantile(session.confidenceProperty().get().probability()));
  }

  private void dragged(MouseEvent e) {
    Forecast forecast = session.live().forecast();
    TimeScale scale = pane.scale();
    if (e.isPrimaryButtonDown() && scale != null && forecast != null) {
      double x = Math.clamp(e.getX(), scale.left(), scale.right());
      LocalDate date = forecast.date(Math.max(scale.day(x), 0.5));
      deadline.set(date);
    }
  }

  private void keyPressed(KeyEvent e) {
    Forecast forecast = session.live().forecast();
    Subject subject = chooser.subject(forecast).orElse(null);
    if (forecast == null || subject == null || e.isShortcutDown() || e.isAltDown()) {
      return;
    }
    LocalDate now = asked(forecast, subject);
    LocalDate from = now == null ? forecast.roadmap().asOf() : now;
    ChronoUnit unit = e.isShiftDown() ? ChronoUnit.WEEKS : ChronoUnit.DAYS;
    switch (e.getCode()) {
      case LEFT -> move(from.minus(1, unit), forecast.roadmap().asOf());
      case RIGHT -> move(from.plus(1, unit), forecast.roadmap().asOf());
      case ESCAPE -> deadline.set(null);
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void move(LocalDate to, LocalDate earliest) {
    deadline.set(to.isBefore(earliest) ? earliest : to);
  }

  /// Takes the deadline into the roadmap, for milestones.
  private Button makeTarget() {
    Button button = new Button(text("odds.makeTarget"));
    button.setId("odds-make-target");
    button.setTooltip(new Tooltip(text("odds.makeTarget.tip")));
    button
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> deadline.get() == null || milestone() == null,
                deadline,
                chooser.subjectProperty()));
    button.setOnAction(
        _ -> {
          String id = milestone();
          LocalDate date = deadline.get();
          if (id != null && date != null) {
            session.apply(
                text("edit.target"),
                roadmap -> Edits.editMilestone(roadmap, id, m -> m.withTarget(date)));
            deadline.set(null);
          }
        });
    return button;
  }

  private Button forget() {
    Button button = new Button(text("odds.forget"));
    button.setId("odds-forget");
    button.setTooltip(new Tooltip(text("odds.forget.tip")));
    button.getStyleClass().add("flat");
    button.disableProperty().bind(deadline.isNull());
    button.setOnAction(_ -> deadline.set(null));
    return button;
  }

  /// Id of the milestone that is shown; null where it is a task.
  private @Nullable String milestone() {
    String id = chooser.subjectProperty().get();
    return id != null && id.startsWith("milestone:") ? id.substring("milestone:".length()) : null;
  }
}
