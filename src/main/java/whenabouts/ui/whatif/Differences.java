package whenabouts.ui.whatif;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.Wording;

/// How a scenario moves the milestones, in words.
final class Differences {
  private final Forecast base;
  private final Forecast now;
  private final double confidence;
  private final Wording before;
  private final Wording after;

  private Differences(Forecast base, Forecast now, double confidence, Locale locale) {
    this.base = base;
    this.now = now;
    this.confidence = confidence;
    before = Wording.of(base, locale);
    after = Wording.of(now, locale);
  }

  /// What a scenario does to one milestone.
  ///
  /// @param half its median, and how far it moved
  /// @param sure the same of the chosen percentile
  /// @param chance to meet its target, before and after; empty without a target
  /// @param moved whether anything differs
  record Line(String milestone, String half, String sure, String chance, boolean moved) {}

  /// A line a milestone, in the roadmap's order.
  ///
  /// @param base the forecast of the roadmap itself
  /// @param now that of the scenario
  /// @param confidence the percentile told beside the median
  static List<Line> of(Forecast base, Forecast now, double confidence, Locale locale) {
    Differences differences = new Differences(base, now, confidence, locale);
    List<Line> lines = new ArrayList<>();
    for (MilestoneForecast milestone : now.milestones()) {
      base.milestone(milestone.milestone().id())
          .ifPresent(was -> lines.add(differences.line(was, milestone)));
    }
    return lines;
  }

  private Line line(MilestoneForecast was, MilestoneForecast is) {
    String chance = "";
    boolean moved =
        !isSame(was.finish(), is.finish(), 0.5) || !isSame(was.finish(), is.finish(), confidence);
    if (was.onTarget().isPresent() && is.onTarget().isPresent()) {
      String first = before.percent(was.onTarget().getAsDouble());
      String then = after.percent(is.onTarget().getAsDouble());
      boolean same = first.equals(then);
      chance = same ? text("whatif.onTarget.same", then) : text("whatif.onTarget", first, then);
      moved |= !same;
    }
    return new Line(
        Wording.plain(is.milestone().name()),
        date(was.finish(), is.finish(), 0.5),
        date(was.finish(), is.finish(), confidence),
        chance,
        moved);
  }

  private String date(Distribution was, Distribution is, double p) {
    return text("whatif.date", after.label(is, p), shift(was, is, p));
  }

  private String shift(Distribution was, Distribution is, double p) {
    double from = was.quantile(p);
    double to = is.quantile(p);
    if (isSame(was, is, p)) {
      return text("whatif.same");
    }
    if (Double.isInfinite(from)) {
      return text("whatif.notBefore");
    }
    if (Double.isInfinite(to)) {
      return text("whatif.noMore", before.label(was, p));
    }
    long days = Math.max(1, Math.round(Math.abs(to - from)));
    String size = text("whatif.calendarDays", Long.toString(days));
    boolean rough = base.trials() != now.trials();
    String about = rough ? text("whatif.about", size) : size;
    return to < from ? text("whatif.earlier", about) : text("whatif.later", about);
  }

  /// Whether a percentile is the same day in both. Where one of them was simulated in fewer
  /// futures, as while somebody drags, they share no draws, and chance must not look like an
  /// effect.
  private boolean isSame(Distribution was, Distribution is, double p) {
    double from = was.quantile(p);
    double to = is.quantile(p);
    double noise = base.trials() == now.trials() ? 0 : 2 * is.standardErrorOfQuantile(p);
    return from == to || Math.abs(to - from) < Math.max(0.5, noise);
  }
}
