package whenabouts.roadmap;

import static whenabouts.roadmap.ProblemWords.text;

import java.util.List;

/// What must hold for an estimate, be it a duration in working days or a factor.
final class EstimateChecks {
  /// The largest factor a driver may have.
  private static final double MOST_FACTOR = 1_000;

  /// The longest a backlog may take at its mean pace.
  private static final int MOST_WEEKS = 5_000;

  private final Findings findings;
  private final Shape fallback;
  private final boolean isFactor;

  private EstimateChecks(Findings findings, Shape fallback, boolean isFactor) {
    this.findings = findings;
    this.fallback = fallback;
    this.isFactor = isFactor;
  }

  /// For durations.
  ///
  /// @param fallback the shape of a range that names none
  static EstimateChecks days(Findings findings, Shape fallback) {
    return new EstimateChecks(findings, fallback, false);
  }

  /// For the factors of drivers.
  static EstimateChecks factor(Findings findings) {
    return new EstimateChecks(findings, Shape.LOGNORMAL, true);
  }

  void check(String path, Estimate estimate) {
    switch (estimate) {
      case Estimate.Range range -> range(path, range);
      case Estimate.Fixed fixed -> {
        value(path + ".fixed", fixed.days());
        factorAboveZero(path + ".fixed", fixed.days());
      }
      case Estimate.Samples samples -> samples(path + ".samples", samples.values());
      case Estimate.Throughput throughput -> throughput(path + ".throughput", throughput);
      case Estimate.Like like -> like(path, like);
      case Estimate.Lognormal l -> {
        value(path + ".median", l.median());
        aboveZero(path + ".median", l.median(), "for.lognormal");
        spread(path + ".sigma", l.sigma());
      }
      case Estimate.Normal n -> {
        value(path + ".mean", n.mean());
        aboveZero(path + ".mean", n.mean(), "for.normal");
        spread(path + ".sd", n.sd());
      }
      case Estimate.Exponential e -> {
        value(path + ".mean", e.mean());
        aboveZero(path + ".mean", e.mean(), "for.exponential");
      }
      case Estimate.Uniform u -> {
        value(path + ".low", u.low());
        value(path + ".high", u.high());
        factorAboveZero(path + ".low", u.low());
        ordered(path + ".low", u.low(), u.high(), "ordered.range");
      }
    }
  }

  private void range(String path, Estimate.Range range) {
    value(path + ".low", range.low());
    value(path + ".likely", range.likely());
    value(path + ".high", range.high());
    ordered(path + ".low", range.low(), range.likely(), "ordered.likely");
    ordered(path + ".likely", range.likely(), range.high(), "ordered.high");
    Double covers = range.covers();
    if (covers != null
        && findings.finite(path + ".covers", covers)
        && (covers <= 0 || covers > 1)) {
      findings.expected(path + ".covers", text("probability.above"), covers);
    }
    if (isFactor) {
      factorAboveZero(path + ".low", range.low());
    } else if (range.shapeOr(fallback) == Shape.LOGNORMAL && range.low() < range.high()) {
      aboveZero(
          path + ".low",
          range.low(),
          range.shape() == null ? "for.lognormal.default" : "for.lognormal");
    }
  }

  private void samples(String path, List<Double> samples) {
    if (samples.isEmpty()) {
      findings.add(path, ProblemWords.expectedOne(text("sample")));
    }
    for (int i = 0; i < samples.size(); i++) {
      value(JsonPath.item(path, i), samples.get(i));
      factorAboveZero(JsonPath.item(path, i), samples.get(i));
    }
  }

  private void throughput(String path, Estimate.Throughput t) {
    if (isFactor) {
      findings.add(path, text("factor.throughput"));
      return;
    }
    boolean one = t.remainingLow() == t.remainingHigh();
    String low = path + (one ? ".remaining" : ".remaining[0]");
    items(low, t.remainingLow());
    if (!one) {
      items(path + ".remaining[1]", t.remainingHigh());
      ordered(low, t.remainingLow(), t.remainingHigh(), "ordered.items");
    }
    pace(path + ".perWeek", t);
  }

  private void pace(String path, Estimate.Throughput t) {
    double sum = 0;
    for (int i = 0; i < t.perWeek().size(); i++) {
      double week = t.perWeek().get(i);
      findings.between(JsonPath.item(path, i), week, 0, Findings.MOST_DAYS, "items.week");
      sum += week;
    }
    if (sum == 0) {
      findings.add(path, ProblemWords.expectedOne(text("pace.week")));
    } else if (t.remainingHigh() * t.perWeek().size() / sum > MOST_WEEKS) {
      findings.add(path, text("pace.slow", MOST_WEEKS));
    }
  }

  private void items(String path, double value) {
    findings.between(path, value, 0, Findings.MOST_DAYS, "items");
    if (Double.isFinite(value) && value != Math.rint(value)) {
      findings.expected(path, text("items.whole"), value);
    }
  }

  private void like(String path, Estimate.Like like) {
    if (isFactor) {
      findings.add(path + ".like", text("factor.class"));
    }
    findings.named(path + ".like", like.className(), "class");
    value(path + ".likely", like.likely());
  }

  private void value(String path, double value) {
    if (isFactor) {
      findings.between(path, value, 0, MOST_FACTOR, "asFactor");
    } else {
      findings.days(path, value);
    }
  }

  private void spread(String path, double value) {
    findings.between(path, value, 0, isFactor ? MOST_FACTOR : Findings.MOST_DAYS, "asSpread");
  }

  private void factorAboveZero(String path, double value) {
    if (isFactor) {
      aboveZero(path, value, "for.factor");
    }
  }

  /// @param why key of the reason
  private void aboveZero(String path, double value, String why) {
    if (value == 0) {
      findings.expected(path, text("above", text(why)), value);
    }
  }

  /// @param key of the sentence that says what `a` should be
  private void ordered(String path, double a, double b, String key) {
    if (a > b) {
      findings.expected(path, text(key, ProblemWords.number(b)), a);
    }
  }
}
