package whenabouts.ui.clipboard;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.session.Links;
import whenabouts.ui.entry.Entry;
import whenabouts.ui.entry.NeedEntry;

/// Reads what pasted rows need: names or ids of tasks pasted with them, then of those on the
/// roadmap, with commas or semicolons between them; or needs as the inspector writes them.
final class PasteNeeds {
  /// Ids by names and ids, in small letters.
  private final Map<String, String> known = new HashMap<>();

  PasteNeeds(Roadmap roadmap, List<PasteRow> rows, List<PasteReading.Line> lines) {
    roadmap.tasks().forEach(task -> put(task.name(), task.id()));
    roadmap.tasks().forEach(task -> put(task.id(), task.id()));
    for (int i = 0; i < rows.size(); i++) {
      Task task = lines.get(i).task();
      if (task != null) {
        put(task.name(), task.id());
        put(rows.get(i).id(), task.id());
      }
    }
  }

  private void put(String word, String id) {
    if (!word.isBlank()) {
      known.put(folded(word), id);
    }
  }

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.getDefault());
  }

  Entry<Need> read(String typed) {
    if (typed.isBlank()) {
      return Entry.valid(Need.NONE);
    }
    List<Need> links = new ArrayList<>();
    String unknown = null;
    for (String word : typed.split("[,;\n]")) {
      String id = known.get(folded(word));
      if (id != null) {
        links.add(Need.Link.to(id));
      } else if (unknown == null && !word.isBlank()) {
        unknown = word.strip();
      }
    }
    return unknown == null ? Entry.valid(new Need.AllOf(links)) : written(typed, unknown);
  }

  private Entry<Need> written(String typed, String unknown) {
    if (NeedEntry.parse(typed) instanceof Entry.Valid<Need>(Need need)
        && need.links().stream().allMatch(link -> known.containsKey(folded(link.task())))) {
      Map<String, String> ids = new HashMap<>();
      need.links().forEach(link -> ids.put(link.task(), known.get(folded(link.task()))));
      return Entry.valid(Links.renamed(need, ids));
    }
    return Entry.invalid(text("paste.noNeed", unknown));
  }
}
