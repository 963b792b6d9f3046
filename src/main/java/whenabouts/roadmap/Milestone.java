package whenabouts.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A point to forecast: reached when its needs are met.
public record Milestone(String id, String name, Need needs, @Nullable LocalDate target) {
  public Milestone withName(String name) {
    return new Milestone(id, name, needs, target);
  }

  public Milestone withNeeds(Need needs) {
    return new Milestone(id, name, needs, target);
  }

  public Milestone withTarget(@Nullable LocalDate target) {
    return new Milestone(id, name, needs, target);
  }
}
