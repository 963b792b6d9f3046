package whenabouts;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import whenabouts.cli.Cli;
import whenabouts.ui.WhenaboutsApp;

/// Starts the program: a command goes to the command line, anything else opens the window.
public final class Whenabouts {
  private Whenabouts() {}

  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setErr(err);
    // A method reference would load JavaFX at once, also for a command.
    Predicate<@Nullable Path> window = file -> WhenaboutsApp.open(file);
    System.exit(run(new FileOutputStream(FileDescriptor.out), err, window, args));
  }

  /// Runs the program.
  ///
  /// @param window opens the window and waits until it is closed; false: there is no display
  /// @return the exit code
  static int run(
      OutputStream out, PrintStream err, Predicate<@Nullable Path> window, String... args) {
    if (!opensWindow(args)) {
      return Cli.run(out, err, args);
    }
    Path file = args.length == 0 ? null : Path.of(args[0]);
    try {
      return window.test(file) ? 0 : Cli.runWithoutWindow(out, err, file);
    } catch (RuntimeException | LinkageError e) {
      return meansNoDisplay(e) ? Cli.runWithoutWindow(out, err, file) : Cli.defect(err, e);
    }
  }

  /// What JavaFX throws where it finds no screen, no toolkit or not the system's libraries.
  private static boolean meansNoDisplay(Throwable e) {
    return e instanceof UnsupportedOperationException
        || e instanceof LinkageError
        || "No toolkit found".equals(e.getMessage());
  }

  /// No argument or one file. A word that is neither a command nor a file is left to the command
  /// line to complain about.
  private static boolean opensWindow(String... args) {
    return args.length == 0 || args.length == 1 && isFile(args[0]);
  }

  private static boolean isFile(String word) {
    if (word.startsWith("-") || Cli.COMMANDS.contains(word)) {
      return false;
    }
    try {
      return Files.exists(Path.of(word)) || word.contains(".");
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
