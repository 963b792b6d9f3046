package whenabouts.ui.entry;

import static whenabouts.ui.kit.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whenabouts.roadmap.Crew;

/// The crew of a task as text: `2 engineer, 1 data scientist`, `anyone`, `nobody`.
public final class CrewEntry {
  private static final Pattern PART = Pattern.compile("(\\d{1,6})\\s*[x×]?\\s+(\\S.*)");

  private CrewEntry() {}

  public static String format(Crew crew) {
    return switch (crew) {
      case Crew.Anyone() -> text("crew.anyone");
      case Crew.Roles(Map<String, Integer> people) when people.isEmpty() -> text("crew.nobody");
      case Crew.Roles(Map<String, Integer> people) ->
          people.entrySet().stream()
              .map(role -> role.getValue() + " " + role.getKey())
              .collect(Collectors.joining(", "));
    };
  }

  public static Entry<Crew> parse(String typed) {
    String text = typed.strip();
    if (text.isEmpty() || text.equalsIgnoreCase(text("crew.anyone"))) {
      return Entry.valid(Crew.ANYONE);
    }
    if (text.equalsIgnoreCase(text("crew.nobody"))) {
      return Entry.valid(new Crew.Roles(Map.of()));
    }
    Map<String, Integer> people = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      Matcher count = PART.matcher(part.strip());
      if (!count.matches() || people.containsKey(count.group(2))) {
        return Entry.invalid(text("crew.expected"));
      }
      people.put(count.group(2), Integer.parseInt(count.group(1)));
    }
    return Entry.valid(new Crew.Roles(people));
  }
}
