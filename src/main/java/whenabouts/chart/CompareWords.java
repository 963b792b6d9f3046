package whenabouts.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
public final class CompareWords {
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

  /// The words for one comparison.
  ///
  /// @param locale the reader's
  public static CompareWords of(Comparison comparison, Locale locale) {
    Wording wording = Wording.of(comparison.base(), locale);
    return new CompareWords(comparison, wording, Texts.of(wording.locale()));
  }

  /// The name of the scenario of a forecast.
  public static String name(Forecast scenario) {
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
    Shift onTarget = difference.onTarget();
    boolean dates = days(difference.p50()) != null || days(difference.p85()) != null;
    boolean chance = onTarget != null && isCertain(onTarget, 100);
    boolean never = isCertain(difference.never(), 100);
    List<String> phrases = new ArrayList<>();
    if (dates) {
      phrases.add(dates(difference));
    }
    if (onTarget != null && chance) {
      phrases.add(
          texts.text(
              "compare.onTarget",
              wording.percent(before.onTarget().orElse(0)),
              wording.percent(after.onTarget().orElse(0)),
              points(onTarget)));
    }
    if (never) {
      phrases.add(
          texts.text(
              "compare.never",
              wording.percent(before.finish().never()),
              wording.percent(after.finish().never()),
              points(difference.never())));
    }
    if (!dates && !chance && !never) {
      phrases.add(texts.text("compare.none"));
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
    String same = texts.text("compare.same");
    return texts.text("compare.dates", half == null ? same : half, late == null ? same : late);
  }

  /// "9 ± 1 days earlier"; null where that is no difference to speak of.
  public @Nullable String days(Shift shift) {
    if (Double.isInfinite(shift.by())) {
      return texts.text(shift.by() < 0 ? "compare.gained" : "compare.lost");
    }
    if (!isCertain(shift, 1)) {
      return null;
    }
    String key = shift.by() < 0 ? "compare.earlierBy" : "compare.laterBy";
    return texts.text(key, plusMinus("", shift, 1));
  }

  /// "+9 ± 1 points".
  private String points(Shift shift) {
    return texts.text("compare.points", plusMinus(sign(shift), shift, 100));
  }

  private String sign(Shift shift) {
    return texts.text(shift.by() < 0 ? "compare.less" : "compare.more");
  }

  private static boolean isCertain(Shift shift, double unit) {
    double by = unit * Math.abs(shift.by());
    return by >= NOTHING && by > CERTAIN * unit * shift.error();
  }

  /// The size of a difference with its error: with a decimal where both are small enough for it to
  /// mean something.
  private String plusMinus(String sign, Shift shift, double unit) {
    double size = unit * Math.abs(shift.by());
    double error = unit * shift.error();
    NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
    boolean whole = error >= 0.95 || size >= 9.95;
    format.setMaximumFractionDigits(whole ? 0 : 1);
    String by = sign + format.format(size);
    return error < NOTHING
        ? by
        : texts.text("compare.error", by, format.format(whole ? Math.max(1, error) : error));
  }

  /// "earlier in 14 of 20 futures, later in 1".
  public String futures(Difference difference) {
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
    return texts.text(
        "compare.error",
        sign(shift) + format.format(unit * Math.abs(shift.by())),
        format.format(unit * shift.error()));
  }

  String share(double share) {
    return texts.text("compare.share", of20(share));
  }

  /// The answer for one milestone: what moves it most.
  public String finding(int milestone) {
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
