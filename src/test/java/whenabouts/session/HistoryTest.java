package whenabouts.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import whenabouts.roadmap.Roadmap;

class HistoryTest {
  private static final Roadmap A = titled("A");
  private static final Roadmap B = titled("B");
  private static final Roadmap C = titled("C");
  private static final Roadmap D = titled("D");

  private static Roadmap titled(String title) {
    return Roadmap.empty(title, LocalDate.of(2027, 1, 4));
  }

  @Test
  void undoAndRedoWalkThroughEveryState() {
    History edited = History.of(A).edit("one", null, B).edit("two", null, C);
    assertThat(edited.undo().current()).isEqualTo(B);
    assertThat(edited.undo().undo().current()).isEqualTo(A);
    assertThat(edited.undo().undo().undo().current()).isEqualTo(A);
    History back = edited.undo().undo().redo();
    assertThat(back.current()).isEqualTo(B);
    assertThat(back.redo().current()).isEqualTo(C);
    assertThat(back.redo().redo().current()).isEqualTo(C);
  }

  @Test
  void labelsTravelWithTheirSteps() {
    History undone = History.of(A).edit("one", null, B).edit("two", null, C).undo();
    assertThat(undone.past().getLast().label()).isEqualTo("one");
    assertThat(undone.future().getLast().label()).isEqualTo("two");
  }

  @Test
  void anEditAfterUndoForgetsTheFuture() {
    History branched = History.of(A).edit("one", null, B).undo().edit("other", null, C);
    assertThat(branched.future()).isEmpty();
    assertThat(branched.undo().current()).isEqualTo(A);
  }

  @Test
  void typingInOneFieldIsOneStep() {
    History typed = History.of(A).edit("title", "t", B).edit("title", "t", C).edit("x", "t", D);
    assertThat(typed.past()).hasSize(1);
    assertThat(typed.undo().current()).isEqualTo(A);
  }

  @Test
  void anotherFieldOrAClosedOneIsAnotherStep() {
    assertThat(History.of(A).edit("1", "t", B).edit("2", "u", C).past()).hasSize(2);
    assertThat(History.of(A).edit("1", "t", B).closed().edit("2", "t", C).past()).hasSize(2);
    assertThat(History.of(A).edit("1", "t", B).undo().redo().edit("2", "t", C).past()).hasSize(2);
  }

  @Test
  void typingBackToTheStartLeavesNoStep() {
    History typed = History.of(A).edit("title", "t", B).edit("title", "t", A);
    assertThat(typed.past()).isEmpty();
    assertThat(typed.current()).isEqualTo(A);
  }

  @Test
  void anEditThatChangesNothingIsNone() {
    History before = History.of(A).edit("one", null, B).undo();
    assertThat(before.edit("nothing", null, A)).isEqualTo(before);
  }

  @Test
  void keepsABoundedPast() {
    History long_ = History.of(A);
    for (int i = 0; i < 600; i++) {
      long_ = long_.edit("edit", null, titled("" + i));
    }
    assertThat(long_.past()).hasSize(500);
    assertThat(long_.current().title()).isEqualTo("599");
  }
}
