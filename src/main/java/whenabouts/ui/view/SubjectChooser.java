package whenabouts.ui.view;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Subject;
import whenabouts.forecast.Forecast;
import whenabouts.session.Session;
import whenabouts.ui.field.Choice;

/// Chooses what a chart is about. It follows the selection where that is a fitting thing, else it
/// keeps to what was chosen last, and begins with the last milestone, which is what most roadmaps
/// are about.
public final class SubjectChooser extends ComboBox<String> {
  private final Session session;
  private final Predicate<Subject> fits;
  private final ReadOnlyObjectWrapper<@Nullable String> subject = new ReadOnlyObjectWrapper<>();
  private List<Subject> subjects = List.of();
  private boolean showing;

  /// @param fits which things the chart can be about
  public SubjectChooser(String id, Session session, Predicate<Subject> fits) {
    this.session = session;
    this.fits = fits;
    setId(id + "-subject");
    setAccessibleText(text("view.subject"));
    setPrefWidth(280);
    setMaxWidth(360);
    setVisibleRowCount(16);
    setConverter(Choice.named(this::name));
    valueProperty().subscribe((was, is) -> chosen(is));
    session.live().forecastProperty().subscribe(forecast -> showAll(forecast));
    session.selectionProperty().subscribe(selection -> follow(selection.meaning()));
  }

  /// `milestone:ID` or `task:ID`; null where there is nothing fitting.
  public ReadOnlyObjectProperty<@Nullable String> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /// The chosen thing in the forecast; empty where there is none.
  public Optional<Subject> subject(@Nullable Forecast forecast) {
    String id = subject.get();
    return forecast == null || id == null ? Optional.empty() : Subject.find(forecast, id);
  }

  private String name(String id) {
    return subjects.stream()
        .filter(s -> s.id().equals(id))
        .findFirst()
        .map(Subject::name)
        .orElse(id);
  }

  private void showAll(@Nullable Forecast forecast) {
    if (forecast == null) {
      return;
    }
    List<Subject> fitting = Subject.all(forecast).stream().filter(fits).toList();
    boolean same = named(fitting).equals(named(subjects));
    subjects = fitting;
    String kept = subject.get();
    if (!same) {
      showing = true;
      getItems().setAll(fitting.stream().map(Subject::id).toList());
      showing = false;
    }
    setDisable(fitting.isEmpty());
    setVisible(!fitting.isEmpty());
    boolean there = fitting.stream().anyMatch(s -> s.id().equals(kept));
    choose(there ? kept : Subject.suggested(fitting).map(Subject::id).orElse(null));
    follow(session.selectionProperty().get().meaning());
  }

  private static List<String> named(List<Subject> subjects) {
    return subjects.stream().map(s -> s.id() + " " + s.name()).toList();
  }

  private void follow(@Nullable String selected) {
    if (subjects.stream().anyMatch(s -> s.id().equals(selected))) {
      choose(selected);
    }
  }

  private void choose(@Nullable String id) {
    showing = true;
    setValue(id);
    showing = false;
    subject.set(id);
  }

  private void chosen(@Nullable String id) {
    if (!showing && id != null) {
      subject.set(id);
    }
  }
}
