package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.ScenarioEdits;
import whenabouts.session.Session;
import whenabouts.ui.command.Commands;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.field.TextLine;

/// Says across the window that one is in a scenario, which one, and what can be done with it.
public final class ScenarioBand extends HBox {
  private final Session session;
  private final TextLine<String> name;
  private final Label summary = new Label();
  private final Tooltip tip = new Tooltip();
  private @Nullable String shown;

  public ScenarioBand(Session session, Commands commands) {
    this.session = session;
    setId("what-if");
    getStyleClass().add("scenario-band");
    setAlignment(Pos.CENTER_LEFT);
    Label badge = new Label(text("whatif.band"), new FontIcon(Feather.GIT_BRANCH));
    badge.setId("what-if-badge");
    badge.getStyleClass().add("scenario-badge");
    badge.setMinWidth(USE_PREF_SIZE);
    badge.setTooltip(new Tooltip(text("whatif.band.tip")));
    name =
        TextLine.of(
            "scenario-name",
            text("whatif.name"),
            NameEntry::parse,
            value -> value,
            this::rename,
            session::endEdit);
    name.getStyleClass().add("scenario-name");
    name.setAlignment(Pos.CENTER_LEFT);
    // The band says what it is the name of.
    name.getChildren().getFirst().setVisible(false);
    name.getChildren().getFirst().setManaged(false);
    summary.setId("scenario-summary");
    summary.setMinWidth(0);
    summary.setTooltip(tip);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(badge, name, summary, gap);
    Button promote = commands.button("promote-scenario");
    promote.setText(commands.get("promote-scenario").label());
    promote.setMinWidth(USE_PREF_SIZE);
    promote.getStyleClass().addAll(Styles.SMALL);
    getChildren().add(promote);
    for (String id : List.of("duplicate-scenario", "discard-scenario", "leave-scenario")) {
      Button button = commands.button(id);
      button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
      getChildren().add(button);
    }
    session.documentProperty().subscribe(document -> show());
    session.scenarioProperty().subscribe(id -> show());
    session.refusalProperty().subscribe(sentence -> show());
  }

  private List<Problem> rename(String value) {
    String id = session.scenarioProperty().get();
    return id == null
        ? List.of()
        : session.apply(
            text("edit.scenarioName"),
            "scenario:" + id + "/name",
            r -> ScenarioEdits.edit(r, id, scenario -> scenario.withName(value)));
  }

  private void show() {
    String id = session.scenarioProperty().get();
    Scenario scenario = id == null ? null : session.document().scenario(id).orElse(null);
    setVisible(scenario != null);
    setManaged(scenario != null);
    if (scenario == null) {
      shown = null;
      return;
    }
    if (Objects.equals(id, shown)) {
      name.show(scenario.name());
    } else {
      name.showAfresh(scenario.name());
      shown = id;
    }
    String refusal = session.refusalProperty().get();
    summary.setGraphic(refusal.isEmpty() ? null : new FontIcon(Feather.ALERT_TRIANGLE));
    summary.setText(refusal.isEmpty() ? summary(scenario) : refusal);
    tip.setText(summary.getText());
  }

  private static String summary(Scenario scenario) {
    long off = scenario.changes().stream().filter(change -> !change.active()).count();
    int all = scenario.changes().size();
    return off == 0 ? text("whatif.summary", all) : text("whatif.summary.off", all, off);
  }
}
