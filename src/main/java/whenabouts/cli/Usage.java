package whenabouts.cli;

import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Bundles;

/// What the command line says of itself: its help, in which picocli looks up commands and options,
/// and what is wrong with how it was called.
final class Usage extends ResourceBundle {
  /// Where the help names what holds if nothing is said, picocli fills it in.
  private static final String DEFAULT_VALUE = "${DEFAULT-VALUE}";

  private final ResourceBundle texts = Bundles.of("whenabouts.cli.usage", Locale.getDefault());

  static String say(String key, Object... values) {
    return Wording.fill(new Usage().texts.getString(key), Locale.getDefault(), values);
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return texts.containsKey(key)
        ? Wording.fill(texts.getString(key), Locale.getDefault(), DEFAULT_VALUE)
        : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return texts.getKeys();
  }

  /// What is wrong, as far as picocli itself found it.
  static String wrong(ParameterException e) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> {
        String word = unmatched.getUnmatched().getFirst();
        yield unmatched.isUnknownOption()
            ? say("wrong.option", word)
            : say(e.getCommandLine().getParent() == null ? "wrong.command" : "wrong.word", word);
      }
      case MissingParameterException missing ->
          say(
              "wrong.missing",
              missing.getMissing().stream().map(Usage::whole).collect(Collectors.joining(", ")));
      case OverwrittenOptionException twice -> say("wrong.twice", name(twice.getOverwritten()));
      default -> {
        ArgSpec of = e.getArgSpec();
        String value = e.getValue();
        yield of == null || value == null ? String.valueOf(e.getMessage()) : wrong(of, value);
      }
    };
  }

  private static String wrong(ArgSpec of, String value) {
    Class<?> type = of.auxiliaryTypes()[0];
    if (type.isEnum()) {
      String all =
          Arrays.stream(type.getEnumConstants())
              .map(one -> one.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return say("wrong.choice", name(of), all, value);
    }
    String key =
        switch (type.getSimpleName()) {
          case "LocalDate" -> "wrong.date";
          case "int", "long" -> "wrong.whole";
          default -> "wrong.number";
        };
    return say(key, name(of), value);
  }

  private static String name(ArgSpec of) {
    return of instanceof OptionSpec option ? option.longestName() : of.paramLabel();
  }

  private static String whole(ArgSpec of) {
    return of instanceof OptionSpec option
        ? option.longestName() + "=" + of.paramLabel()
        : of.paramLabel();
  }
}
