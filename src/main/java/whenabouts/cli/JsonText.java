package whenabouts.cli;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// A result as indented JSON, the same bytes on every machine. What is not there, and what is no
/// finite number, is null.
record JsonText(JsonGenerator json) {
  /// What is written, with a newline at its end.
  static String of(Consumer<JsonText> write) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
      write.accept(new JsonText(json));
    }
    return text.append('\n').toString();
  }

  void date(String name, @Nullable LocalDate date) {
    string(name, date == null ? null : date.toString());
  }

  void string(String name, @Nullable String text) {
    if (text == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, text);
    }
  }

  void number(String name, OptionalDouble number) {
    number(name, number.orElse(Double.NaN));
  }

  void number(String name, double number) {
    if (Double.isFinite(number)) {
      json.writeNumberProperty(name, number);
    } else {
      json.writeNullProperty(name);
    }
  }

  /// Two spaces and "\n", whatever the machine's line separator.
  private static final class Indented extends ObjectWriteContext.Base {
    private final PrettyPrinter printer;

    Indented() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      this.printer =
          new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
