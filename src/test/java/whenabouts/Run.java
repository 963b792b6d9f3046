package whenabouts;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One run of the program, as a shell sees it.
record Run(int code, String out, String err) {
  /// A run that must not open the window.
  static Run of(String... args) {
    return with(
        file -> {
          throw new AssertionError("opened the window on " + file);
        },
        args);
  }

  static Run with(Predicate<@Nullable Path> window, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Whenabouts.run(out, new PrintStream(err, true, StandardCharsets.UTF_8), window, args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
