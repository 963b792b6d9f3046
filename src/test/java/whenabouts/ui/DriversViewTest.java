package whenabouts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static whenabouts.ui.TestWindow.onUi;

import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import whenabouts.chart.ChartSamples;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.session.Edits;
import whenabouts.session.Selection;
import whenabouts.ui.view.View;

class DriversViewTest extends ChartViewTest {
  private void show() {
    window.clickTab("drivers");
    window.until("the drivers", () -> window.session.live().tellsDrivers());
    window.settle();
  }

  @Test
  void theTabAndTheShortcutShowIt() {
    assertTabAndShortcut(View.DRIVERS);
    window.until("the drivers", () -> window.session.live().tellsDrivers());
    assertThat(window.textOf("drivers-finding")).contains("moves “Launch” most: ");
  }

  /// The sentence changes while the chart is laid out; what stands in its place must follow, though
  /// nothing else changes.
  @Test
  void theSentenceThatHoldsStandsThere() {
    window.with(ChartSamples.many(300).roadmap());
    window.clickTab("drivers");
    window.until("the drivers", () -> window.session.live().tellsDrivers());
    window.settle();
    Label finding = window.node("drivers-finding", Label.class);
    String text = onUi(finding::getText);
    assertThat(text).isNotBlank();
    assertThat(onUi(() -> ((Text) finding.lookup(".text")).getText())).isEqualTo(text);
  }

  /// Finding out what drives the dates takes longer; nobody else shall wait for it.
  @Test
  void driversAreFoundOutOnlyWhileTheyAreLookedAt() {
    assertThat(onUi(() -> window.session.live().tellsDrivers())).isFalse();
    show();
    window.clickTab("odds");
    onUi(
        () ->
            window.session.apply(
                "Rename", roadmap -> roadmap.withAsOf(roadmap.asOf().plusDays(1))));
    window.settle();
    assertThat(onUi(() -> window.session.live().tellsDrivers())).isFalse();
  }

  @Test
  void aClickOnABarSelectsItsTask() {
    show();
    String first =
        onUi(
            () -> {
              MilestoneForecast launch =
                  window.session.live().forecast().milestone("launch").orElseThrow();
              return launch.drivers().getFirst().task();
            });
    click("drivers", "task:" + first);
    assertThat(selection()).isEqualTo(Selection.task(first));
    // The chart stays with its milestone.
    assertThat(window.textOf("drivers-finding")).contains("“Launch”");
  }

  @Test
  void theKeyboardWalksTheTasks() {
    show();
    assertArrowKeysWalk("drivers");
  }

  @Test
  void aSelectedMilestoneIsWhatItIsAbout() {
    show();
    onUi(
        () -> {
          window.session.selectionProperty().set(Selection.milestone("beta-start"));
          return true;
        });
    window.settle();
    assertThat(window.textOf("drivers-finding")).contains("“Closed beta opens”");
  }

  @Test
  void theTableHasTheSameDays() {
    show();
    MilestoneForecast launch =
        onUi(() -> window.session.live().forecast().milestone("launch").orElseThrow());
    assertThat(table("drivers"))
        .hasSizeGreaterThanOrEqualTo(launch.drivers().size())
        .anySatisfy(row -> assertThat(row.get(1).toString()).matches("\\+\\d+ days"));
  }

  @Test
  void withoutMilestonesItSaysWhatToDo() {
    show();
    onUi(
        () ->
            window.session.apply("Delete", roadmap -> roadmap.withMilestones(java.util.List.of())));
    window.settle();
    assertThat(window.textOf("drivers-finding")).isEqualTo("No milestone yet");
    onUi(
        () ->
            window.session.apply(
                "Add",
                roadmap ->
                    Edits.addMilestone(roadmap, new Milestone("x", "Empty", Need.NONE, null))));
    window.settle();
    assertThat(texts("drivers")).contains("Who is waited for");
  }
}
