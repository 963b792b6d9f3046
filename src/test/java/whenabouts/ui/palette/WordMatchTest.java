package whenabouts.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordMatchTest {
  @ParameterizedTest
  @CsvSource({
    "add, Add discovery task, 0",
    "ADD DISC, Add discovery task, 0",
    "a t, Add discovery task, 1",
    "task add, Add discovery task, 2",
    "adt, Add discovery task, 3",
    "addi, Add discovery task, 3",
    "cover, Add discovery task, 4",
    "uber, Über alles, 0",
    "x, Add discovery task, -1",
    "dat, Add discovery task, -1",
    "?, Add discovery task, -1"
  })
  void ranksByStartsOfWords(String typed, String name, int rank) {
    assertThat(WordMatch.rank(typed, name)).isEqualTo(rank);
  }

  @Test
  void theBestComesFirstAndTheKindCountsLess() {
    List<PaletteEntry> entries =
        List.of(
            entry("Command", "Save as"),
            entry("Discovery task", "Assess savings"),
            entry("Theme", "Dark"),
            entry("Command", "Save"),
            entry("Discovery task", "Dark mode"));
    assertThat(names(PaletteEntries.fitting(entries, "sav")))
        .containsExactly("Save as", "Save", "Assess savings");
    assertThat(names(PaletteEntries.fitting(entries, "dark"))).containsExactly("Dark", "Dark mode");
    assertThat(names(PaletteEntries.fitting(entries, "theme"))).containsExactly("Dark");
    assertThat(PaletteEntries.fitting(entries, "")).isEqualTo(entries);
  }

  private static PaletteEntry entry(String kind, String name) {
    return new PaletteEntry(kind, name, "", () -> {});
  }

  private static List<String> names(List<PaletteEntry> entries) {
    return entries.stream().map(PaletteEntry::name).toList();
  }
}
