package whenabouts.roadmap;

import java.util.Map;

/// The people a task occupies from start to resolution.
public sealed interface Crew {
  /// One person of any role: the default.
  record Anyone() implements Crew {}

  /// So many people of each role; nobody where empty.
  record Roles(Map<String, Integer> people) implements Crew {
    public Roles {
      people = Copies.ordered(people);
    }
  }

  Crew ANYONE = new Anyone();
}
