package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.JsonPath;
import whenabouts.roadmap.ProblemWords;
import whenabouts.storage.Fields.At;
import whenabouts.storage.Fields.Reader;

/// Reads plain values: each gives null where the node is something else, after reporting that.
final class Values {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  private final Report report;

  Values(Report report) {
    this.report = report;
  }

  @Nullable String text(At at) {
    return at.node() instanceof Node.Text text ? text.value() : wrong(at, say("text"));
  }

  @Nullable Boolean bool(At at) {
    return at.node() instanceof Node.Bool bool ? (Boolean) bool.value() : wrong(at, say("bool"));
  }

  @Nullable Double number(At at) {
    if (!(at.node() instanceof Node.Num num)) {
      return wrong(at, say("number"));
    }
    double value = Double.parseDouble(num.text().replace("INF", "Infinity"));
    return Double.isFinite(value) ? (Double) value : wrong(at, say("number.finite"));
  }

  @Nullable Integer whole(At at) {
    Long value = wholeLong(at);
    if (value != null && value != value.intValue()) {
      return wrong(at, say("number.whole.most", Integer.MAX_VALUE));
    }
    return value == null ? null : (Integer) value.intValue();
  }

  @Nullable Long wholeLong(At at) {
    try {
      return at.node() instanceof Node.Num num
          ? (Long) new BigDecimal(num.text()).longValueExact()
          : wrong(at, say("number.whole"));
    } catch (ArithmeticException | NumberFormatException e) {
      return wrong(at, say("number.whole"));
    }
  }

  @Nullable LocalDate date(At at) {
    Matcher parts = DATE.matcher(at.node() instanceof Node.Text text ? text.value() : "");
    if (!parts.matches()) {
      return wrong(at, say("date", "\"2027-02-28\""));
    }
    int year = Integer.parseInt(parts.group(1));
    int month = Integer.parseInt(parts.group(2));
    int day = Integer.parseInt(parts.group(3));
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return wrong(at, existing(year, month));
    }
  }

  private static String existing(int year, int month) {
    if (month < 1 || month > 12) {
      return say("date.exists.months");
    }
    YearMonth of = YearMonth.of(year, month);
    String name = DateTimeFormatter.ofPattern("LLLL y", Locale.getDefault()).format(of);
    return say("date.exists.days", name, of.lengthOfMonth());
  }

  /// One of a few words.
  <E> Reader<E> word(Map<String, E> words) {
    return at -> {
      E constant = at.node() instanceof Node.Text text ? words.get(text.value()) : null;
      return constant != null ? constant : wrong(at, ProblemWords.choice(words.keySet()));
    };
  }

  /// A list whose unreadable items are replaced, so that the others keep their index.
  <T> Reader<List<T>> list(Reader<T> item, T placeholder) {
    return at ->
        at.node() instanceof Node.Arr arr
            ? items(at, arr, item, placeholder)
            : wrong(at, say("list"));
  }

  private static <T> List<T> items(At at, Node.Arr arr, Reader<T> item, T placeholder) {
    List<T> items = new ArrayList<>(arr.items().size());
    for (Node node : arr.items()) {
      T value = item.read(new At(node, JsonPath.item(at.path(), items.size())));
      items.add(value == null ? placeholder : value);
    }
    return items;
  }

  /// How many of each.
  @Nullable Map<String, Integer> counts(At at) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    if (!(at.node() instanceof Node.Obj obj)) {
      return wrong(at, say("object.like", "{ \"engineer\": 2 }"));
    }
    obj.members()
        .forEach(
            (name, member) -> {
              Integer count = whole(new At(member.value(), JsonPath.field(at.path(), name)));
              counts.put(name, count == null ? (Integer) 0 : count);
            });
    return counts;
  }

  /// A reader that wraps what another reads.
  static <T, E> Reader<E> as(Reader<T> reader, Function<T, E> wrap) {
    return at -> {
      T value = reader.read(at);
      return value == null ? null : wrap.apply(value);
    };
  }

  /// The fields of an object, each an edit, in the order of the file.
  ///
  /// @param readers by the name of the field
  <E> @Nullable List<E> edits(At at, Map<String, Reader<E>> readers) {
    if (!(at.node() instanceof Node.Obj obj)) {
      return wrong(at, say("object.set"));
    }
    Fields fields = new Fields(at, obj, report);
    List<E> edits = new ArrayList<>();
    obj.members()
        .keySet()
        .forEach(
            name -> {
              Reader<E> reader = readers.get(name);
              E edit = reader == null ? null : fields.optional(name, reader);
              if (edit != null) {
                edits.add(edit);
              }
            });
    fields.end(readers.keySet());
    return edits;
  }

  /// The fields of an object; null where it is none.
  ///
  /// @param expected words for it, looked up where they are wanted
  @Nullable Fields fields(At at, Supplier<String> expected) {
    return at.node() instanceof Node.Obj obj
        ? new Fields(at, obj, report)
        : wrong(at, expected.get());
  }

  /// Reports that something else was expected.
  <T> @Nullable T wrong(At at, String expected) {
    report.add(at.path(), at.node().at(), ProblemWords.expected(expected, at.node().described()));
    return null;
  }
}
