package whenabouts.ui.kit;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Dates as people of the default locale write them.
public final class Dates {
  private Dates() {}

  /// A date with its year, as it stands in a field: "4 Jan 2027", "04.01.2027".
  public static String full(LocalDate date) {
    return date.format(format(FormatStyle.MEDIUM));
  }

  /// A date with its year, as it stands in a sentence: "4 Jan 2027", "4. Jan. 2027".
  public static String said(LocalDate date) {
    return format(date, "yMMMd");
  }

  /// A date in a sentence or in little room: without its year where that goes without saying.
  public static String brief(LocalDate date, LocalDate asOf) {
    return date.getYear() == asOf.getYear() ? format(date, "MMMd") : said(date);
  }

  private static String format(LocalDate date, String fields) {
    return date.format(DateTimeFormatter.ofLocalizedPattern(fields).withLocale(locale()));
  }

  /// Reads a date, written in full, in short or as in ISO 8601. A day that does not exist is none.
  public static Optional<LocalDate> parse(String typed) {
    List<DateTimeFormatter> ways =
        List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            format(FormatStyle.MEDIUM),
            format(FormatStyle.SHORT));
    return ways.stream().flatMap(way -> read(typed.strip(), way)).findFirst();
  }

  private static Stream<LocalDate> read(String typed, DateTimeFormatter way) {
    try {
      return Stream.of(LocalDate.parse(typed, way));
    } catch (DateTimeParseException notThisWay) {
      return Stream.empty();
    }
  }

  private static DateTimeFormatter format(FormatStyle style) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            style, null, IsoChronology.INSTANCE, locale());
    // Years of an era do not resolve strictly, and only strictly does 30 February not exist.
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), locale())
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /// The default locale; a language without a region gets the world's customs, as in the words of a
  /// forecast.
  private static Locale locale() {
    Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    return locale.getCountry().isEmpty()
        ? new Locale.Builder().setLocale(locale).setRegion("001").build()
        : locale;
  }
}
