package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// Says in plain words what Jackson found wrong with a text that is not JSON.
final class SyntaxSentence {
  /// The parser's words, and the keys of ours. What the parser may say that is not here is passed
  /// on.
  private static final List<Translation> TRANSLATIONS =
      List.of(
          new Translation("end-of-input", "json.end"),
          new Translation("nesting depth", "json.deep", NodeReader.MOST_NESTING),
          new Translation("[Tt]oken count", "json.long", NodeReader.MOST_TOKENS),
          new Translation("Number value length", "json.number", NodeReader.LONGEST_NUMBER),
          new Translation("Name length", "json.name", NodeReader.LONGEST_NAME),
          new Translation("String value length", "json.text", NodeReader.LONGEST_TEXT),
          new Translation("character \\('/'.*comment", "json.comment"),
          new Translation(
              "character \\('(.+)' \\(code \\d+.*double-quote to start property name",
              "json.quotes"),
          new Translation(
              "character \\('(.+)' \\(code \\d+.*comma to separate Object", "json.comma.object"),
          new Translation(
              "character \\('(.+)' \\(code \\d+.*comma to separate Array", "json.comma.list"),
          new Translation("character \\('(.+)' \\(code \\d+.*colon to separate", "json.colon"),
          new Translation("close marker '(.)': expected '(.)'", "json.closing"),
          new Translation("character \\('(.+)' \\(code \\d+", "json.value"),
          new Translation("Unrecognized token '([^']{1,60})", "json.value"),
          new Translation("unquoted character", "json.line", "\\n"),
          new Translation("CTRL-CHAR", "json.control"),
          new Translation("[Ll]eading zero", "json.zeros"),
          new Translation("character escape '(.+)'", "json.escape"));

  private SyntaxSentence() {}

  /// @param arguments of our sentence; none: what the parser put into its own
  private record Translation(Pattern theirs, String key, List<Object> arguments) {
    Translation(String theirs, String key, Object... arguments) {
      this(Pattern.compile(theirs, Pattern.DOTALL), key, List.of(arguments));
    }

    String of(Matcher found) {
      Stream<Object> filled =
          arguments.isEmpty()
              ? IntStream.rangeClosed(1, found.groupCount())
                  .mapToObj(i -> found.group(i).replaceAll("\\p{Cntrl}+", " ").strip())
              : arguments.stream();
      return say(key, filled.toArray());
    }
  }

  static String of(JacksonException e) {
    String said = e.getOriginalMessage();
    for (Translation translation : TRANSLATIONS) {
      Matcher matcher = translation.theirs().matcher(said);
      if (matcher.find()) {
        return translation.of(matcher);
      }
    }
    return say("json.else", said.lines().findFirst().orElse(""));
  }
}
