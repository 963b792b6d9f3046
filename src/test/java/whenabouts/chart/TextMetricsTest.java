package whenabouts.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMetricsTest {
  private static final String REQUIRED =
      "→←–…·≤≥×−“”„‘’%€ ÄÖÜäöüßÅåÆæØøÇçÑñÉéÈèÊêŁłĄąĆćĘęŃńÓóŚśŹźŻżŘřŠšŤťŮůŽžĎďŇňŐőŰűĂăȘșȚț";

  private static Font awt(Typeface typeface) throws Exception {
    try (InputStream file = typeface.open()) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    }
  }

  @ParameterizedTest
  @EnumSource(Typeface.class)
  void widthsAreThoseOfJava2d(Typeface typeface) throws Exception {
    Font font = awt(typeface).deriveFont(100f);
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (String text :
        List.of("Cross-encoder re-ranker", "26 Mar 2027", "WAVE – AV To", REQUIRED, "", " ")) {
      assertThat(TextMetrics.width(text, 100, typeface == Typeface.BOLD))
          .as(text)
          .isCloseTo(font.getStringBounds(text, context).getWidth(), within(0.5));
    }
  }

  @ParameterizedTest
  @EnumSource(Typeface.class)
  void hasTheCharactersThatChartsUse(Typeface typeface) throws Exception {
    assertThat(awt(typeface).canDisplayUpTo(REQUIRED)).isEqualTo(-1);
  }

  @Test
  void digitsAreAllOfOneWidth() {
    for (char digit = '1'; digit <= '9'; digit++) {
      assertThat(TextMetrics.width(String.valueOf(digit), 12, false))
          .isEqualTo(TextMetrics.width("0", 12, false));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {5, 20, 60, 119, 400})
  void fittedTextIsNeverWiderThanItsRoom(double room) {
    String text = "Cross-encoder re-ranker";
    String fitted = TextMetrics.fit(text, room, 13, true);
    assertThat(TextMetrics.width(fitted, 13, true)).isLessThanOrEqualTo(room);
    if (TextMetrics.width(text, 13, true) <= room) {
      assertThat(fitted).isEqualTo(text);
    } else if (!fitted.isEmpty()) {
      assertThat(fitted).endsWith("…");
    }
  }

  @Test
  void aSurrogatePairIsNotCutInHalf() {
    String text = "🚀🚀🚀🚀🚀🚀";
    for (double room = 0; room < 100; room += 3) {
      String fitted = TextMetrics.fit(text, room, 12, false);
      assertThat(fitted.replace("🚀", "").replace("…", "")).isEmpty();
    }
  }

  @Test
  void wrapsAtSpacesAndCutsTheLastLine() {
    String text = "one two three four five six seven eight nine ten";
    List<String> lines = TextMetrics.wrap(text, 80, 3, 12, false);
    assertThat(lines).hasSize(3);
    assertThat(lines)
        .allSatisfy(l -> assertThat(TextMetrics.width(l, 12, false)).isLessThanOrEqualTo(80));
    assertThat(lines.getFirst()).isEqualTo("one two three");
    assertThat(lines.getLast()).endsWith("…");
    assertThat(String.join(" ", TextMetrics.wrap(text, 80, 20, 12, false))).isEqualTo(text);
  }

  @Test
  void aNumberStaysWithWhatItCounts() {
    String text = "on target in 72 % of the futures, by 13 Aug, which is 17 in 20 of them";
    Set<String> broken = new TreeSet<>();
    for (double width = 70; width < 400; width += 1) {
      List<String> lines = TextMetrics.wrap(text, width, 30, 12, false);
      assertThat(String.join(" ", lines)).isEqualTo(text);
      lines.stream().skip(1).map(line -> line.split(" ")[0]).forEach(broken::add);
    }
    assertThat(broken).contains("72", "13", "17", "of").doesNotContain("%", "Aug,", "in 20", "20");
  }

  @Test
  void wrapsWhereThereAreNoSpaces() {
    String chinese = "重新排序模型的训练与评估以及在十一种语言中";
    assertThat(TextMetrics.width("重新", 12, false)).isEqualTo(24);
    assertThat(TextMetrics.wrap(chinese, 100, 9, 12, false))
        .hasSize(3)
        .allSatisfy(l -> assertThat(TextMetrics.width(l, 12, false)).isLessThanOrEqualTo(100));
    String word = "Rechtsschutzversicherungsgesellschaft";
    List<String> parts = TextMetrics.wrap(word, 80, 9, 12, false);
    assertThat(String.join("", parts)).isEqualTo(word);
    assertThat(parts)
        .hasSizeGreaterThan(2)
        .allSatisfy(l -> assertThat(TextMetrics.width(l, 12, false)).isLessThanOrEqualTo(80));
  }
}
