package whenabouts.ui.field;

import static whenabouts.ui.kit.Texts.text;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import whenabouts.ui.entry.Entry;

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
    String text = value.map(date -> date.format(format())).orElse("");
    input.setValue(value.orElse(null));
    if (!text.equals(input.getEditor().getText())) {
      input.getEditor().setText(text);
    }
  }

  private Entry<Optional<LocalDate>> parse(String typed) {
    if (typed.isBlank()) {
      return needed ? Entry.invalid(text("date.expected")) : Entry.valid(Optional.empty());
    }
    LocalDate date = read(typed);
    return date == null ? Entry.invalid(text("date.expected")) : Entry.valid(Optional.of(date));
  }

  /// A date with its year in full, as people of the default locale write it.
  private static DateTimeFormatter format() {
    return format(FormatStyle.MEDIUM);
  }

  private static DateTimeFormatter format(FormatStyle style) {
    Locale locale = Locale.getDefault();
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            style, null, IsoChronology.INSTANCE, locale);
    // Years of an era do not resolve strictly, and only strictly does 30 February not exist.
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), locale)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static @Nullable LocalDate read(String typed) {
    List<DateTimeFormatter> ways =
        List.of(DateTimeFormatter.ISO_LOCAL_DATE, format(), format(FormatStyle.SHORT));
    for (DateTimeFormatter way : ways) {
      try {
        return LocalDate.parse(typed.strip(), way);
      } catch (DateTimeParseException notThisWay) {
        // Another way of writing may fit.
      }
    }
    return null;
  }

  private static final class Written extends StringConverter<LocalDate> {
    @Override
    public String toString(@Nullable LocalDate date) {
      return date == null ? "" : date.format(format());
    }

    @Override
    public @Nullable LocalDate fromString(String typed) {
      return read(typed);
    }
  }
}
