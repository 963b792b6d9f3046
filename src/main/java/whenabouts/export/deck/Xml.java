package whenabouts.export.deck;

import java.util.ArrayDeque;
import java.util.Deque;
import whenabouts.forecast.Wording;

/// XML in the making. Names carry the prefixes that Office uses; see [#NAMESPACES].
final class Xml {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static final String PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main";

  static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

  static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /// Opens an element.
  ///
  /// @param attributes name, value, name, value …
  Xml open(String name, Object... attributes) {
    start(name, attributes).text.append('>');
    open.push(name);
    return this;
  }

  /// An element without content.
  Xml empty(String name, Object... attributes) {
    start(name, attributes).text.append("/>");
    return this;
  }

  private Xml start(String name, Object... attributes) {
    text.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escape(String.valueOf(attributes[i + 1]))).append('"');
    }
    return this;
  }

  /// Closes the innermost element.
  Xml end() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /// Closes that many elements.
  Xml end(int count) {
    for (int i = 0; i < count; i++) {
      end();
    }
    return this;
  }

  Xml text(String content) {
    text.append(escape(content));
    return this;
  }

  /// A run's text; see [Wording#joined].
  Xml said(String content) {
    return leaf("a:t", Wording.joined(content));
  }

  /// An element with text alone.
  Xml leaf(String name, String content) {
    return open(name).text(content).end();
  }

  /// Well-formed elements, as they are.
  Xml raw(String elements) {
    text.append(elements);
    return this;
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("<" + open.peek() + "> is still open");
    }
    return text.toString();
  }

  /// Without what XML 1.0 cannot hold: control characters and lone surrogates.
  private static String escape(String content) {
    StringBuilder escaped = new StringBuilder(content.length());
    content
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append('\t');
                default -> {
                  boolean valid =
                      c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
                  if (valid) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
