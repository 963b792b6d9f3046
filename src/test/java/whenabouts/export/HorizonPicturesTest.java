package whenabouts.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import whenabouts.chart.ChartSamples;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.Horizon;
import whenabouts.chart.HorizonOptions;
import whenabouts.forecast.Forecast;

class HorizonPicturesTest {
  @Test
  void pictures() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/screens"));
    LocalDate today = LocalDate.of(2027, 1, 11);
    HorizonOptions bare = HorizonOptions.bare(1100).withToday(today);
    for (ChartStyle style : new ChartStyle[] {ChartStyle.LIGHT, ChartStyle.DARK}) {
      HorizonOptions o = bare.withStyle(style).withSelected("task:rerank");
      Horizon.Parts parts = Horizon.parts(ChartSamples.five(), o);
      PictureFiles.write(parts.rows(), folder.resolve("bare-5-" + style.name() + ".png"), 1);
      PictureFiles.write(parts.axis(), folder.resolve("axis-5-" + style.name() + ".png"), 1);
      Forecast many = ChartSamples.many(60);
      PictureFiles.write(
          Horizon.draw(many, o), folder.resolve("bare-60-" + style.name() + ".png"), 1);
    }
  }
}
