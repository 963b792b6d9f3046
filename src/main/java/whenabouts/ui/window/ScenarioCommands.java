package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import whenabouts.roadmap.Problem;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.ScenarioEdits;
import whenabouts.session.Session;
import whenabouts.ui.command.Commands;
import whenabouts.ui.kit.Sentences;
import whenabouts.ui.window.Sides.Side;

/// What can be done with scenarios.
final class ScenarioCommands {
  private final Session session;
  private final SidePane side;
  private final Sides sides;

  private ScenarioCommands(Session session, SidePane side, Sides sides) {
    this.session = session;
    this.side = side;
    this.sides = sides;
  }

  static void addTo(Commands commands, Session session, SidePane side, Sides sides) {
    ScenarioCommands made = new ScenarioCommands(session, side, sides);
    ObservableValue<Boolean> open = session.openProperty();
    ObservableValue<Boolean> in = session.scenarioProperty().map(id -> true).orElse(false);
    commands.add("what-if", "Shortcut+Shift+N", Feather.GIT_BRANCH, open, made::begin);
    commands.add("duplicate-scenario", "Shortcut+Shift+D", Feather.COPY, in, made::duplicate);
    commands.add("promote-scenario", "Shortcut+Shift+P", Feather.CORNER_LEFT_UP, in, made::promote);
    commands.add("discard-scenario", "Shortcut+Shift+Delete", Feather.TRASH_2, in, made::discard);
    commands.add("leave-scenario", "Shortcut+Shift+B", Feather.LOG_OUT, in, made::leave);
    commands.add("focus-what-if", "Shortcut+Shift+I", null, in, made::focusWhatIf);
  }

  private void begin() {
    int number = freeNumber();
    String id = "what-if-" + number;
    String name = text("whatif.newName", Integer.toString(number));
    session.applyToDocument(
        text("edit.newScenario"), roadmap -> ScenarioEdits.add(roadmap, id, name), id);
  }

  private int freeNumber() {
    Predicate<Integer> taken =
        n ->
            session.document().scenarios().stream()
                .anyMatch(
                    s ->
                        s.id().equals("what-if-" + n)
                            || s.name().equals(text("whatif.newName", Integer.toString(n))));
    return IntStream.iterate(1, n -> n + 1)
        .boxed()
        .filter(taken.negate())
        .findFirst()
        .orElseThrow();
  }

  private void duplicate() {
    String of = session.scenarioProperty().get();
    String name =
        text("whatif.copyName", session.document().scenario(of).map(Scenario::name).orElse(of));
    String id =
        IntStream.iterate(2, n -> n + 1)
            .mapToObj(n -> of + "-" + n)
            .filter(free -> session.document().scenario(free).isEmpty())
            .findFirst()
            .orElseThrow();
    session.applyToDocument(
        text("edit.duplicateScenario"),
        roadmap -> ScenarioEdits.duplicate(roadmap, of, id, name),
        id);
  }

  private void promote() {
    String id = session.scenarioProperty().get();
    List<Problem> problems =
        session.applyToDocument(
            text("edit.promoteScenario"), roadmap -> ScenarioEdits.promote(roadmap, id), id);
    String wrong = Sentences.first(problems);
    if (wrong != null) {
      tell(wrong);
    } else if (session.scenarioProperty().get() != null) {
      tell(text("whatif.promoted.later"));
    }
  }

  private void focusWhatIf() {
    sides.show(Side.INSPECTOR);
    side.focusWhatIf();
  }

  private void tell(String sentence) {
    sides.show(Side.INSPECTOR);
    side.tell(sentence);
  }

  private void discard() {
    String id = session.scenarioProperty().get();
    session.applyToDocument(
        text("edit.discardScenario"), roadmap -> ScenarioEdits.discard(roadmap, id), null);
  }

  private void leave() {
    session.scenarioProperty().set(null);
  }
}
