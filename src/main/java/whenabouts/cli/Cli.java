package whenabouts.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import whenabouts.export.deck.BadTemplateException;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.Roadmap;
import whenabouts.storage.BadRoadmapException;
import whenabouts.storage.RoadmapFiles;

/// The program without a window: picks the command, and turns every failure into one sentence and
/// an exit code.
@Command(
    name = "whenabouts",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    subcommands = {
      ForecastCommand.class,
      CheckCommand.class,
      CompareCommand.class,
      ExportCommand.class
    },
    footerHeading = "%n")
public final class Cli {
  /// The commands there are.
  public static final Set<String> COMMANDS = Set.of("forecast", "check", "compare", "export");

  /// The classpath resource of the roadmap that a first start shows.
  public static final String SAMPLE = "/whenabouts/assets/samples/answer-engine.roadmap.json";

  static final int FOUND = 1;
  static final int USAGE = 2;
  static final int BAD_INPUT = 3;

  /// A failure that is the program's own fault (EX_SOFTWARE of sysexits.h).
  static final int DEFECT = 70;

  private Cli() {}

  /// Runs one command line: the result goes to `out` in UTF-8, complaints to `err`.
  ///
  /// @return the exit code
  public static int run(OutputStream out, PrintStream err, String... args) {
    return run(
        out,
        err,
        result ->
            new CommandLine(new Cli())
                .setResourceBundle(new Usage())
                .setOut(new PrintWriter(result))
                .setErr(new PrintWriter(err, true, err.charset()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Cli::date)
                .setParameterExceptionHandler((e, _) -> wrongUsage(err, e))
                .setExecutionExceptionHandler((e, _, _) -> failed(err, e))
                .execute(args));
  }

  /// Stands in for the window where there is no display: says so, and forecasts in text.
  ///
  /// @param file the roadmap to open; null: the sample
  /// @return the exit code
  public static int runWithoutWindow(OutputStream out, PrintStream err, @Nullable Path file) {
    return run(
        out,
        err,
        result -> {
          Phrases phrases = new Phrases(Locale.getDefault());
          Roadmap roadmap = file == null ? sample() : RoadmapFiles.read(file);
          result
              .append(
                  file == null
                      ? phrases.say("noDisplay.sample")
                      : phrases.say("noDisplay.file", file.toString()))
              .append("\n\n")
              .append(
                  ForecastText.of(
                      new Forecaster()
                          .forecast(
                              roadmap,
                              null,
                              Forecaster.Options.defaults().withDrivers(),
                              () -> false),
                      Wanted.forText(List.of(), List.of()),
                      Locale.getDefault()));
          return 0;
        });
  }

  private static Roadmap sample() throws IOException {
    try (InputStream in = Objects.requireNonNull(Cli.class.getResourceAsStream(SAMPLE), SAMPLE)) {
      return RoadmapFiles.read(in.readAllBytes(), "the sample");
    }
  }

  /// Something that writes a result and returns an exit code.
  interface Work {
    int run(StringWriter result) throws IOException;
  }

  /// Does the work: no failure leaves here but as a sentence and an exit code.
  static int run(OutputStream out, PrintStream err, Work work) {
    StringWriter result = new StringWriter();
    int code;
    try {
      code = work.run(result);
    } catch (OutOfMemoryError e) {
      code = complain(err, USAGE, Usage.say("failed.memory"), e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      code = failed(err, e);
    }
    if (code != 0 && code != FOUND) {
      // Half a result is none.
      return code;
    }
    try {
      out.write(result.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
      return code;
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      // A reader that has seen enough, such as `head`, is no failure.
      return reason.toLowerCase(Locale.ROOT).contains("pipe")
          ? code
          : complain(err, BAD_INPUT, Usage.say("failed.write", reason), e);
    }
  }

  private static int wrongUsage(PrintStream err, ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    return complain(err, USAGE, Usage.say("wrong.help", sentence(Usage.wrong(e)), name), e);
  }

  private static int failed(PrintStream err, Throwable e) {
    if (e instanceof BadRoadmapException
        || e instanceof UnwritableException
        || e instanceof BadTemplateException) {
      return complain(err, BAD_INPUT, sentence(String.valueOf(e.getMessage())), e);
    }
    return defect(err, e);
  }

  /// Complains of a failure that is nobody's fault but the program's.
  ///
  /// @return the exit code
  public static int defect(PrintStream err, Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return complain(
        err,
        DEFECT,
        Usage.say("failed.defect", root.toString().lines().findFirst().orElse("?")),
        e);
  }

  /// One line; the trace only for those who ask for it.
  private static int complain(PrintStream err, int code, String sentence, Throwable cause) {
    err.println(sentence.replaceAll("\\s*\\R\\s*", " "));
    if (Boolean.getBoolean("whenabouts.trace")) {
      cause.printStackTrace(err);
    }
    err.flush();
    return code;
  }

  private static String sentence(String message) {
    String plain = message.strip();
    return plain.matches("(?s).*[.!?]") ? plain : plain + ".";
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(text + " is no date");
    }
  }

  /// The version in the manifest of the program's jar.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Cli.class.getPackage().getImplementationVersion();
      return new String[] {"Whenabouts " + (version == null ? "(development)" : version)};
    }
  }
}
