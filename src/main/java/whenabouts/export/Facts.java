package whenabouts.export;

import java.util.LinkedHashMap;
import java.util.Map;
import whenabouts.chart.Basis;
import whenabouts.chart.Picture;

/// What a picture's file says of itself, for whoever finds it without its context. Keys and numbers
/// are the same in every language, for they are read by programs.
final class Facts {
  static final String PROGRAM = "Whenabouts";

  private Facts() {}

  /// By their names, in the order in which they are written.
  static Map<String, String> of(Picture picture) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Title", picture.drawing().title());
    facts.put("Description", picture.drawing().description());
    facts.put("Software", PROGRAM);
    facts.putAll(of(picture.basis()));
    return facts;
  }

  /// What it rests on.
  static Map<String, String> of(Basis basis) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Roadmap", basis.title());
    facts.put("AsOf", basis.asOf().toString());
    if (!basis.scenarios().isEmpty()) {
      facts.put("Scenario", String.join(", ", basis.scenarios()));
    }
    facts.put("Trials", Integer.toString(basis.trials()));
    facts.put("Seed", Long.toString(basis.seed()));
    return facts;
  }
}
