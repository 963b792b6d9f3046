package whenabouts.export.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", "\t=1", "\rx", " =1", "＝1", "＠x"})
  void looksLikeAFormula(String text) {
    assertThat(SafeText.looksLikeFormula(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", "'=1", "1-1", "–1", "“=”"})
  void looksLikeNone(String text) {
    assertThat(SafeText.looksLikeFormula(text)).isFalse();
  }

  @Test
  void aLineIsOneLineOfCharacters() {
    assertThat(SafeText.line(" a\r\nb\u2028c\u0085d\u0000e\tf ")).isEqualTo("a b c d e f");
    assertThat(SafeText.line("x\ud800y\uffffz")).isEqualTo("x\ufffdy\ufffdz");
    assertThat(SafeText.line("🚀 ü")).isEqualTo("🚀 ü");
  }

  @Test
  void aCutLeavesWholeCharacters() {
    assertThat(SafeText.fit("abcdef", 6)).isEqualTo("abcdef");
    assertThat(SafeText.fit("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(SafeText.fit("abcd🚀xyz", 6)).isEqualTo("abcd…");
  }
}
