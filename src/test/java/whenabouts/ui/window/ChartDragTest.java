package whenabouts.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import whenabouts.chart.Basis;
import whenabouts.chart.CalendarChart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.ChartSamples;
import whenabouts.chart.Subject;
import whenabouts.export.ExportLook;
import whenabouts.export.ExportRequest;
import whenabouts.forecast.Forecast;

/// What a drag carries; the headless desktop carries nothing itself.
class ChartDragTest {
  @Test
  void aDragCarriesAPictureUnderTheNameOfTheChart() throws IOException {
    Forecast forecast = ChartSamples.five();
    Subject launch = Subject.find(forecast, "milestone:launch").orElseThrow();
    ExportRequest chart =
        new ExportRequest.OfChart(
            forecast,
            Basis.of(forecast),
            options -> CalendarChart.draw(forecast, launch, options),
            ChartOptions.of(960, 540),
            ExportLook.scaled(1));
    Path file = ChartDrag.write(ChartDrag.make(chart));
    assertThat(file).hasFileName("Answer engine - Calendar of Launch.png");
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(1920);
    assertThat(image.getHeight()).isEqualTo(1080);
  }
}
