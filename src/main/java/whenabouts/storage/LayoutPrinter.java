package whenabouts.storage;

import java.util.List;

/// Prints layouts within a width.
final class LayoutPrinter {
  private static final int STEP = 2;

  private final StringBuilder out = new StringBuilder();

  private LayoutPrinter() {}

  /// The text of a document: a field a line, a newline at the end.
  static String print(Layout.Fields document) {
    LayoutPrinter printer = new LayoutPrinter();
    printer.out.append('{');
    String separator = "";
    for (List<Layout.Field> line : document.lines()) {
      for (Layout.Field field : line) {
        printer.out.append(separator);
        printer.newLine(STEP);
        printer.field(field, STEP);
        separator = ",";
      }
    }
    return printer.out.append("\n}\n").toString();
  }

  private void value(Layout value, int indent) {
    switch (value) {
      case Layout.Atom atom -> out.append(atom.inline());
      case Layout whole when !whole.isBroken() && fits(whole.inline()) ->
          out.append(whole.inline());
      case Layout.Items items -> items(items, indent);
      case Layout.Fields fields -> fields(fields, indent);
    }
  }

  private void items(Layout.Items items, int indent) {
    boolean fill = items.isOfAtoms();
    String separator = "";
    out.append('[');
    for (Layout item : items.items()) {
      out.append(separator);
      if (fill && !separator.isEmpty() && fits(" " + item.inline())) {
        out.append(' ');
      } else {
        newLine(indent + STEP);
      }
      value(item, indent + STEP);
      separator = ",";
    }
    newLine(indent);
    out.append(']');
  }

  /// The first line follows the brace, the others hang below it.
  private void fields(Layout.Fields fields, int indent) {
    String separator = "";
    out.append("{ ");
    for (List<Layout.Field> line : fields.lines()) {
      boolean first = true;
      for (Layout.Field field : line) {
        out.append(separator);
        if (!separator.isEmpty() && (first || !fits(" " + field.inline()))) {
          newLine(indent + STEP);
        } else if (!separator.isEmpty()) {
          out.append(' ');
        }
        field(field, indent + STEP);
        separator = ",";
        first = false;
      }
    }
    out.append(" }");
  }

  private void field(Layout.Field field, int indent) {
    out.append(Layout.text(field.name()).inline()).append(": ");
    value(field.value(), indent);
  }

  /// Whether the text fits on the line, with a comma after it.
  private boolean fits(String text) {
    int column = out.length() - out.lastIndexOf("\n") - 1;
    return column + text.length() + 1 <= Layout.WIDTH;
  }

  private void newLine(int indent) {
    out.append('\n').repeat(' ', indent);
  }
}
