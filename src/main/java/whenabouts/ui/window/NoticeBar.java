package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import whenabouts.roadmap.Differences;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.FileWatch;
import whenabouts.session.Session;
import whenabouts.storage.JournalEntry;

/// What is to be said above a document, as long as it holds: its file changed on disk or is gone,
/// there is unsaved work of a crash, or the autosave does not work.
final class NoticeBar extends VBox {
  private final Session session;
  private final Documents documents;
  private final FileWatch watch;
  private final Notice changed = new Notice("changed", Feather.REFRESH_CW);
  private final Notice lost = new Notice("lost", Feather.ALERT_TRIANGLE);
  private final Notice left = new Notice("left-work", Feather.LIFE_BUOY);
  private final Notice unkept = new Notice("unkept", Feather.ALERT_TRIANGLE);
  private JournalEntry.@Nullable Work work;

  NoticeBar(Session session, Documents documents) {
    this.session = session;
    this.documents = documents;
    watch = documents.net().watch();
    setId("notices");
    getChildren().addAll(changed, lost, left, unkept);
    changed
        .button("reload", text("changed.reload"), documents::reload)
        .getStyleClass()
        .add("accent");
    changed.button("keep", text("changed.keep"), watch::keepMine);
    changed.compareButton(text("changed.compare"));
    lost.button("save", text("lost.save"), documents::save).getStyleClass().add("accent");
    lost.button("dismiss", text("lost.dismiss"), watch::keepMine);
    left.button("restore", text("left.restore"), () -> withWork(true))
        .getStyleClass()
        .add("accent");
    left.button("discard", text("left.discardIt"), () -> withWork(false));
    left.compareButton(text("changed.compare"));
    watch.stateProperty().subscribe(this::showDisk);
    session.dirtyProperty().subscribe(this::showDisk);
    session.documentProperty().subscribe(this::showBoth);
    session.fileProperty().subscribe(this::showLeft);
    documents.rescue().left().addListener((ListChangeListener<JournalEntry>) change -> showLeft());
    documents.net().autosave().failureProperty().subscribe(this::showUnkept);
    showLeft();
  }

  private void withWork(boolean restore) {
    if (work != null && restore) {
      documents.rescue().restore(work);
    } else if (work != null) {
      documents.rescue().discard(work);
    }
  }

  private void showBoth() {
    showDisk();
    showLeft();
  }

  private String file() {
    return session.file() == null ? "" : Documents.name(session.file());
  }

  private void showDisk() {
    changed.hide();
    lost.hide();
    switch (watch.stateProperty().get()) {
      case FileWatch.State.Same() -> {}
      case FileWatch.State.Changed(Roadmap onDisk) -> showChanged(onDisk);
      case FileWatch.State.Gone() -> lost.show(text("lost.gone", file()));
      case FileWatch.State.Unreadable(String reason) -> lost.show(text("lost.unreadable", reason));
    }
  }

  private void showChanged(Roadmap onDisk) {
    Roadmap base = session.saved();
    Roadmap mine = session.document();
    List<String> theirs = base == null ? List.of() : differences(base, onDisk);
    List<String> ours = base == null ? List.of() : differences(base, mine);
    if (base != null && ours.isEmpty()) {
      changed.show(text("changed.clean", file()));
      changed.compare(text("changed.theirs"), theirs, "", List.of());
    } else if (base != null) {
      changed.show(text("changed.dirty", file(), ours.size()));
      changed.compare(text("changed.theirs"), theirs, text("changed.ours"), ours);
    } else {
      List<String> all = differences(mine, onDisk);
      changed.show(text("changed.dirty", file(), all.size()));
      changed.compare(text("changed.against"), all, "", List.of());
    }
  }

  private void showLeft() {
    work = documents.rescue().of(session.file());
    if (work == null) {
      left.hide();
      return;
    }
    List<String> differences = differences(session.document(), work.draft().roadmap());
    left.show(text("left.bar", documents.rescue().age(work), differences.size()));
    left.compare(text("left.differences"), differences, "", List.of());
  }

  private void showUnkept(String reason) {
    if (reason.isEmpty()) {
      unkept.hide();
    } else {
      unkept.show(text("unkept", reason));
    }
  }

  private static List<String> differences(Roadmap before, Roadmap after) {
    return Differences.between(before, after, Locale.getDefault());
  }
}
