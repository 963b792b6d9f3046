package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.session.Confidence;
import whenabouts.session.Session;
import whenabouts.ui.command.Commands;
import whenabouts.ui.entry.NameEntry;
import whenabouts.ui.field.Choice;
import whenabouts.ui.field.TextLine;

/// The header: title, scenario, confidence, and the commands used most.
final class HeaderBar extends HBox {
  private static final double LONGEST_TITLE = 700;

  private final Session session;
  private final ComboBox<Optional<String>> scenarios = new ComboBox<>();
  private boolean showing;

  HeaderBar(Session session, Commands commands) {
    this.session = session;
    setId("header");
    getStyleClass().add("header");
    TextLine<String> title = title();
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(LONGEST_TITLE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.SOMETIMES);
    getChildren()
        .addAll(
            title,
            gap,
            labelled(text("header.scenario"), scenarios(commands)),
            labelled(text("header.confidence"), confidence()),
            buttons(commands, List.of("undo", "redo", "save", "export")));
    giveWay();
    session
        .roadmapProperty()
        .subscribe(
            roadmap -> {
              title.show(roadmap.title());
              showScenarios();
            });
    session.scenarioProperty().subscribe(id -> showScenarios());
  }

  /// In a low window the captions leave their room to the chart: what they say is in the tooltips.
  private void giveWay() {
    ObservableValue<Boolean> low = MainWindow.isLow(this);
    lookupAll(".field-label")
        .forEach(caption -> caption.managedProperty().bind(low.map(is -> !is)));
    low.subscribe(is -> pseudoClassStateChanged(MainWindow.IS_LOW, is));
  }

  private TextLine<String> title() {
    TextLine<String> title =
        TextLine.of(
            "title",
            text("roadmap.title"),
            NameEntry::parse,
            value -> value,
            value -> session.apply(text("edit.title"), "title", r -> r.withTitle(value)),
            session::endEdit);
    title.getStyleClass().add("title");
    return title;
  }

  private HBox scenarios(Commands commands) {
    scenarios.setId("scenario");
    scenarios.setAccessibleText(text("header.scenario"));
    scenarios.setTooltip(new Tooltip(text("header.scenario.tip")));
    scenarios.setConverter(Choice.named(this::scenarioName));
    scenarios.setPrefWidth(190);
    scenarios.valueProperty().subscribe((was, is) -> choose(is));
    Button whatIf = commands.button("what-if");
    whatIf.setText(commands.get("what-if").label());
    whatIf.setMinWidth(USE_PREF_SIZE);
    whatIf.getStyleClass().add("beside-field");
    HBox box = new HBox(6, scenarios, whatIf);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void choose(@Nullable Optional<String> chosen) {
    if (!showing && chosen != null) {
      session.scenarioProperty().set(chosen.orElse(null));
    }
  }

  private void showScenarios() {
    showing = true;
    List<Optional<String>> ids = new ArrayList<>();
    ids.add(Optional.empty());
    Roadmap roadmap = session.roadmap();
    roadmap.scenarios().forEach(scenario -> ids.add(Optional.of(scenario.id())));
    if (!scenarios.getItems().equals(ids)) {
      scenarios.getItems().setAll(ids);
    }
    String chosen = session.scenarioProperty().get();
    if (!Optional.ofNullable(chosen).equals(scenarios.getValue())) {
      scenarios.setValue(Optional.ofNullable(chosen));
    }
    // The same scenario may have another name now.
    scenarios.setConverter(Choice.named(this::scenarioName));
    scenarios.setDisable(ids.size() == 1);
    showing = false;
  }

  private String scenarioName(Optional<String> id) {
    return id.map(known -> session.roadmap().scenario(known).map(Scenario::name).orElse(known))
        .orElse(text("header.asPlanned"));
  }

  private HBox confidence() {
    ToggleGroup group = new ToggleGroup();
    HBox segments = new HBox();
    segments.setId("confidence");
    for (Confidence confidence : Confidence.values()) {
      long percent = Math.round(confidence.probability() * 100);
      ToggleButton segment = new ToggleButton(percent + " %");
      segment.setId("confidence-" + percent);
      segment.setAccessibleText(text("header.confidence.spoken", Long.toString(percent)));
      segment.setTooltip(new Tooltip(text("header.confidence.tip", Long.toString(percent))));
      segment.setMinWidth(USE_PREF_SIZE);
      segment.setToggleGroup(group);
      segment
          .getStyleClass()
          .add(
              switch (confidence) {
                case EVEN -> Styles.LEFT_PILL;
                case LIKELY -> Styles.CENTER_PILL;
                case NEARLY_CERTAIN -> Styles.RIGHT_PILL;
              });
      // A segment that is pressed again stays chosen.
      segment.setOnAction(
          event -> {
            session.confidenceProperty().set(confidence);
            segment.setSelected(true);
          });
      session.confidenceProperty().subscribe(chosen -> segment.setSelected(chosen == confidence));
      segments.getChildren().add(segment);
    }
    return segments;
  }

  private static HBox buttons(Commands commands, List<String> ids) {
    HBox bar = new HBox(2);
    bar.setAlignment(Pos.BOTTOM_RIGHT);
    ids.forEach(
        id -> {
          var button = commands.button(id);
          button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
          bar.getChildren().add(button);
        });
    return bar;
  }

  private static VBox labelled(String name, Node node) {
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    VBox box = new VBox(label, node);
    box.getStyleClass().add("field");
    return box;
  }
}
