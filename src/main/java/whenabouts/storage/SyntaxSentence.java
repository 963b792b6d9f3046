package whenabouts.storage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/// Says in plain words what Jackson found wrong with a text that is not JSON.
final class SyntaxSentence {
  /// The parser's words, and ours. What the parser may say that is not here is passed on.
  private static final List<Translation> TRANSLATIONS =
      List.of(
          new Translation(
              "end-of-input",
              "expected the rest of the roadmap, found the end of the file: it seems to be cut off"),
          new Translation(
              "nesting depth",
              "expected at most "
                  + NodeReader.MOST_NESTING
                  + " brackets within each other, found more"),
          new Translation(
              "[Tt]oken count",
              "expected at most " + NodeReader.MOST_TOKENS + " values and brackets, found more"),
          new Translation(
              "Number value length",
              "expected a number of at most "
                  + NodeReader.LONGEST_NUMBER
                  + " digits, found a longer one"),
          new Translation(
              "Name length",
              "expected names of at most "
                  + NodeReader.LONGEST_NAME
                  + " characters, found a longer one"),
          new Translation(
              "String value length",
              "expected texts of at most "
                  + NodeReader.LONGEST_TEXT
                  + " characters, found a longer one"),
          new Translation(
              "character \\('/'.*comment", "expected JSON, which has no comments, found a comment"),
          new Translation(
              "character \\('(.+)' \\(code \\d+.*double-quote to start property name",
              "expected a field in double quotes, found $1"),
          new Translation(
              "character \\('(.+)' \\(code \\d+.*comma to separate Object",
              "expected a comma or the end of the object, found $1"),
          new Translation(
              "character \\('(.+)' \\(code \\d+.*comma to separate Array",
              "expected a comma or the end of the list, found $1"),
          new Translation(
              "character \\('(.+)' \\(code \\d+.*colon to separate",
              "expected a colon after the name of the field, found $1"),
          new Translation(
              "close marker '(.)': expected '(.)'", "expected the closing $2, found $1"),
          new Translation("character \\('(.+)' \\(code \\d+", "expected a value, found $1"),
          new Translation("Unrecognized token '([^']{1,60})", "expected a value, found $1"),
          new Translation(
              "unquoted character",
              "expected a text on one line, with \\\\n for a line break, found a control character"),
          new Translation("CTRL-CHAR", "expected a value, found a control character"),
          new Translation("[Ll]eading zero", "expected a number without leading zeros, found some"),
          new Translation(
              "character escape '(.+)'", "expected one of JSON's escapes, found \\\\$1"));

  private SyntaxSentence() {}

  private record Translation(Pattern theirs, String ours) {
    Translation(String theirs, String ours) {
      this(Pattern.compile(theirs, Pattern.DOTALL), ours);
    }
  }

  static String of(JacksonException e) {
    String said = e.getOriginalMessage();
    for (Translation translation : TRANSLATIONS) {
      Matcher matcher = translation.theirs().matcher(said);
      if (matcher.find()) {
        StringBuilder out = new StringBuilder();
        matcher.appendReplacement(out, translation.ours());
        return out.substring(matcher.start());
      }
    }
    return "expected JSON, found something else: " + said.lines().findFirst().orElse("");
  }
}
