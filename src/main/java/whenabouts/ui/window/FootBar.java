package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Headline;
import whenabouts.forecast.Wording;
import whenabouts.session.Session;
import whenabouts.session.Simulation;
import whenabouts.ui.command.Commands;
import whenabouts.ui.help.HelpButton;
import whenabouts.ui.help.Term;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;
import whenabouts.ui.kit.Room;

/// The footer: the headline sentence, what it leaves out, and the state of the simulation.
final class FootBar extends VBox {
  private final Session session;
  private final Label headline = new Label();
  private final Room room = new Room(headline, 0);
  private final Label status = new Label();
  private final Tooltip statusTip = new Tooltip(text("foot.state.tip"));
  private final Label leftOut = new Label();
  private final Tooltip leftOutTip = new Tooltip();
  // A run that ends within a few frames is not worth a word.
  private final PauseTransition patience = new PauseTransition(Duration.millis(250));

  FootBar(Session session, Commands commands, Exporting exporting) {
    this.session = session;
    setId("footer");
    getStyleClass().add("footer");
    headline.setId("headline");
    Lines.wrap(headline);
    headline.setMaxWidth(Lines.LONGEST);
    headline.getStyleClass().add("headline");
    HBox.setHgrow(headline, Priority.ALWAYS);
    Button copy = commands.button("copy-headline");
    copy.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    HelpButton help =
        new HelpButton(
            "headline-help",
            ArrowLocation.BOTTOM_RIGHT,
            () -> List.of(Term.CONFIDENCE, Term.SHIP_BY, Term.NEVER, Term.ON_TARGET));
    help.visibleProperty().bind(headline.textProperty().isNotEmpty());
    HBox top = new HBox(8, headline, help, copy);
    top.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(top, status(exporting));
    session.live().forecastProperty().subscribe(forecast -> showHeadline());
    session.fileProperty().subscribe(file -> room.reset());
    session.confidenceProperty().subscribe(confidence -> showHeadline());
    session.live().simulationProperty().subscribe(this::showState);
    patience.setOnFinished(event -> showRunning());
    session
        .live()
        .percentProperty()
        .subscribe(
            percent -> {
              if (patience.getStatus() == Animation.Status.STOPPED) {
                showRunning();
              }
            });
  }

  private HBox status(Exporting exporting) {
    status.setId("status");
    status.setMinWidth(USE_PREF_SIZE);
    status.getStyleClass().add("quiet");
    leftOut.setId("left-out");
    leftOut.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
    leftOut.getStyleClass().add("left-out");
    leftOut.setTooltip(leftOutTip);
    leftOut.setFocusTraversable(true);
    leftOutTip.setWrapText(true);
    leftOutTip.setMaxWidth(420);
    leftOutTip.setShowDelay(Duration.millis(200));
    leftOutTip.setShowDuration(Duration.seconds(60));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HelpButton help =
        new HelpButton(
            "status-help",
            ArrowLocation.BOTTOM_RIGHT,
            () -> List.of(Term.FUTURE, Term.ERROR, Term.SEED));
    help.visibleProperty().bind(status.textProperty().isNotEmpty());
    HBox bar = new HBox(6, leftOut, new ExportStatus(exporting), gap, status, help);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private void showHeadline() {
    Forecast forecast = session.live().forecast();
    headline.setText(
        forecast == null
            ? ""
            : Headline.of(
                forecast, session.confidenceProperty().get().probability(), Locale.getDefault()));
    List<String> ignored =
        forecast == null
            ? List.of()
            : Wording.of(forecast, Locale.getDefault()).ignored(forecast.ignored());
    room.keep();
    leftOut.setVisible(!ignored.isEmpty());
    leftOut.setManaged(!ignored.isEmpty());
    leftOut.setText(text("foot.leftOut", String.join(", ", ignored)));
    leftOut.setAccessibleText(leftOut.getText());
    leftOutTip.setText(
        Wording.joined(text("foot.leftOut.tip", "• " + String.join("\n• ", ignored))));
  }

  private void showState(Simulation simulation) {
    if (simulation.running()) {
      patience.play();
    } else {
      patience.stop();
    }
    String failure = simulation.failure();
    status.getStyleClass().removeAll("wrong");
    if (failure != null) {
      status.getStyleClass().add("wrong");
      status.setText(text("foot.failed", failure));
      status.setTooltip(null);
      return;
    }
    Forecast forecast = session.live().forecast();
    if (forecast == null) {
      status.setText("");
      return;
    }
    status.setText(
        text(
            "foot.state",
            Numbers.count(simulation.trials()),
            Numbers.plain(Math.round(forecast.error().probability() * 1000) / 10.0),
            days(forecast.error().p85Days()),
            Numbers.plain(Math.round(simulation.millis()))));
    status.setTooltip(statusTip);
  }

  private void showRunning() {
    if (session.live().simulationProperty().get().running()) {
      int percent = session.live().percentProperty().get();
      status.setText(
          percent == 0 ? text("foot.running") : text("foot.progress", Numbers.count(percent)));
    }
  }

  private static String days(double error) {
    if (Double.isInfinite(error)) {
      return text("foot.brink");
    }
    double tenths = Math.round(error * 10) / 10.0;
    return tenths == 0 ? "<" + Numbers.plain(0.1) : Numbers.plain(tenths);
  }
}
