package whenabouts.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import whenabouts.chart.ChartSamples;
import whenabouts.chart.ChartStyle;
import whenabouts.chart.EstimateChart;
import whenabouts.chart.Horizon;
import whenabouts.chart.HorizonOptions;
import whenabouts.forecast.Forecast;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Track;

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
      String headline =
          "\"Launch\" is reached by 30 Apr in 7 of 10 futures; half of all futures are there by 5 Mar. "
              + "In 26 % it never is, because neither experiment succeeds. We will know whether the "
              + "re-ranker is feasible by 22 Jan.";
      HorizonOptions picture = HorizonOptions.picture(headline).withToday(today).withStyle(style);
      for (int n : new int[] {5, 24, 60}) {
        Forecast f = n == 5 ? ChartSamples.five() : ChartSamples.many(n);
        PictureFiles.write(
            Horizon.draw(f, picture),
            folder.resolve("picture-" + n + "-" + style.name() + ".png"),
            1);
        PictureFiles.write(
            Horizon.draw(f, picture),
            folder.resolve("picture-" + n + "-" + style.name() + ".svg"),
            1);
      }
      int k = 0;
      for (Estimate e :
          List.of(
              Estimate.Range.of(8, 15, 40),
              new Estimate.Fixed(15),
              new Estimate.Samples(List.of(3.0, 5.0, 5.0, 8.0, 13.0)),
              new Estimate.Throughput(15, 30, List.of(6.0, 9.0, 4.0)))) {
        PictureFiles.write(
            EstimateChart.draw(
                e,
                k % 2 == 0 ? Track.DISCOVERY : Track.DELIVERY,
                k == 0 ? (Double) 20.0 : null,
                300,
                110,
                style),
            folder.resolve("estimate-" + k++ + "-" + style.name() + ".png"),
            2);
      }
      Forecast many = ChartSamples.many(60);
      PictureFiles.write(
          Horizon.draw(many, o), folder.resolve("bare-60-" + style.name() + ".png"), 1);
    }
  }
}
