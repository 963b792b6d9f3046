package whenabouts.roadmap;

import java.util.List;

/// Named changes on top of a roadmap.
public record Scenario(String id, String name, List<Change> changes) {
  public Scenario {
    changes = List.copyOf(changes);
  }
}
