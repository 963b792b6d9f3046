package whenabouts.ui.clipboard;

import static whenabouts.ui.kit.Texts.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of a pasted table becomes.
enum PasteColumn {
  NAME,
  ID,
  TRACK,
  SQUAD,
  LOW,
  LIKELY,
  HIGH,
  ESTIMATE,
  CHANCE,
  BOX,
  NEEDS,
  TARGET,
  IGNORE;

  String title() {
    return switch (this) {
      case NAME -> text("paste.name");
      case ID -> text("paste.id");
      case TRACK -> text("paste.track");
      case SQUAD -> text("paste.squad");
      case LOW -> text("paste.low");
      case LIKELY -> text("paste.likely");
      case HIGH -> text("paste.high");
      case ESTIMATE -> text("paste.estimate");
      case CHANCE -> text("paste.chance");
      case BOX -> text("paste.box");
      case NEEDS -> text("paste.needs");
      case TARGET -> text("paste.target");
      case IGNORE -> text("paste.ignore");
    };
  }

  private String headings() {
    return switch (this) {
      case NAME -> text("paste.words.name");
      case ID -> text("paste.words.id");
      case TRACK -> text("paste.words.track");
      case SQUAD -> text("paste.words.squad");
      case LOW -> text("paste.words.low");
      case LIKELY -> text("paste.words.likely");
      case HIGH -> text("paste.words.high");
      case ESTIMATE -> text("paste.words.estimate");
      case CHANCE -> text("paste.words.chance");
      case BOX -> text("paste.words.box");
      case NEEDS -> text("paste.words.needs");
      case TARGET -> text("paste.words.target");
      case IGNORE -> "";
    };
  }

  /// The column that a heading usually stands above.
  static Optional<PasteColumn> ofHeading(String heading) {
    return Arrays.stream(values())
        .filter(column -> isOneOf(heading, column.headings()))
        .findFirst();
  }

  /// Whether a text is one of the words of a list with commas, in large or small letters.
  static boolean isOneOf(String text, String words) {
    String word = text.strip().toLowerCase(Locale.getDefault());
    return !word.isEmpty()
        && Arrays.stream(words.split(","))
            .anyMatch(each -> each.strip().toLowerCase(Locale.getDefault()).equals(word));
  }
}
