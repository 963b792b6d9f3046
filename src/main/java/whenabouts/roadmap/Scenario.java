package whenabouts.roadmap;

import java.util.List;

/// Named changes on top of a roadmap.
public record Scenario(String id, String name, List<Change> changes) {
  public Scenario {
    changes = List.copyOf(changes);
  }

  public Scenario withName(String name) {
    return new Scenario(id, name, changes);
  }

  public Scenario withChanges(List<Change> changes) {
    return new Scenario(id, name, changes);
  }
}
