package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import org.junit.jupiter.api.Test;
import whenabouts.session.Selection;
import whenabouts.ui.view.View;

class DemoDaysViewTest extends ChartViewTest {
  private void show() {
    window.clickTab("demo");
    window.settle();
  }

  @Test
  void theTabAndTheShortcutShowIt() {
    assertTabAndShortcut(View.DEMO);
    assertThat(window.textOf("demo-finding"))
        .startsWith("On 29 Jan there will likely be something to show: ");
    assertThat(texts("demo")).contains("Fri, 29 Jan 2027", "new");
  }

  @Test
  void aClickSelectsTheThing() {
    show();
    click("demo", "task:rerank");
    assertThat(selection()).isEqualTo(Selection.task("rerank"));
  }

  @Test
  void theKeyboardWalksTheThings() {
    show();
    assertArrowKeysWalk("demo");
  }

  @Test
  void theTableHasEveryDay() {
    show();
    assertThat(table("demo"))
        .anySatisfy(row -> assertThat(row.getFirst()).isEqualTo("29 Jan 2027"))
        .anySatisfy(row -> assertThat(row.getFirst()).isEqualTo("26 Feb 2027"))
        .anySatisfy(row -> assertThat(row.getLast()).isEqualTo("new"));
  }

  @Test
  void withoutDemoDaysItSaysWhereToSetThem() {
    show();
    onUi(() -> window.session.apply("None", roadmap -> roadmap.withDemoDays(null)));
    window.settle();
    assertThat(window.textOf("demo-finding")).isEqualTo("No demo days yet");
    assertThat(table("demo")).isEmpty();
  }
}
