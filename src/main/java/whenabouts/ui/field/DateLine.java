package whenabouts.ui.field;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.kit.Dates;

/// A date to type or to pick, in the locale's way of writing; an empty field is no date.
public final class DateLine extends Field<Optional<LocalDate>> {
  private final DatePicker input = new DatePicker();
  private final boolean needed;

  /// @param needed whether the field must not be empty
  public DateLine(
      String id, String name, boolean needed, Change<Optional<LocalDate>> change, Runnable done) {
    super(id, change, done);
    this.needed = needed;
    input.setMaxWidth(Double.MAX_VALUE);
    input.setConverter(new Written());
    input.setPromptText(needed ? "" : text("date.none"));
    input.getEditor().setId(id + "-editor");
    input.getEditor().setAccessibleText(name);
    input.getEditor().textProperty().subscribe((was, is) -> submit(parse(is)));
    input
        .getEditor()
        .focusedProperty()
        .subscribe(
            (had, has) -> {
              if (!has) {
                finish();
              }
            });
    assemble(name, input, input);
  }

  @Override
  protected void render(Optional<LocalDate> value) {
    String text = value.map(Dates::full).orElse("");
    input.setValue(value.orElse(null));
    if (!text.equals(input.getEditor().getText())) {
      input.getEditor().setText(text);
    }
  }

  private Entry<Optional<LocalDate>> parse(String typed) {
    if (typed.isBlank()) {
      return needed ? Entry.invalid(text("date.expected")) : Entry.valid(Optional.empty());
    }
    Optional<LocalDate> date = Dates.parse(typed);
    return date.isEmpty() ? Entry.invalid(text("date.expected")) : Entry.valid(date);
  }

  private static final class Written extends StringConverter<LocalDate> {
    @Override
    public String toString(@Nullable LocalDate date) {
      return date == null ? "" : Dates.full(date);
    }

    @Override
    public @Nullable LocalDate fromString(String typed) {
      return Dates.parse(typed).orElse(null);
    }
  }
}
