package whenabouts.ui.entry;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Need;
import whenabouts.ui.kit.Numbers;

/// Needs of any depth as text: `eval-set, rerank validated`, `any(a, b SS+3)`,
/// `2 of(a, b, all(c, d))`. A link is a task's id, then its type with a lag, then its condition;
/// what is usual (FS, no lag, usable) is left out. Ids with other than letters, digits, `-`, `_`
/// and `.` stand in double quotes.
public final class NeedEntry {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:\"([^\"]*)\"|([\\p{L}\\p{N}_.+−-]+)|([(),]))");
  private static final Pattern TYPE = Pattern.compile("(?i)(FS|SS|FF|SF)([+−-].*)?");
  private static final Pattern PLAIN_ID = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

  private NeedEntry() {}

  /// The text of a need; reading it gives a need that means the same.
  public static String format(Need need) {
    return need instanceof Need.AllOf all ? list(all.of()) : part(need);
  }

  /// Reads a need. A list means all of it. Whether the tasks exist is not asked here.
  public static Entry<Need> parse(String typed) {
    try {
      Parser parser = new Parser(tokens(typed));
      List<Need> parts = parser.atEnd() ? List.of() : parser.parts();
      parser.expectEnd();
      // A lone join is the need itself: the list around it would say nothing.
      return Entry.valid(
          parts.size() == 1 && !(parts.getFirst() instanceof Need.Link)
              ? parts.getFirst()
              : new Need.AllOf(parts));
    } catch (Unreadable unreadable) {
      return Entry.invalid(unreadable.sentence);
    }
  }

  private static String list(List<Need> parts) {
    return parts.stream().map(NeedEntry::part).collect(Collectors.joining(", "));
  }

  private static String part(Need need) {
    return switch (need) {
      case Need.Link link -> link(link);
      case Need.AllOf(List<Need> of) -> "all(" + list(of) + ")";
      case Need.AnyOf(List<Need> of) -> "any(" + list(of) + ")";
      case Need.AtLeast(int count, List<Need> of) -> count + " of(" + list(of) + ")";
    };
  }

  private static String link(Need.Link link) {
    StringBuilder text = new StringBuilder();
    boolean plain = PLAIN_ID.matcher(link.task()).matches() && !isWord(link.task());
    text.append(plain ? link.task() : "\"" + link.task() + "\"");
    if (link.type() != LinkType.FS || link.lag() != 0) {
      text.append(' ').append(link.type());
      if (link.lag() != 0) {
        text.append(link.lag() > 0 ? "+" : "-").append(pointed(Math.abs(link.lag())));
      }
    }
    if (link.when() != Condition.USABLE) {
      text.append(' ').append(link.when().name().toLowerCase(Locale.ROOT));
    }
    return text.toString();
  }

  /// A number with a decimal point, as the comma separates needs.
  private static String pointed(double value) {
    return Numbers.plain(value).replace(Numbers.decimalSeparator(), '.');
  }

  /// Whether a bare word would not be read as an id.
  private static boolean isWord(String id) {
    return id.matches("(?i)all|any|of|\\d+") || condition(id) != null || TYPE.matcher(id).matches();
  }

  private static @Nullable Condition condition(String word) {
    for (Condition condition : Condition.values()) {
      if (condition.name().equalsIgnoreCase(word)) {
        return condition;
      }
    }
    return null;
  }

  private record Token(String text, boolean quoted) {
    boolean is(String other) {
      return !quoted && text.equalsIgnoreCase(other);
    }

    boolean isMark() {
      return is("(") || is(")") || is(",");
    }
  }

  private static List<Token> tokens(String typed) throws Unreadable {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(typed.stripTrailing());
    int end = 0;
    while (end < matcher.regionEnd()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw new Unreadable(text("need.unexpected", typed.substring(end).strip()));
      }
      String quoted = matcher.group(1);
      String word = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      tokens.add(quoted != null ? new Token(quoted, true) : new Token(word, false));
      end = matcher.end();
    }
    return tokens;
  }

  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final String sentence;

    Unreadable(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }
  }

  private static final class Parser {
    /// Deeper joins than this are a slip of the keyboard.
    private static final int DEEPEST = 50;

    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(List<Token> tokens) {
      this.tokens = tokens;
    }

    boolean atEnd() {
      return next == tokens.size();
    }

    void expectEnd() throws Unreadable {
      if (!atEnd()) {
        throw new Unreadable(text("need.unexpected", tokens.get(next).text()));
      }
    }

    List<Need> parts() throws Unreadable {
      List<Need> parts = new ArrayList<>();
      do {
        parts.add(part());
      } while (accept(","));
      return parts;
    }

    private Need part() throws Unreadable {
      if (atEnd() || tokens.get(next).isMark()) {
        throw new Unreadable(text("need.expected"));
      }
      Token head = tokens.get(next++);
      if (!head.quoted() && head.text().matches("\\d{1,6}") && accept("of")) {
        return new Need.AtLeast(Integer.parseInt(head.text()), inParentheses());
      }
      if (head.is("all") && peek("(")) {
        return new Need.AllOf(inParentheses());
      }
      if (head.is("any") && peek("(")) {
        return new Need.AnyOf(inParentheses());
      }
      return link(head.text());
    }

    private List<Need> inParentheses() throws Unreadable {
      if (!accept("(") || ++depth > DEEPEST) {
        throw new Unreadable(text("need.parenthesis"));
      }
      List<Need> parts = peek(")") ? List.of() : parts();
      if (!accept(")")) {
        throw new Unreadable(text("need.parenthesis"));
      }
      depth--;
      return parts;
    }

    private Need.Link link(String task) throws Unreadable {
      LinkType type = LinkType.FS;
      double lag = 0;
      Condition when = Condition.USABLE;
      while (!atEnd() && !tokens.get(next).isMark()) {
        String word = tokens.get(next++).text();
        Matcher typed = TYPE.matcher(word);
        Condition condition = condition(word);
        if (typed.matches()) {
          type = LinkType.valueOf(typed.group(1).toUpperCase(Locale.ROOT));
          lag = typed.group(2) == null ? 0 : lag(typed.group(2));
        } else if (condition != null) {
          when = condition;
        } else {
          throw new Unreadable(text("need.unexpected", word));
        }
      }
      return new Need.Link(task, type, lag, when);
    }

    private static double lag(String signed) throws Unreadable {
      OptionalDouble lag = Numbers.parse(signed.substring(1));
      if (lag.isEmpty()) {
        throw new Unreadable(text("need.lag", signed));
      }
      return signed.startsWith("+") ? lag.getAsDouble() : 0 - lag.getAsDouble();
    }

    private boolean peek(String word) {
      return !atEnd() && tokens.get(next).is(word);
    }

    private boolean accept(String word) {
      boolean there = peek(word);
      if (there) {
        next++;
      }
      return there;
    }
  }
}
