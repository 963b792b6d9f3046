package whenabouts.ui.entry;

import static whenabouts.ui.kit.Texts.text;

import java.util.Map;
import whenabouts.roadmap.Crew;

/// The people of a squad as text: `2 data scientist, 3 engineer`; nothing where they are no limit.
public final class PeopleEntry {
  private PeopleEntry() {}

  public static String format(Map<String, Integer> people) {
    return people.isEmpty() ? "" : CrewEntry.format(new Crew.Roles(people));
  }

  public static Entry<Map<String, Integer>> parse(String typed) {
    return typed.isBlank()
        ? Entry.valid(Map.of())
        : switch (CrewEntry.parse(typed)) {
          case Entry.Valid<Crew>(Crew.Roles(Map<String, Integer> people)) when !people.isEmpty() ->
              Entry.valid(people);
          default -> Entry.invalid(text("people.expected"));
        };
  }
}
