package whenabouts.roadmap;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Values of a roadmap's fields as people say them, with names in place of ids.
final class ValueWords {
  private final Roadmap roadmap;
  private final Locale locale;
  private final ResourceBundle texts;

  /// @param roadmap tells the names
  ValueWords(Roadmap roadmap, Locale locale) {
    this.roadmap = roadmap;
    this.locale = locale;
    texts = Bundles.of("whenabouts.roadmap.differences", locale);
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }

  String none() {
    return text("none");
  }

  /// On one line and not too long; quoted, as it may be anything.
  String quote(String any) {
    String quoted = ProblemWords.quoted(any);
    return text("quote", quoted.substring(1, quoted.length() - 1));
  }

  String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
  }

  String number(double value) {
    return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(locale)).format(value);
  }

  String whole(Integer value) {
    return number(value);
  }

  String days(Double value) {
    return text("days", number(value), value);
  }

  String percent(double share) {
    return text("percent", number(Math.round(share * 1e8) / 1e6));
  }

  String yesNo(boolean value) {
    return text(value ? "yes" : "no");
  }

  String track(Track track) {
    return text("track." + track);
  }

  String outcome(Outcome outcome) {
    return text("outcome." + outcome);
  }

  String squad(String id) {
    return quote(roadmap.squad(id).map(Squad::name).orElse(id));
  }

  String taskName(String id) {
    return roadmap.task(id).map(Task::name).orElse(id);
  }

  String riskName(String id) {
    return roadmap.risks().stream()
        .filter(risk -> risk.id().equals(id))
        .map(Risk::name)
        .findFirst()
        .orElse(id);
  }

  String tasks(List<String> ids) {
    return listed(ids.stream().map(id -> quote(taskName(id))));
  }

  String crew(Crew crew) {
    return switch (crew) {
      case Crew.Anyone() -> text("crew.anyone");
      case Crew.Roles(Map<String, Integer> people) ->
          people.isEmpty() ? text("crew.nobody") : people(people);
    };
  }

  String people(Map<String, Integer> people) {
    return listed(people.entrySet().stream().map(e -> number(e.getValue()) + " " + e.getKey()));
  }

  String workdays(Set<DayOfWeek> days) {
    return listed(days.stream().map(day -> day.getDisplayName(TextStyle.SHORT, locale)));
  }

  String holidays(Collection<LocalDate> days) {
    return listed(days.stream().map(this::date));
  }

  String sprint(Squad.Sprint sprint) {
    return text("sprint", weeks(sprint.weeks()), date(sprint.from()));
  }

  String demoDays(DemoDays days) {
    return text("demoDays", weeks(days.everyWeeks()), date(days.from()));
  }

  private String weeks(int weeks) {
    return text("weeks", number(weeks), weeks);
  }

  String needs(Need need) {
    return switch (need) {
      case Need.Link link -> link(link);
      case Need.AllOf(List<Need> of) -> listed(of.stream().map(this::part));
      case Need.AnyOf(List<Need> of) -> text("need.any", listed(of.stream().map(this::part)));
      case Need.AtLeast(int count, List<Need> of) ->
          text("need.atLeast", number(count), listed(of.stream().map(this::part)));
    };
  }

  /// A need within another one.
  private String part(Need need) {
    return switch (need) {
      case Need.Link link -> link(link);
      case Need.AllOf all -> "(" + text("need.all", needs(all)) + ")";
      default -> "(" + needs(need) + ")";
    };
  }

  private String link(Need.Link link) {
    List<String> more = new ArrayList<>();
    if (link.type() != LinkType.FS) {
      more.add(text("need." + link.type()));
    }
    if (link.when() != Condition.USABLE) {
      more.add(text("need." + link.when()));
    }
    if (link.lag() != 0) {
      more.add(text(link.lag() > 0 ? "need.lag" : "need.lead", days(Math.abs(link.lag()))));
    }
    return with(quote(taskName(link.task())), more);
  }

  String onMiss(OnMiss onMiss) {
    return switch (onMiss) {
      case OnMiss.Stop() -> text("miss.stop");
      case OnMiss.ShipBaseline() -> text("miss.baseline");
      case OnMiss.Pivot(String to) -> text("miss.pivot", taskName(to));
      case OnMiss.Extend(double days, int times, OnMiss then) ->
          text("miss.extend", days(days), number(times), onMiss(then));
    };
  }

  String estimate(Estimate estimate) {
    return estimate(estimate, "estimate.range");
  }

  /// A factor has no unit.
  String factor(Estimate factor) {
    return estimate(factor, "factor.range");
  }

  private String estimate(Estimate estimate, String rangeKey) {
    return switch (estimate) {
      case Estimate.Range range -> range(range, rangeKey);
      case Estimate.Fixed(double days) -> days(days);
      case Estimate.Samples(List<Double> values) -> text("estimate.samples", numbers(values));
      case Estimate.Throughput(double low, double high, List<Double> perWeek) ->
          text("estimate.throughput", number(low), number(high), numbers(perWeek));
      case Estimate.Like(String name, double likely) -> text("estimate.like", name, number(likely));
      case Estimate.Lognormal(double median, double sigma) ->
          text("estimate.lognormal", number(median), number(sigma));
      case Estimate.Normal(double mean, double sd) ->
          text("estimate.normal", number(mean), number(sd));
      case Estimate.Exponential(double mean) -> text("estimate.exponential", number(mean));
      case Estimate.Uniform(double low, double high) ->
          text("estimate.uniform", number(low), number(high));
    };
  }

  private String range(Estimate.Range range, String key) {
    List<String> more = new ArrayList<>();
    Double covers = range.covers();
    if (covers != null) {
      more.add(text("estimate.covers", percent(covers)));
    }
    if (range.shape() != null) {
      more.add(text("shape." + range.shape()));
    }
    return with(text(key, number(range.low()), number(range.likely()), number(range.high())), more);
  }

  private String numbers(List<Double> values) {
    return listed(values.stream().map(this::number));
  }

  /// Something with what is said of it in parentheses, if anything is.
  private String with(String what, List<String> more) {
    return more.isEmpty() ? what : text("with", what, listed(more.stream()));
  }

  private String listed(Stream<String> items) {
    String all = items.collect(Collectors.joining(", "));
    return all.isEmpty() ? none() : all;
  }
}
