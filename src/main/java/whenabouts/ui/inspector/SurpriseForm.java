package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import whenabouts.roadmap.Estimate.Range;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Track;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;

/// Helps to find the ends of a range: says what the present numbers claim, and asks for each end by
/// what would surprise and by a bet. People name ranges that are too narrow when asked for numbers,
/// and wider ones when asked what they would bet on.
final class SurpriseForm extends VBox {
  /// What bounds become, as nobody can bet on what never happens.
  private static final double USUAL_COVERS = 0.8;

  private final Range range;
  private final double claimed;
  private final BetForm low;
  private final BetForm high;
  private final Label result = new Label();
  private final Button use = new Button(text("surprise.use"));

  /// @param used told the range that was found
  /// @param closed told when there is nothing more to ask
  SurpriseForm(Range range, Track track, Consumer<Range> used, Runnable closed) {
    this.range = range;
    claimed = range.coversOr(range.shapeOr(Shape.defaultFor(track)));
    double tail = (1 - covers()) / 2;
    int balls = (int) Math.max(2, Math.round(1 / tail));
    setId("surprise");
    getStyleClass().add("surprise");
    setSpacing(12);
    setPrefWidth(340);
    Label claim = new Label(claim(balls));
    claim.setId("surprise-claim");
    Lines.wrap(claim);
    result.setId("surprise-result");
    result.getStyleClass().add("quiet");
    low = new BetForm(Bet.at(false, range.low(), range.likely()), balls, this::tell);
    high = new BetForm(Bet.at(true, range.high(), range.likely()), balls, this::tell);
    use.setId("surprise-use");
    use.disableProperty().bind(low.wrongProperty().or(high.wrongProperty()));
    use.getStyleClass().addAll("small", Styles.ACCENT);
    use.setOnAction(
        event -> {
          used.accept(found());
          closed.run();
        });
    Button cancel = new Button(text("surprise.cancel"));
    cancel.setId("surprise-cancel");
    cancel.getStyleClass().add("small");
    cancel.setOnAction(event -> closed.run());
    getChildren().addAll(claim, low, high, result, new HBox(8, use, cancel));
    tell();
  }

  private double covers() {
    return claimed < 1 ? claimed : USUAL_COVERS;
  }

  /// The present numbers as counts of futures.
  private String claim(int balls) {
    String least = Numbers.plain(range.low());
    String most = Numbers.plain(range.high());
    return claimed < 1
        ? text("surprise.claim", Numbers.count(balls), least, most)
        : text("surprise.claim.bounds", least, most, Numbers.count(balls));
  }

  private Range found() {
    Double covers = claimed < 1 ? range.covers() : Double.valueOf(USUAL_COVERS);
    return new Range(low.days(), range.likely(), high.days(), covers, range.shape());
  }

  private void tell() {
    // The first end asks before the second one is there.
    if (low != null && high != null) {
      Range now = found();
      result.setText(
          text(
              "surprise.result",
              Numbers.plain(now.low()),
              Numbers.plain(now.likely()),
              Numbers.plain(now.high())));
    }
  }
}
