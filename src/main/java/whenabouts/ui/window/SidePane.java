package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import whenabouts.session.Session;
import whenabouts.ui.inspector.InspectorPane;
import whenabouts.ui.whatif.WhatIfPane;

/// The right side: the inspector and, in a scenario, what-if in its place or behind it.
final class SidePane extends BorderPane {
  private final Session session;
  private final InspectorPane inspector;
  private final WhatIfPane whatIf;
  private final ToggleButton inspectorTab = tab("side-inspector", text("side.inspector"));
  private final ToggleButton whatIfTab = tab("side-what-if", text("side.whatIf"));

  SidePane(Session session, InspectorPane inspector, WhatIfPane whatIf) {
    this.session = session;
    this.inspector = inspector;
    this.whatIf = whatIf;
    setId("side");
    setMinHeight(0);
    ToggleGroup group = new ToggleGroup();
    whatIfTab.setToggleGroup(group);
    inspectorTab.setToggleGroup(group);
    whatIfTab.getStyleClass().add(Styles.LEFT_PILL);
    inspectorTab.getStyleClass().add(Styles.RIGHT_PILL);
    whatIfTab.setOnAction(event -> showWhatIf(true));
    inspectorTab.setOnAction(event -> showWhatIf(false));
    HBox tabs = new HBox(whatIfTab, inspectorTab);
    tabs.getStyleClass().add("side-tabs");
    tabs.managedProperty().bind(tabs.visibleProperty());
    tabs.visibleProperty().bind(session.scenarioProperty().map(id -> true).orElse(false));
    setTop(tabs);
    setCenter(new StackPane(inspector, whatIf));
    session
        .scenarioProperty()
        .subscribe(
            (was, is) -> {
              if (was == null || is == null) {
                showWhatIf(is != null);
              }
            });
    showWhatIf(session.scenarioProperty().get() != null);
  }

  private static ToggleButton tab(String id, String name) {
    ToggleButton tab = new ToggleButton(name);
    tab.setId(id);
    tab.setMaxWidth(Double.MAX_VALUE);
    tab.getStyleClass().add(Styles.SMALL);
    HBox.setHgrow(tab, Priority.ALWAYS);
    return tab;
  }

  private void showWhatIf(boolean shown) {
    whatIfTab.setSelected(shown);
    inspectorTab.setSelected(!shown);
    whatIf.setVisible(shown);
    inspector.setVisible(!shown);
  }

  /// Gives the keyboard to the first field of the inspector.
  void focusInspector() {
    showWhatIf(false);
    inspector.focusFirst();
  }

  /// Gives the keyboard to the first question of what-if; only in a scenario.
  void focusWhatIf() {
    if (session.scenarioProperty().get() != null) {
      showWhatIf(true);
      whatIf.focusFirst();
    }
  }

  /// Says something about the scenario.
  void tell(String sentence) {
    showWhatIf(true);
    whatIf.tell(sentence);
  }
}
