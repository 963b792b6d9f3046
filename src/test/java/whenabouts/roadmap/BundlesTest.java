package whenabouts.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It changes the language of the program.")
class BundlesTest {
  private static final String NAME = "whenabouts.roadmap.gaps";

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void onAGermanMachine() {
    Locale.setDefault(Locale.GERMANY);
  }

  @AfterEach
  void back() {
    Locale.setDefault(before);
  }

  @Test
  void whoReadsNeitherReadsEnglish() {
    assertThat(Bundles.of(NAME, Locale.FRANCE).getLocale()).isEqualTo(Locale.ROOT);
    assertThat(Bundles.of(NAME, Locale.UK).getLocale()).isEqualTo(Locale.ROOT);
    assertThat(Bundles.of(NAME, Locale.of("de", "AT")).getLocale()).isEqualTo(Locale.GERMAN);
  }
}
