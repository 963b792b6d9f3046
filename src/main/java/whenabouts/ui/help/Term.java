package whenabouts.ui.help;

import static whenabouts.ui.kit.Texts.text;

/// The words that numbers come with, each explained in plain words.
public enum Term {
  FUTURE("glossary.future", "glossary.future.says"),
  EVEN("glossary.even", "glossary.even.says"),
  CONFIDENCE("glossary.confidence", "glossary.confidence.says"),
  KNOW_BY("glossary.knowBy", "glossary.knowBy.says"),
  SHIP_BY("glossary.shipBy", "glossary.shipBy.says"),
  NEVER("glossary.never", "glossary.never.says"),
  OUTCOME("glossary.outcome", "glossary.outcome.says"),
  ON_TARGET("glossary.onTarget", "glossary.onTarget.says"),
  CRITICALITY("glossary.criticality", "glossary.criticality.says"),
  SWING("glossary.swing", "glossary.swing.says"),
  ERROR("glossary.error", "glossary.error.says"),
  SEED("glossary.seed", "glossary.seed.says"),
  ESTIMATE("glossary.estimate", "glossary.estimate.says"),
  CHANCE("glossary.chance", "glossary.chance.says"),
  TIME_BOX("glossary.timeBox", "glossary.timeBox.says"),
  BASELINE("glossary.baseline", "glossary.baseline.says"),
  STANDBY("glossary.standby", "glossary.standby.says"),
  SCENARIO("glossary.scenario", "glossary.scenario.says");

  private final String nameKey;
  private final String saysKey;

  Term(String nameKey, String saysKey) {
    this.nameKey = nameKey;
    this.saysKey = saysKey;
  }

  /// What it is called.
  public String title() {
    return text(nameKey);
  }

  /// What it means.
  public String says() {
    return text(saysKey);
  }
}
