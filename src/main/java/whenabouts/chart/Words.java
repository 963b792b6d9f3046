package whenabouts.chart;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.ResourceBundle;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;

/// The words of the charts, and dates and chances as words: no finer than chance error and distance
/// allow.
final class Words {
  private static final double NEARLY_CERTAIN = 0.95;

  private final ResourceBundle bundle;
  private final Locale locale;
  private final LocalDate asOf;

  private Words(ResourceBundle bundle, Locale locale, LocalDate asOf) {
    this.bundle = bundle;
    this.locale = locale;
    this.asOf = asOf;
  }

  static Words of(Locale locale, LocalDate asOf) {
    return new Words(
        ResourceBundle.getBundle(
            "whenabouts.chart.words",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        locale,
        asOf);
  }

  Locale locale() {
    return locale;
  }

  /// The text of that key, filled in.
  String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /// "12 Mar", with the year where it is not that of `asOf`.
  String date(LocalDate date) {
    return format(date, date.getYear() == asOf.getYear() ? "MMMd" : "yMMMd");
  }

  /// A date by a localised pattern of CLDR, such as `yMMM`.
  String format(LocalDate date, String skeleton) {
    return date.format(DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(locale));
  }

  /// The date of a percentile for a label: "26 Mar", "week of 12 Apr", "Apr 2028", "not reached".
  String when(Forecast forecast, Distribution distribution, double p) {
    return when(forecast, distribution, p, "when.week");
  }

  /// The same within a sentence.
  String spokenWhen(Forecast forecast, Distribution distribution, double p) {
    return when(forecast, distribution, p, "when.spoken.week");
  }

  private String when(Forecast forecast, Distribution distribution, double p, String week) {
    LocalDate date = forecast.date(distribution.quantile(p));
    if (date == null) {
      return text("when.none");
    }
    double error = distribution.standardErrorOfQuantile(p);
    long ahead = ChronoUnit.DAYS.between(asOf, date);
    if (4 * error > 30 || ahead > 3 * 365) {
      return format(date, "yMMM");
    }
    if (4 * error > 7 || ahead > 365) {
      return text(week, date(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
    }
    return text("when.day", date(date));
  }

  /// "85 %", ">95 %" or "<5 %": for what is still open.
  String percent(double chance) {
    if (chance > NEARLY_CERTAIN) {
      return text("percent.most");
    }
    return chance < 1 - NEARLY_CERTAIN
        ? text("percent.least")
        : text("percent", Math.round(chance * 100));
  }

  /// "8 in 10".
  String futures(double chance) {
    if (chance > NEARLY_CERTAIN) {
      return text("futures.most");
    }
    return chance < 1 - NEARLY_CERTAIN
        ? text("futures.least")
        : text("futures", Math.round(chance * 10));
  }

  /// "17 in 20": a confidence.
  String futuresOf(double confidence) {
    long twentieths = Math.round(20 * confidence);
    return twentieths % 2 == 0 ? text("share", twentieths / 2, 10) : text("share", twentieths, 20);
  }

  /// "likely".
  String verdict(double chance) {
    String key;
    if (chance > NEARLY_CERTAIN) {
      key = "certain";
    } else if (chance >= 0.9) {
      key = "veryLikely";
    } else if (chance >= 0.66) {
      key = "likely";
    } else if (chance >= 0.33) {
      key = "even";
    } else {
      key = chance >= 0.1 ? "unlikely" : "veryUnlikely";
    }
    return text("verdict." + key);
  }
}
