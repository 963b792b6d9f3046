package whenabouts.ui.chart;

import java.io.File;
import java.time.LocalDate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import whenabouts.chart.ChartSamples;
import whenabouts.chart.ChartStyle;
import whenabouts.forecast.Forecast;

class HorizonPaneTest {
  private final FxRobot robot = new FxRobot();
  private final SimpleObjectProperty<Forecast> forecast = new SimpleObjectProperty<>();
  private HorizonPane pane;
  private Stage stage;

  @BeforeAll
  static void launch() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void show() {
    robot.interact(
        () -> {
          pane = new HorizonPane(forecast);
          pane.todayProperty().set(LocalDate.of(2027, 1, 11));
          stage = new Stage();
          stage.setScene(new Scene(pane, 960, 620));
          stage.show();
        });
  }

  @AfterEach
  void close() {
    robot.interact(stage::close);
  }

  @Test
  void pictures() throws Exception {
    for (ChartStyle style : new ChartStyle[] {ChartStyle.LIGHT, ChartStyle.DARK}) {
      for (int n : new int[] {5, 60, 300}) {
        Forecast f = n == 5 ? ChartSamples.five() : ChartSamples.many(n);
        robot.interact(
            () -> {
              pane.chartStyleProperty().set(style);
              forecast.set(f);
              pane.selectedProperty().set(n == 5 ? "task:rerank" : "task:t3");
            });
        snapshot("horizon-" + n + "-" + style.name());
      }
    }
  }

  private void snapshot(String name) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          javafx.scene.image.WritableImage image = stage.getScene().snapshot(null);
          int w = (int) image.getWidth();
          int h = (int) image.getHeight();
          var out =
              new java.awt.image.BufferedImage(w, h, java.awt.image.BufferedImage.TYPE_INT_RGB);
          for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
              out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
          }
          try {
            File file = new File("target/screens/" + name + ".png");
            file.getParentFile().mkdirs();
            ImageIO.write(out, "png", file);
          } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }
}
