package whenabouts.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Comparison.Difference;
import whenabouts.forecast.Comparison.Shift;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Scenario;

/// How a comparison is put into words: what is within its error is no difference.
final class CompareWords {
  /// So many futures are counted where one is compared with the other.
  private static final int FUTURES = 20;

  /// A difference is told where it is more than so many standard errors.
  private static final double CERTAIN = 2;

  /// Days and points less than this are nothing, however certain.
  private static final double NOTHING = 0.05;

  private final Comparison comparison;
  private final Wording wording;
  private final Texts texts;

  CompareWords(Comparison comparison, Wording wording, Texts texts) {
    this.comparison = comparison;
    this.wording = wording;
    this.texts = texts;
  }

  /// The name of the scenario of a forecast.
  static String name(Forecast scenario) {
    String id = Objects.requireNonNull(scenario.scenario());
    return Wording.plain(scenario.roadmap().scenario(id).map(Scenario::name).orElse(id));
  }

  /// What the roadmap itself says of a milestone, a phrase each.
  List<String> base(MilestoneForecast base) {
    List<String> phrases = new ArrayList<>();
    if (base.finish().reached() == 0) {
      return List.of(texts.text("when.never"));
    }
    phrases.add(
        texts.text(
            "compare.base.dates",
            wording.when(base.finish(), 0.5),
            wording.when(base.finish(), 0.85)));
    base.onTarget()
        .ifPresent(on -> phrases.add(texts.text("compare.base.onTarget", wording.percent(on))));
    if (base.finish().never() > 0) {
      phrases.add(wording.never(base.finish()));
    }
    return phrases;
  }

  /// What a scenario makes of a milestone, a phrase each.
  List<String> differences(int milestone, int scenario) {
    MilestoneForecast before = comparison.base().milestones().get(milestone);
    MilestoneForecast after = comparison.scenarios().get(scenario).milestones().get(milestone);
    Difference difference = difference(milestone, scenario);
    List<String> phrases = new ArrayList<>();
    phrases.add(dates(difference));
    Shift onTarget = difference.onTarget();
    if (onTarget != null) {
      phrases.add(
          chance(
              "compare.onTarget",
              onTarget,
              before.onTarget().orElse(0),
              after.onTarget().orElse(0)));
    }
    if (isCertain(difference.never(), 100)) {
      phrases.add(
          chance(
              "compare.never",
              difference.never(),
              before.finish().never(),
              after.finish().never()));
    }
    phrases.add(futures(difference));
    return phrases;
  }

  Difference difference(int milestone, int scenario) {
    return comparison.milestones().get(milestone).differences().get(scenario);
  }

  private String dates(Difference difference) {
    String half = days(difference.p50());
    String late = days(difference.p85());
    if (half == null && late == null) {
      return texts.text("compare.dates.none");
    }
    String none = texts.text("compare.none");
    return texts.text("compare.dates", half == null ? none : half, late == null ? none : late);
  }

  /// "9 days earlier ± 1"; null where that is no difference to speak of.
  @Nullable String days(Shift shift) {
    if (Double.isInfinite(shift.by())) {
      return texts.text(shift.by() < 0 ? "compare.gained" : "compare.lost");
    }
    if (!isCertain(shift, 1)) {
      return null;
    }
    String key = shift.by() < 0 ? "compare.earlierBy" : "compare.laterBy";
    String size = number(Math.abs(shift.by()), shift.error());
    return plusMinus(texts.text(key, size), shift, 1);
  }

  private String chance(String key, Shift shift, double before, double after) {
    if (!isCertain(shift, 100)) {
      return texts.text(key + ".same", wording.percent(before));
    }
    return texts.text(
        key + ".moved", wording.percent(before), wording.percent(after), points(shift));
  }

  /// "+9 ± 1 points".
  private String points(Shift shift) {
    String size = number(100 * Math.abs(shift.by()), 100 * shift.error());
    String signed = texts.text(shift.by() < 0 ? "compare.less" : "compare.more", size);
    return texts.text("compare.points", plusMinus(signed, shift, 100));
  }

  private static boolean isCertain(Shift shift, double unit) {
    double by = unit * Math.abs(shift.by());
    return by >= NOTHING && by > CERTAIN * unit * shift.error();
  }

  private String plusMinus(String difference, Shift shift, double unit) {
    double error = unit * shift.error();
    return error < NOTHING
        ? difference
        : texts.text("compare.error", difference, number(error, error));
  }

  /// With a decimal where the error is small enough for it to mean something.
  private String number(double value, double error) {
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    format.setMaximumFractionDigits(error < 0.95 && value < 9.95 ? 1 : 0);
    return format.format(value);
  }

  /// "earlier in 14 of 20 futures, later in 1".
  String futures(Difference difference) {
    long earlier = of20(difference.earlier());
    long later = of20(difference.later());
    if (difference.same() > 1 - 1e-9) {
      return texts.text("compare.futures.same");
    }
    if (earlier == 0 && later == 0) {
      return texts.text("compare.futures.rarely");
    }
    if (later == 0) {
      return texts.text("compare.futures.earlier", earlier);
    }
    return earlier == 0
        ? texts.text("compare.futures.later", later)
        : texts.text("compare.futures", earlier, later);
  }

  private static long of20(double share) {
    return Math.round(FUTURES * share);
  }

  /// A difference as a number with its error, whatever it is worth; for the table.
  String raw(@Nullable Shift shift, double unit) {
    if (shift == null || !Double.isFinite(shift.by())) {
      return texts.text("compare.dash");
    }
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    String size = format.format(unit * Math.abs(shift.by()));
    return texts.text(
        "compare.error",
        texts.text(shift.by() < 0 ? "compare.less" : "compare.more", size),
        format.format(unit * shift.error()));
  }

  String share(double share) {
    return texts.text("compare.of20", of20(share));
  }

  /// The answer for one milestone: what moves it most.
  String finding(int milestone) {
    String name = wording.name(comparison.milestones().get(milestone).milestone().name());
    int best = -1;
    double most = 0;
    for (int s = 0; s < comparison.scenarios().size(); s++) {
      Difference d = difference(milestone, s);
      double moved = Math.abs(d.earlier() - d.later());
      boolean told = days(d.p50()) != null || days(d.p85()) != null;
      if (told && moved > most) {
        most = moved;
        best = s;
      }
    }
    if (best < 0) {
      return texts.text("compare.finding.none", name);
    }
    Difference difference = difference(milestone, best);
    return texts.text(
        "compare.finding",
        wording.name(name(comparison.scenarios().get(best))),
        name,
        futures(difference),
        dates(difference));
  }
}
