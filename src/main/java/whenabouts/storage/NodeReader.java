package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import whenabouts.roadmap.JsonPath;
import whenabouts.roadmap.ProblemWords;

/// Reads JSON text into nodes, within limits that keep a hostile file from taking the memory.
final class NodeReader {
  static final int MOST_NESTING = 100;
  static final int MOST_TOKENS = 2_000_000;
  static final int LONGEST_TEXT = 1_000_000;
  static final int LONGEST_NAME = 1_000;
  static final int LONGEST_NUMBER = 100;

  /// NaN and infinities are read, so that the binding can name the place where they stand.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_NESTING)
                  .maxTokenCount(MOST_TOKENS)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final JsonParser parser;
  private final Report report;

  private NodeReader(JsonParser parser, Report report) {
    this.parser = parser;
    this.report = report;
  }

  /// The document, with fields that stand twice reported; null, and a report of why, where it is no
  /// JSON at all.
  static @Nullable Node read(String text, Report report) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      try {
        return new NodeReader(parser, report).document();
      } catch (JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        boolean tooDeep = parser.streamReadContext().getNestingDepth() >= MOST_NESTING;
        report.add(
            tooDeep ? JsonPath.ROOT : path(parser.streamReadContext()),
            spot(at == null ? parser.currentLocation() : at),
            SyntaxSentence.of(e));
        return null;
      }
    }
  }

  private @Nullable Node document() {
    if (parser.nextToken() == null) {
      report.add(JsonPath.ROOT, new Node.Spot(1, 1), say("empty"));
      return null;
    }
    Node root = value();
    if (parser.nextToken() != null) {
      report.add(JsonPath.ROOT, spot(parser.currentTokenLocation()), say("end"));
    }
    return root;
  }

  private Node value() {
    Node.Spot at = spot(parser.currentTokenLocation());
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(at);
      case START_ARRAY -> list(at);
      case VALUE_STRING -> new Node.Text(parser.getString(), at);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Num(parser.getString(), at);
      case VALUE_TRUE -> new Node.Bool(true, at);
      case VALUE_FALSE -> new Node.Bool(false, at);
      default -> new Node.Null(at);
    };
  }

  private Node object(Node.Spot at) {
    Map<String, Node.Member> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Node.Spot nameAt = spot(parser.currentTokenLocation());
      parser.nextToken();
      Node.Member first = members.get(name);
      if (first == null) {
        members.put(name, new Node.Member(nameAt, value()));
      } else {
        value();
        report.add(
            path(parser.streamReadContext()),
            nameAt,
            say("twice", ProblemWords.quoted(name), first.nameAt().line()));
      }
    }
    return new Node.Obj(members, at);
  }

  private Node list(Node.Spot at) {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new Node.Arr(items, at);
  }

  private static Node.Spot spot(TokenStreamLocation location) {
    return new Node.Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static String path(TokenStreamContext context) {
    TokenStreamContext parent = context.getParent();
    String above = parent == null ? JsonPath.ROOT : path(parent);
    if (context.inObject() && context.currentName() != null) {
      return JsonPath.field(above, context.currentName());
    }
    return context.inArray() ? JsonPath.item(above, Math.max(0, context.getCurrentIndex())) : above;
  }
}
