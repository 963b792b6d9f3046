package whenabouts.roadmap;

import java.util.List;

/// What must hold for an estimate, be it a duration in working days or a factor.
final class EstimateChecks {
  /// The largest factor a driver may have.
  private static final double MOST_FACTOR = 1_000;

  private final Findings findings;
  private final Shape fallback;
  private final double most;
  private final String unit;

  private EstimateChecks(Findings findings, Shape fallback, double most, String unit) {
    this.findings = findings;
    this.fallback = fallback;
    this.most = most;
    this.unit = unit;
  }

  /// For durations.
  ///
  /// @param fallback the shape of a range that names none
  static EstimateChecks days(Findings findings, Shape fallback) {
    return new EstimateChecks(findings, fallback, Findings.MOST_DAYS, "working days");
  }

  /// For the factors of drivers.
  static EstimateChecks factor(Findings findings) {
    return new EstimateChecks(findings, Shape.LOGNORMAL, MOST_FACTOR, "as a factor");
  }

  private boolean isFactor() {
    return most == MOST_FACTOR;
  }

  void check(String path, Estimate estimate) {
    switch (estimate) {
      case Estimate.Range range -> range(path, range);
      case Estimate.Fixed fixed -> {
        value(path + ".fixed", fixed.days());
        aboveZero(path + ".fixed", fixed.days(), isFactor(), "for a factor");
      }
      case Estimate.Samples samples -> samples(path + ".samples", samples.values());
      case Estimate.Throughput throughput -> throughput(path + ".throughput", throughput);
      case Estimate.Like like -> like(path, like);
      case Estimate.Lognormal l -> {
        value(path + ".median", l.median());
        aboveZero(path + ".median", l.median(), true, "for a lognormal");
        spread(path + ".sigma", l.sigma());
      }
      case Estimate.Normal n -> {
        value(path + ".mean", n.mean());
        aboveZero(path + ".mean", n.mean(), true, "for a normal");
        spread(path + ".sd", n.sd());
      }
      case Estimate.Exponential e -> {
        value(path + ".mean", e.mean());
        aboveZero(path + ".mean", e.mean(), true, "for an exponential");
      }
      case Estimate.Uniform u -> {
        value(path + ".low", u.low());
        value(path + ".high", u.high());
        ordered(path + ".low", "low", u.low(), "high", u.high());
      }
    }
  }

  private void range(String path, Estimate.Range range) {
    value(path + ".low", range.low());
    value(path + ".likely", range.likely());
    value(path + ".high", range.high());
    ordered(path + ".low", "low", range.low(), "likely", range.likely());
    ordered(path + ".likely", "likely", range.likely(), "high", range.high());
    Double covers = range.covers();
    if (covers != null
        && findings.finite(path + ".covers", covers)
        && (covers <= 0 || covers > 1)) {
      findings.expected(path + ".covers", "a probability above 0 and at most 1", covers);
    }
    boolean lognormal = range.shapeOr(fallback) == Shape.LOGNORMAL && range.low() < range.high();
    String why =
        range.shape() == null
            ? "for a lognormal (the shape where none is named here)"
            : "for a lognormal";
    aboveZero(
        path + ".low", range.low(), lognormal || isFactor(), isFactor() ? "for a factor" : why);
  }

  private void samples(String path, List<Double> samples) {
    if (samples.isEmpty()) {
      findings.add(path, "expected at least one sample, found none");
    }
    for (int i = 0; i < samples.size(); i++) {
      value(JsonPath.item(path, i), samples.get(i));
      aboveZero(JsonPath.item(path, i), samples.get(i), isFactor(), "for a factor");
    }
  }

  private void throughput(String path, Estimate.Throughput t) {
    if (isFactor()) {
      findings.add(path, "expected a range as a factor, found a throughput");
      return;
    }
    boolean one = t.remainingLow() == t.remainingHigh();
    String low = path + (one ? ".remaining" : ".remaining[0]");
    items(low, t.remainingLow());
    if (!one) {
      items(path + ".remaining[1]", t.remainingHigh());
      ordered(low, "the least", t.remainingLow(), "the most", t.remainingHigh());
    }
    double sum = 0;
    for (int i = 0; i < t.perWeek().size(); i++) {
      findings.between(
          JsonPath.item(path + ".perWeek", i),
          t.perWeek().get(i),
          0,
          Findings.MOST_DAYS,
          "items a week");
      sum += t.perWeek().get(i);
    }
    if (sum == 0) {
      findings.add(
          path + ".perWeek", "expected at least one week with more than 0 items, found none");
    } else if (t.remainingHigh() * t.perWeek().size() / sum > Findings.MOST_DAYS) {
      findings.add(
          path + ".perWeek",
          "expected a pace that finishes within %s weeks, found a slower one"
              .formatted(Wording.number(Findings.MOST_DAYS)));
    }
  }

  private void items(String path, double value) {
    findings.between(path, value, 0, Findings.MOST_DAYS, "items");
    if (Double.isFinite(value) && value != Math.rint(value)) {
      findings.expected(path, "a whole number of items", value);
    }
  }

  private void like(String path, Estimate.Like like) {
    if (isFactor()) {
      findings.add(path + ".like", "expected a range as a factor, found a reference class");
    }
    findings.named(path + ".like", like.className(), "the name of a reference class");
    value(path + ".likely", like.likely());
  }

  private void value(String path, double value) {
    findings.between(path, value, 0, most, unit);
  }

  private void spread(String path, double value) {
    findings.between(path, value, 0, most, "as a spread");
  }

  private void aboveZero(String path, double value, boolean needed, String why) {
    if (needed && value == 0) {
      findings.expected(path, "more than 0 " + why, value);
    }
  }

  private void ordered(String path, String less, double a, String more, double b) {
    if (a > b) {
      findings.expected(
          path, "%s to be at most %s (%s)".formatted(less, more, Wording.number(b)), a);
    }
  }
}
