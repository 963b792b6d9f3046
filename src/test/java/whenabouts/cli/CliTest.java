package whenabouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It changes a property of the program.")
class CliTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(Cli.Work work) {
    return Cli.run(out, new PrintStream(err, true, StandardCharsets.UTF_8), work);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @AfterEach
  void noTrace() {
    System.clearProperty("whenabouts.trace");
  }

  @Test
  void aDefectIsOneSentenceToo() {
    Cli.Work defect =
        result -> {
          result.append("half a result");
          throw new IllegalStateException("boom\nsecond line");
        };
    assertThat(run(defect)).isEqualTo(Cli.DEFECT);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(complaint())
        .hasLineCount(1)
        .contains("IllegalStateException: boom", "-Dwhenabouts.trace=true")
        .doesNotContain("second line");
  }

  @Test
  void theTraceIsThereForThoseWhoAsk() {
    System.setProperty("whenabouts.trace", "true");
    run(
        _ -> {
          throw new IllegalStateException("boom");
        });
    assertThat(complaint()).contains("at whenabouts.cli.CliTest");
  }

  @Test
  void tooManyTrialsForTheMemoryAreWrongUsage() {
    assertThat(
            run(
                _ -> {
                  throw new OutOfMemoryError("Java heap space");
                }))
        .isEqualTo(Cli.USAGE);
    assertThat(complaint()).isEqualTo("There is not enough memory for that many trials.\n");
  }

  @Test
  void theResultIsUtf8() {
    run(
        result -> {
          result.append("≥ 95 %");
          return 1;
        });
    assertThat(out.toByteArray()).isEqualTo("≥ 95 %".getBytes(StandardCharsets.UTF_8));
  }
}
