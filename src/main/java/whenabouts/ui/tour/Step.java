package whenabouts.ui.tour;

import static whenabouts.ui.kit.Texts.text;

/// The stops of the tour, in order.
enum Step {
  HEADLINE("headline", "tour.headline", "tour.headline.says"),
  HORIZON("horizon", "tour.horizon", "tour.horizon.says"),
  ESTIMATE("outline", "tour.estimate", "tour.estimate.says"),
  INSPECTOR("inspector", "tour.inspector", "tour.inspector.says"),
  VIEWS("view-tabs", "tour.views", "tour.views.says"),
  CONFIDENCE("confidence", "tour.confidence", "tour.confidence.says"),
  WHAT_IF("button-what-if", "tour.whatIf", "tour.whatIf.says"),
  EXPORT("button-export", "tour.export", "tour.export.says");

  private final String anchor;
  private final String nameKey;
  private final String saysKey;

  Step(String anchor, String nameKey, String saysKey) {
    this.anchor = anchor;
    this.nameKey = nameKey;
    this.saysKey = saysKey;
  }

  /// Id of the node it is about.
  String anchor() {
    return anchor;
  }

  String title() {
    return text(nameKey);
  }

  String says() {
    return text(saysKey);
  }
}
