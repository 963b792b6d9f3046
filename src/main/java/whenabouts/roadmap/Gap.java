package whenabouts.roadmap;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// Something that a valid roadmap leaves open, or says without effect.
///
/// @param subject what lacks it
/// @param id of that task or milestone; null for the roadmap itself
/// @param details names and numbers for the message
public record Gap(Subject subject, @Nullable String id, Kind kind, List<Object> details) {
  public Gap {
    details = List.copyOf(details);
  }

  /// What a gap is about.
  public enum Subject {
    ROADMAP,
    TASK,
    MILESTONE
  }

  /// What is missing or has no effect; each is told by a sentence of that name in
  /// `gaps.properties`.
  public enum Kind {
    NO_DONE,
    NO_TARGET,
    NO_NEEDS,
    NO_TIME_BOX,
    NO_METRIC,
    NO_BASELINE,
    NO_THRESHOLD,
    NO_PRODUCTION,
    CERTAIN,
    EXACT_ESTIMATE,
    FED_BY_STOP,
    CHANCE_WITHOUT_EFFECT,
    TIME_BOX_WITHOUT_EFFECT,
    ON_MISS_WITHOUT_EFFECT,
    CONDITION_ON_DELIVERY,
    CONDITION_ON_START,
    UNUSED_STANDBY,
    OVER_TIME_BOX,
    OVER_ESTIMATE
  }

  /// One sentence, without the name of the subject.
  public String message(Locale locale) {
    ResourceBundle texts = Bundles.of("whenabouts.roadmap.gaps", locale);
    return new MessageFormat(texts.getString(kind.name()), locale).format(details.toArray());
  }
}
