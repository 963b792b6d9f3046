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
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Track;
import whenabouts.ui.kit.Numbers;

/// Estimates as one line of text: `5`, `4–6–12`, `pert 4–6–12`, `4–6–12 covers 90 %`,
/// `uniform 4–12`, `lognormal 10 0.4`, `normal 10 3`, `exponential 10`, `samples 3 5 8`,
/// `throughput 18–30 at 3 5 2`, `like migration 10`.
public final class EstimateEntry {
  private static final Pattern COVERS =
      Pattern.compile("(?i)^(.*?)\\s*\\bcovers\\s+(\\S.*)$", Pattern.DOTALL);
  private static final Pattern KIND = Pattern.compile("^\\s*(\\p{L}+)\\b(.*)$", Pattern.DOTALL);
  private static final Pattern LIKE = Pattern.compile("^(.+?)\\s+(\\S+)$");

  private EstimateEntry() {}

  /// The text of an estimate; reading it gives the same estimate.
  public static String format(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Range range ->
          (range.shape() == null ? "" : word(range.shape()) + " ")
              + dashed(range.low(), range.likely(), range.high())
              + (range.covers() == null ? "" : " covers " + Numbers.percent(range.covers()));
      case Estimate.Fixed(double days) -> Numbers.plain(days);
      case Estimate.Samples(List<Double> values) -> "samples " + format(values);
      case Estimate.Throughput backlog ->
          "throughput "
              + dashed(backlog.remainingLow(), backlog.remainingHigh())
              + " at "
              + format(backlog.perWeek());
      case Estimate.Like(String name, double likely) ->
          "like " + name + " " + Numbers.plain(likely);
      case Estimate.Lognormal(double median, double sigma) ->
          "lognormal " + format(List.of(median, sigma));
      case Estimate.Normal(double mean, double sd) -> "normal " + format(List.of(mean, sd));
      case Estimate.Exponential(double mean) -> "exponential " + Numbers.plain(mean);
      case Estimate.Uniform(double low, double high) -> "uniform " + dashed(low, high);
    };
  }

  /// The numbers of an estimate in little room, without what else it says.
  public static String brief(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Range range -> dashed(range.low(), range.likely(), range.high());
      case Estimate.Fixed(double days) -> Numbers.plain(days);
      case Estimate.Samples(List<Double> values) ->
          text("estimate.brief.samples", Numbers.count(values.size()));
      case Estimate.Throughput backlog ->
          text(
              "estimate.brief.throughput",
              backlog.remainingLow() == backlog.remainingHigh()
                  ? Numbers.plain(backlog.remainingLow())
                  : dashed(backlog.remainingLow(), backlog.remainingHigh()));
      case Estimate.Like like -> text("estimate.brief.about", Numbers.plain(like.likely()));
      case Estimate.Lognormal lognormal ->
          text("estimate.brief.about", Numbers.plain(lognormal.median()));
      case Estimate.Normal normal ->
          text("estimate.brief.normal", Numbers.plain(normal.mean()), Numbers.plain(normal.sd()));
      case Estimate.Exponential exponential ->
          text("estimate.brief.about", Numbers.plain(exponential.mean()));
      case Estimate.Uniform(double low, double high) -> dashed(low, high);
    };
  }

  /// Reads an estimate. Whether its numbers make sense together is not asked here.
  ///
  /// @param before what stands there now: three bare numbers keep its shape and coverage
  public static Entry<Estimate> parse(String typed, @Nullable Estimate before) {
    String body = typed.strip();
    Double covers = null;
    Matcher coverage = COVERS.matcher(body);
    if (coverage.matches()) {
      switch (ChanceEntry.parse(coverage.group(2))) {
        case Entry.Invalid<Double>(String message) -> {
          return Entry.invalid(message);
        }
        case Entry.Valid<Double>(Double share) -> covers = share;
      }
      body = coverage.group(1);
    }
    Matcher kind = KIND.matcher(body);
    if (kind.matches()) {
      return named(kind.group(1).toLowerCase(Locale.ROOT), kind.group(2).strip(), covers);
    }
    return bare(body, covers, before);
  }

  /// One sentence that says how an estimate is understood.
  public static String explain(Estimate estimate, Track track) {
    return switch (estimate) {
      case Estimate.Range range -> {
        Shape shape = range.shapeOr(Shape.defaultFor(track));
        double covers = range.coversOr(shape);
        String low = Numbers.plain(range.low());
        String high = Numbers.plain(range.high());
        yield text(
            covers < 1 ? "estimate.explain.range" : "estimate.explain.bounds",
            low,
            Numbers.plain(range.likely()),
            high,
            Numbers.percent(covers),
            text("shape." + word(shape)));
      }
      case Estimate.Fixed(double days) -> text("estimate.explain.fixed", Numbers.plain(days));
      case Estimate.Samples(List<Double> values) ->
          text("estimate.explain.samples", Numbers.count(values.size()));
      case Estimate.Throughput backlog ->
          text(
              "estimate.explain.throughput",
              dashed(backlog.remainingLow(), backlog.remainingHigh()),
              Numbers.count(backlog.perWeek().size()));
      case Estimate.Like(String name, double likely) ->
          text("estimate.explain.like", Numbers.plain(likely), name);
      case Estimate.Lognormal(double median, double sigma) ->
          text("estimate.explain.lognormal", Numbers.plain(median), Numbers.plain(sigma));
      case Estimate.Normal(double mean, double sd) ->
          text("estimate.explain.normal", Numbers.plain(mean), Numbers.plain(sd));
      case Estimate.Exponential(double mean) ->
          text("estimate.explain.exponential", Numbers.plain(mean));
      case Estimate.Uniform(double low, double high) ->
          text("estimate.explain.uniform", Numbers.plain(low), Numbers.plain(high));
    };
  }

  /// The numbers in a list such as `4 6 12`, `4–6–12`, `4 to 6`, `3; 5; 8`; empty where something
  /// else stands between them.
  public static @Nullable List<Double> numbers(String typed) {
    String digits = Numbers.decimalSeparator() == ',' ? "\\d+(?:[.,]\\d+)?" : "\\d+(?:\\.\\d+)?";
    Matcher number = Pattern.compile("(?<![^\\s])-" + digits + "|" + digits).matcher(typed);
    List<Double> found = new ArrayList<>();
    int end = 0;
    while (number.find()) {
      if (!isSeparator(typed.substring(end, number.start()))) {
        return null;
      }
      OptionalDouble value = Numbers.parse(number.group());
      value.ifPresent(found::add);
      end = number.end();
    }
    return isSeparator(typed.substring(end)) ? found : null;
  }

  private static boolean isSeparator(String between) {
    return between.matches(
        "(?i)[\\s,;/–—…-]*(\\.\\.+|to|bis)?[\\s,;/–—…-]*(days?|d|tag(en?)?|t)?\\s*");
  }

  private static Entry<Estimate> bare(
      String body, @Nullable Double covers, @Nullable Estimate before) {
    List<Double> numbers = numbers(body);
    if (numbers != null && numbers.size() == 3) {
      Estimate.Range kept = before instanceof Estimate.Range range ? range : null;
      Double share = covers == null && kept != null ? kept.covers() : covers;
      return Entry.valid(range(numbers, share, kept == null ? null : kept.shape()));
    }
    if (numbers != null && numbers.size() == 1 && covers == null) {
      return Entry.valid(new Estimate.Fixed(numbers.getFirst()));
    }
    return Entry.invalid(text("estimate.expected"));
  }

  private static Entry<Estimate> named(String kind, String rest, @Nullable Double covers) {
    if (kind.equals("like")) {
      Matcher like = LIKE.matcher(rest);
      OptionalDouble likely =
          like.matches() ? Numbers.parse(like.group(2)) : OptionalDouble.empty();
      return likely.isPresent()
          ? Entry.valid(new Estimate.Like(like.group(1), likely.getAsDouble()))
          : Entry.invalid(text("estimate.expected.like"));
    }
    if (kind.equals("throughput")) {
      return throughput(rest);
    }
    List<Double> n = numbers(rest);
    if (n == null) {
      return Entry.invalid(text("estimate.expected"));
    }
    if (n.size() == 3) {
      for (Shape shape : Shape.values()) {
        if (word(shape).equals(kind)) {
          return Entry.valid(range(n, covers, shape));
        }
      }
    }
    if (kind.equals("samples") && !n.isEmpty()) {
      return Entry.valid(new Estimate.Samples(n));
    }
    return switch (kind + n.size()) {
      case "fixed1" -> Entry.valid(new Estimate.Fixed(n.get(0)));
      case "exponential1" -> Entry.valid(new Estimate.Exponential(n.get(0)));
      case "lognormal2" -> Entry.valid(new Estimate.Lognormal(n.get(0), n.get(1)));
      case "normal2" -> Entry.valid(new Estimate.Normal(n.get(0), n.get(1)));
      case "uniform2" -> Entry.valid(new Estimate.Uniform(n.get(0), n.get(1)));
      default -> Entry.invalid(text("estimate.expected"));
    };
  }

  private static Entry<Estimate> throughput(String rest) {
    String[] parts = rest.split("(?i)\\bat\\b", 2);
    List<Double> remaining = numbers(parts[0]);
    List<Double> perWeek = parts.length == 2 ? numbers(parts[1]) : null;
    if (remaining == null
        || perWeek == null
        || remaining.isEmpty()
        || remaining.size() > 2
        || perWeek.isEmpty()) {
      return Entry.invalid(text("estimate.expected.throughput"));
    }
    return Entry.valid(new Estimate.Throughput(remaining.getFirst(), remaining.getLast(), perWeek));
  }

  private static Estimate range(List<Double> n, @Nullable Double covers, @Nullable Shape shape) {
    return new Estimate.Range(n.get(0), n.get(1), n.get(2), covers, shape);
  }

  private static String dashed(double... values) {
    List<String> words = new ArrayList<>();
    for (double value : values) {
      words.add(Numbers.plain(value));
    }
    return String.join("–", words);
  }

  /// The text of a list of numbers; `numbers` reads it.
  public static String format(List<Double> values) {
    return values.stream().map(Numbers::plain).collect(Collectors.joining(" "));
  }

  private static String word(Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT);
  }
}
