package whenabouts.roadmap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names of places in a document, such as `$.tasks[2].crew["data scientist"]`.
public final class JsonPath {
  /// The whole document.
  public static final String ROOT = "$";

  private JsonPath() {}

  /// One step down a path.
  ///
  /// @param path the path up to and with this step
  /// @param name the field stepped into; null: an item of a list
  /// @param index the item stepped into, from 0; -1: a field
  public record Step(String path, @Nullable String name, int index) {}

  public static String field(String parent, String name) {
    return isPlain(name)
        ? parent + "." + name
        : parent + "[\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
  }

  public static String item(String parent, int index) {
    return parent + "[" + index + "]";
  }

  /// The steps that lead from the root to a path made by [#field] and [#item].
  public static List<Step> steps(String path) {
    List<Step> steps = new ArrayList<>();
    int at = ROOT.length();
    while (at < path.length()) {
      int start = at;
      if (path.startsWith("[\"", start)) {
        StringBuilder name = new StringBuilder();
        for (at += 2; path.charAt(at) != '"'; at++) {
          at += path.charAt(at) == '\\' ? 1 : 0;
          name.append(path.charAt(at));
        }
        at += 2;
        steps.add(new Step(path.substring(0, at), name.toString(), -1));
      } else if (path.charAt(start) == '[') {
        at = path.indexOf(']', start) + 1;
        int index = Integer.parseInt(path, start + 1, at - 1, 10);
        steps.add(new Step(path.substring(0, at), null, index));
      } else {
        at = endOfName(path, start + 1);
        steps.add(new Step(path.substring(0, at), path.substring(start + 1, at), -1));
      }
    }
    return steps;
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty() && endOfName(name, 0) == name.length();
  }

  private static int endOfName(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-$".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }
}
