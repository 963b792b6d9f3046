package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.util.List;
import java.util.Map;
import whenabouts.roadmap.ProblemWords;

/// A JSON value that knows where it stood.
sealed interface Node {
  Spot at();

  /// What the value is, for "found …".
  String described();

  /// @param line from 1
  /// @param column from 1, in characters
  record Spot(int line, int column) {}

  /// A field of an object.
  record Member(Spot nameAt, Node value) {}

  record Obj(Map<String, Member> members, Spot at) implements Node {
    @Override
    public String described() {
      return say("object");
    }
  }

  record Arr(List<Node> items, Spot at) implements Node {
    @Override
    public String described() {
      return say(items.isEmpty() ? "list.empty" : "list");
    }
  }

  record Text(String value, Spot at) implements Node {
    @Override
    public String described() {
      return ProblemWords.quoted(value);
    }
  }

  /// @param text the digits as they stood; also `NaN` and `Infinity`, so that they can be named
  record Num(String text, Spot at) implements Node {
    @Override
    public String described() {
      return text;
    }
  }

  record Bool(boolean value, Spot at) implements Node {
    @Override
    public String described() {
      return String.valueOf(value);
    }
  }

  record Null(Spot at) implements Node {
    @Override
    public String described() {
      return "null";
    }
  }
}
