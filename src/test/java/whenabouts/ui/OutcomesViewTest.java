package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import whenabouts.session.Selection;
import whenabouts.ui.view.View;

class OutcomesViewTest extends ChartViewTest {
  private void show() {
    window.clickTab("outcomes");
    window.settle();
  }

  @Test
  void theTabAndTheShortcutShowIt() {
    assertTabAndShortcut(View.OUTCOMES);
    assertThat(window.textOf("outcomes-finding")).contains("misses most often");
  }

  @Test
  void aClickSelectsTheMilestone() {
    show();
    click("outcomes", "milestone:launch");
    assertThat(selection()).isEqualTo(Selection.milestone("launch"));
  }

  @Test
  void theKeyboardWalksMilestonesAndExperiments() {
    show();
    assertArrowKeysWalk("outcomes");
    window.press(KeyCode.END);
    window.settle();
    assertThat(selection()).isInstanceOf(Selection.OfTask.class);
  }

  @Test
  void aMilestoneIsChosenFromTheKeyboard() {
    show();
    ComboBox<?> filter = window.node("outcomes-milestone", ComboBox.class);
    assertThat(texts("outcomes")).contains("Launch", "Citation");
    onUi(
        () -> {
          filter.requestFocus();
          return true;
        });
    window.press(KeyCode.DOWN);
    window.settle();
    assertThat(filter.getValue()).isEqualTo(window.session.roadmap().milestones().getFirst().id());
    String name = onUi(() -> window.session.roadmap().milestones().getFirst().name());
    assertThat(window.textOf("outcomes-finding")).startsWith("“" + name + "”: on target in ");
    assertThat(texts("outcomes")).doesNotContain("Launch");
  }

  @Test
  void aMilestoneThatIsDeletedIsNoLongerMeant() {
    show();
    window.robot.clickOn("#outcomes-milestone").type(KeyCode.DOWN, KeyCode.ENTER);
    window.settle();
    onUi(() -> window.session.apply("Delete", roadmap -> roadmap.withMilestones(List.of())));
    window.settle();
    ComboBox<?> filter = window.node("outcomes-milestone", ComboBox.class);
    assertThat(filter.getValue()).isEqualTo("");
    assertThat(window.textOf("outcomes-finding")).contains("misses most often");
  }

  @Test
  void theTableHasEveryEnd() {
    show();
    assertThat(table("outcomes"))
        .anySatisfy(row -> assertThat(row.subList(0, 2)).asString().contains("Launch, on target"))
        .anySatisfy(row -> assertThat(row.get(1)).isEqualTo("validated"))
        .anySatisfy(row -> assertThat(row.get(1).toString()).startsWith("pivots to "));
  }
}
