package whenabouts.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.io.JsonStringEncoder;
import whenabouts.roadmap.ProblemWords;

/// JSON on its way to being text: what is short stays on a line, what is long is broken where a
/// diff reads well. The same value always gives the same text.
sealed interface Layout {
  int WIDTH = 120;

  /// The text on one line.
  String inline();

  /// Whether it is broken even where it would fit on a line.
  boolean isBroken();

  /// A text, number or word, as it stands in the file.
  record Atom(String inline) implements Layout {
    @Override
    public boolean isBroken() {
      return false;
    }
  }

  /// A list. Broken: an item a line, or, of atoms, as many as fit.
  ///
  /// @param broken even where it would fit on a line
  record Items(List<? extends Layout> items, boolean broken) implements Layout {
    @Override
    public String inline() {
      return items.stream().map(Layout::inline).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public boolean isBroken() {
      return broken || items.stream().anyMatch(Layout::isBroken);
    }

    boolean isOfAtoms() {
      return items.stream().allMatch(Atom.class::isInstance);
    }
  }

  /// A named field.
  record Field(String name, Layout value) {
    String inline() {
      return text(name).inline() + ": " + value.inline();
    }
  }

  /// An object, in lines of fields.
  ///
  /// @param broken even where it would fit on a line
  record Fields(List<List<Field>> lines, boolean broken) implements Layout {
    @Override
    public String inline() {
      return lines.stream().allMatch(List::isEmpty)
          ? "{}"
          : lines.stream()
              .flatMap(List::stream)
              .map(Field::inline)
              .collect(Collectors.joining(", ", "{ ", " }"));
    }

    @Override
    public boolean isBroken() {
      return broken || lines.stream().flatMap(List::stream).anyMatch(f -> f.value().isBroken());
    }
  }

  /// A text in quotes. Half a surrogate pair, for which UTF-8 has no bytes, becomes U+FFFD.
  static Layout text(String value) {
    StringBuilder whole = new StringBuilder(value.length());
    value
        .codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    StringBuilder out = new StringBuilder("\"");
    JsonStringEncoder.getInstance().quoteAsString(whole, out);
    return new Atom(out.append('"').toString());
  }

  static Layout number(double value) {
    return new Atom(ProblemWords.number(value));
  }

  static Layout number(long value) {
    return new Atom(Long.toString(value));
  }

  static Layout bool(boolean value) {
    return new Atom(Boolean.toString(value));
  }

  static Layout date(LocalDate value) {
    return text(value.toString());
  }

  static Layout texts(Collection<String> values) {
    return new Items(values.stream().map(Layout::text).toList(), false);
  }

  static Layout numbers(Collection<Double> values) {
    return new Items(values.stream().map(Layout::number).toList(), false);
  }

  /// Puts the fields of an object together.
  final class Builder {
    private final List<List<Field>> lines = new ArrayList<>(List.of(new ArrayList<>()));

    Builder field(Field field) {
      lines.getLast().add(field);
      return this;
    }

    Builder field(String name, Layout value) {
      return field(new Field(name, value));
    }

    Builder field(String name, String value) {
      return field(name, text(value));
    }

    /// Begins a new line, should the object be broken.
    Builder line() {
      if (!lines.getLast().isEmpty()) {
        lines.add(new ArrayList<>());
      }
      return this;
    }

    Layout.Fields build() {
      return build(false);
    }

    Layout.Fields broken() {
      return build(true);
    }

    private Layout.Fields build(boolean broken) {
      if (lines.size() > 1 && lines.getLast().isEmpty()) {
        lines.removeLast();
      }
      return new Layout.Fields(List.copyOf(lines), broken);
    }
  }
}
