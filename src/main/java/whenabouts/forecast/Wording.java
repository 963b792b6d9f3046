package whenabouts.forecast;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whenabouts.roadmap.Outcome;

/// The phrases in which a forecast speaks of dates and chances, the same in every place: no finer
/// than the Monte Carlo error allows, and never certain while work remains.
public final class Wording {
  /// A value at the end of a sentence.
  private static final Pattern LAST = Pattern.compile("\\{(\\d+)}\\.(?=\\s|$)");

  private static final Pattern SHARE = Pattern.compile("(\\d) (in|of|von) (?=\\d)");

  /// A number before a word or a percent sign, unless it ends a share.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\u00a0(?:in|of|von)\u00a0\\d{0,2})"
              + "(\\d,?|\\d\\.(?= \\p{Lu}\\p{L}{2,3}\\b)) (?=[\\p{L}%])");

  private static final Pattern GAPS = Pattern.compile("[\\p{Cntrl}\\s]+");

  /// The message formats read so far: reading one takes longer than filling it in.
  private static final Map<Phrase, MessageFormat> READ = new ConcurrentHashMap<>();

  private record Phrase(String pattern, Locale locale) {}

  /// Chances beyond these are not told apart while work remains.
  private static final double NEARLY_CERTAIN = 0.95;

  private static final double HARDLY_POSSIBLE = 0.05;

  private final Forecast forecast;
  private final ResourceBundle texts;
  private final Locale locale;

  /// By fields.
  private final Map<String, DateTimeFormatter> dates = new ConcurrentHashMap<>();

  private Wording(Forecast forecast, ResourceBundle texts, Locale locale) {
    this.forecast = forecast;
    this.texts = texts;
    this.locale = locale;
  }

  /// The words for one forecast.
  ///
  /// @param locale the reader's; text falls back to English where there is no translation, and
  ///     dates keep to the language of the text and the customs of the reader's region
  public static Wording of(Forecast forecast, Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "whenabouts.forecast.wording",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String language = texts.getLocale().getLanguage();
    return new Wording(
        forecast,
        texts,
        new Locale.Builder()
            .setLanguage(language.isEmpty() ? "en" : language)
            .setRegion(locale.getCountry().isEmpty() ? "001" : locale.getCountry())
            .build());
  }

  /// The language of the text with the customs of the reader's region, for numbers and lists beside
  /// these words.
  public Locale locale() {
    return locale;
  }

  /// A day as it is written in running text: "12 Apr", with the year where it is not that of
  /// `asOf`.
  public String date(LocalDate date) {
    boolean sameYear = date.getYear() == forecast.roadmap().asOf().getYear();
    return format(date, sameYear ? "MMMd" : "yMMMd");
  }

  /// A day with its year: "12 Apr 2027".
  public String fullDate(LocalDate date) {
    return format(date, "yMMMd");
  }

  private String format(LocalDate date, String fields) {
    return date.format(
        dates.computeIfAbsent(
            fields, f -> DateTimeFormatter.ofLocalizedPattern(f).withLocale(locale)));
  }

  /// The date of a percentile in a sentence: "12 Apr", "the week of 12 Apr", "Apr 2028" or "not
  /// reached", depending on its Monte Carlo error and on how far away it is.
  ///
  /// @param p share of all trials, in (0, 1]
  public String when(Distribution finish, double p) {
    return when(finish.quantile(p), finish.standardErrorOfQuantile(p));
  }

  /// The date of a moment, in a sentence.
  ///
  /// @param day calendar days from the start of `asOf`; infinite: not reached
  /// @param error its standard error in calendar days
  public String when(double day, double error) {
    return say(day, precision(day, error), "date.week");
  }

  /// The date of a percentile for a table or a label: "week of 12 Apr" rather than "the week of 12
  /// Apr".
  ///
  /// @param p share of all trials, in (0, 1]
  public String label(Distribution finish, double p) {
    double day = finish.quantile(p);
    return say(day, precision(day, finish.standardErrorOfQuantile(p)), "date.weekLabel");
  }

  /// "12 Feb – 5 Mar", "weeks of 8 Feb – 1 Mar", "12 Feb – not reached": two percentiles, said no
  /// finer than the coarser of them; one date where both are the same.
  ///
  /// @param from share of all trials, in (0, 1]
  /// @param to another, above it
  public String range(Distribution finish, double from, double to) {
    double first = finish.quantile(from);
    double last = finish.quantile(to);
    Precision precision = precision(first, finish.standardErrorOfQuantile(from));
    if (Double.isFinite(last)) {
      Precision other = precision(last, finish.standardErrorOfQuantile(to));
      precision = other.compareTo(precision) > 0 ? other : precision;
    }
    String start = say(first, precision, "date.weekLabel");
    String end = say(last, precision, "date.weekLabel");
    if (start.equals(end)) {
      return start;
    }
    return precision == Precision.WEEK && Double.isFinite(last)
        ? text(
            "range.weeks", say(first, precision, "date.plain"), say(last, precision, "date.plain"))
        : text("range", start, end);
  }

  private enum Precision {
    DAY,
    WEEK,
    MONTH
  }

  /// A day, a week or a month, whichever holds two standard errors to either side; weeks beyond a
  /// year and months beyond three.
  private static Precision precision(double day, double error) {
    if (4 * error > 30 || day > 3 * 366) {
      return Precision.MONTH;
    }
    return 4 * error > 7 || day > 366 ? Precision.WEEK : Precision.DAY;
  }

  private String say(double day, Precision precision, String week) {
    LocalDate date = forecast.date(day);
    if (date == null) {
      return text("date.none");
    }
    return switch (precision) {
      case DAY -> date(date);
      case WEEK -> text(week, date(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
      case MONTH -> format(date, "yMMM");
    };
  }

  /// "85 %", ">95 %" or "<5 %", for something that is still open; in steps of 5 or 10 where there
  /// are too few trials for more.
  public String percent(double chance) {
    if (chance > NEARLY_CERTAIN) {
      return text("percent.most");
    }
    if (chance < HARDLY_POSSIBLE) {
      return text("percent.least");
    }
    double error = forecast.error().probability();
    int step = error <= 0.02 ? 1 : error <= 0.05 ? 5 : 10;
    return text("percent", Math.clamp(step * Math.round(100 * chance / step), 5, 95));
  }

  /// "likely, 85 %".
  public String chance(double chance) {
    return text("chance", text("verdict." + verdict(chance)), percent(chance));
  }

  private static String verdict(double chance) {
    if (chance > NEARLY_CERTAIN) {
      return "certain";
    } else if (chance >= 0.9) {
      return "veryLikely";
    } else if (chance >= 0.66) {
      return "likely";
    } else if (chance >= 0.33) {
      return "even";
    } else if (chance >= 0.1) {
      return "unlikely";
    }
    return "veryUnlikely";
  }

  /// "8 in 10 futures": tenths where they are near enough, else quarters or twentieths.
  public String futures(double chance) {
    if (chance > NEARLY_CERTAIN) {
      return text("futures.most");
    }
    if (chance < HARDLY_POSSIBLE) {
      return text("futures.least");
    }
    long tenths = Math.round(chance * 10);
    boolean near = tenths > 0 && tenths < 10 && Math.abs(chance - tenths / 10.0) < 0.025;
    long twentieths = Math.round(chance * 20);
    String share =
        near
            ? text("share", tenths, 10)
            : twentieths % 5 == 0
                ? text("share", twentieths / 5, 4)
                : text("share", twentieths, 20);
    return text("futures", share);
  }

  /// "17 in 20": a confidence, exactly.
  String share(double confidence) {
    for (int whole : new int[] {10, 20, 100}) {
      double part = confidence * whole;
      if (Math.abs(part - Math.rint(part)) < 1e-9) {
        return text("share", Math.round(part), whole);
      }
    }
    return text("share", Math.round(confidence * 1000), 1000);
  }

  /// "never: 22 %"; empty where it always happens.
  public String never(Distribution finish) {
    return finish.never() > 0 ? text("never", percent(finish.never())) : "";
  }

  /// "baseline", "validated" …
  public String outcome(Outcome outcome) {
    return text("outcome." + outcome);
  }

  /// "time box of Rollout (not a discovery task)".
  public String ignored(Ignored ignored) {
    return switch (ignored) {
      case Ignored.OfDelivery(String task, List<Ignored.Field> fields) ->
          text(
              "ignored.delivery",
              fields.stream()
                  .map(field -> text("ignored." + field))
                  .collect(Collectors.joining(", ")),
              plain(task));
      case Ignored.StartConditions(String task) -> text("ignored.start", plain(task));
      case Ignored.Hiring(String squad) -> text("ignored.hiring", plain(squad));
    };
  }

  /// A phrase each.
  public List<String> ignored(List<Ignored> ignored) {
    return ignored.stream().map(this::ignored).toList();
  }

  /// A name in quotation marks, on one line and without control characters.
  public String name(String name) {
    return text("name", plain(name));
  }

  /// A name from a file, on one line and without control characters.
  public static String plain(String name) {
    return GAPS.matcher(name).replaceAll(" ").strip();
  }

  /// A text in which a number stays on one line with what follows it: "13 Aug", "85 %", "8 in 10".
  /// For where it is shown; what is written as text keeps its plain spaces.
  public static String joined(String text) {
    String shares = SHARE.matcher(text).replaceAll("$1\u00a0$2\u00a0");
    return NUMBER.matcher(shares).replaceAll("$1\u00a0");
  }

  /// "A, B and C".
  String list(List<String> items) {
    return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(items);
  }

  /// The phrase of that key, filled in.
  String text(String key, Object... values) {
    return fill(texts.getString(key), locale, values);
  }

  /// A message format filled in. Where a value that ends in a full stop of its own, as German
  /// months do ("13. Aug."), ends the sentence as well, there is one full stop.
  public static String fill(String pattern, Locale locale, Object... values) {
    Object[] filled = values.clone();
    Matcher last = LAST.matcher(pattern);
    while (last.find()) {
      int place = Integer.parseInt(last.group(1));
      if (place < filled.length && filled[place] instanceof String text && text.endsWith(".")) {
        filled[place] = text.substring(0, text.length() - 1);
      }
    }
    Phrase phrase = new Phrase(pattern, locale);
    MessageFormat read = READ.computeIfAbsent(phrase, p -> new MessageFormat(pattern, locale));
    return ((MessageFormat) read.clone()).format(filled); // a format is for one thread at a time
  }

  /// The phrase of that key as a sentence of its own.
  String sentence(String key, Object... values) {
    String text = text(key, values);
    int first = text.offsetByCodePoints(0, 1);
    String stop = text.endsWith(".") ? "" : ".";
    return text.substring(0, first).toUpperCase(locale) + text.substring(first) + stop;
  }
}
