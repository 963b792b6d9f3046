package whenabouts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
  @ParameterizedTest
  @CsvSource({
    "Launch, 6",
    "検索エンジン, 12",
    "ﾊﾝ, 2",
    "Ａ１, 4",
    "🚀 go, 5",
    "é, 1",
    "e\u0301, 1",
    "“x”, 3"
  })
  void knowsHowWideATextIs(String text, int columns) {
    assertThat(TextTable.width(text)).isEqualTo(columns);
  }

  @Test
  void alignsColumnsByWhatIsSeen() {
    TextTable table = new TextTable(List.of("Name", "Date"));
    table.add(List.of("検索", "1 Jan"));
    table.add(List.of("Ranker", "not reached"));
    assertThat(table.text())
        .isEqualTo(
            """
            Name    Date
            検索    1 Jan
            Ranker  not reached
            """);
  }

  @Test
  void cutsWhatIsTooLong() {
    assertThat(TextTable.fit("abcdef", 6)).isEqualTo("abcdef");
    assertThat(TextTable.fit("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(TextTable.fit("abcd efg", 6)).isEqualTo("abcd…");
    assertThat(TextTable.fit("検索エンジン", 6)).isEqualTo("検索…");
    TextTable table = new TextTable(List.of("Name", "Date"));
    table.add(List.of("x".repeat(500), "1 Jan"));
    assertThat(table.text().lines().toList().get(1))
        .isEqualTo("x".repeat(TextTable.WIDEST - 1) + "…  1 Jan");
  }
}
