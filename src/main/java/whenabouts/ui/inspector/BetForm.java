package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import whenabouts.roadmap.Problem;
import whenabouts.ui.entry.DaysEntry;
import whenabouts.ui.field.TextLine;
import whenabouts.ui.kit.Lines;
import whenabouts.ui.kit.Numbers;

/// Asks for one end of a range: a number that would surprise, and a bet that tests it.
final class BetForm extends VBox {
  private final String id;
  private final int balls;
  private final Runnable changed;
  private final TextLine<Double> line;
  private final Label settled = new Label();
  private final Label question = new Label();
  private Bet bet;

  /// @param balls one of so many is red
  /// @param changed to be told when the end has moved
  BetForm(Bet start, int balls, Runnable changed) {
    this.bet = start;
    this.balls = balls;
    this.changed = changed;
    id = start.isHigh() ? "surprise-high" : "surprise-low";
    setSpacing(6);
    line =
        TextLine.of(
            id,
            start.isHigh() ? text("surprise.more") : text("surprise.less"),
            DaysEntry::parse,
            DaysEntry::format,
            this::typed,
            () -> {});
    line.show(start.days());
    Lines.wrap(question);
    question.setId(id + "-question");
    Lines.wrap(settled);
    settled.setId(id + "-settled");
    settled.getStyleClass().add("quiet");
    Button beyond =
        answer("beyond", start.isHigh() ? text("bet.longer") : text("bet.shorter"), Bet::beyond);
    Button draw = answer("draw", text("bet.draw"), Bet::draw);
    Button either = new Button(text("bet.either"));
    either.setId(id + "-either");
    either.getStyleClass().add("small");
    either.setOnAction(event -> settle());
    getChildren().addAll(line, question, new FlowPane(6, 6, beyond, draw, either), settled);
    ask();
  }

  double days() {
    return bet.days();
  }

  ReadOnlyBooleanProperty wrongProperty() {
    return line.wrongProperty();
  }

  private Button answer(String name, String label, UnaryOperator<Bet> move) {
    Button button = new Button(label);
    button.setId(id + "-" + name);
    button.getStyleClass().add("small");
    button.setOnAction(
        event -> {
          bet = move.apply(bet);
          line.showAfresh(bet.days());
          ask();
        });
    return button;
  }

  private List<Problem> typed(double days) {
    if (days < 0 || (bet.isHigh() ? days < bet.likely() : days > bet.likely())) {
      String likely = Numbers.plain(bet.likely());
      return List.of(
          new Problem("", bet.isHigh() ? text("bet.tooLow", likely) : text("bet.tooHigh", likely)));
    }
    bet = Bet.at(bet.isHigh(), days, bet.likely());
    ask();
    return List.of();
  }

  private void ask() {
    String days = Numbers.plain(bet.days());
    question.setText(
        bet.isHigh()
            ? text("bet.question.longer", days, Numbers.count(balls))
            : text("bet.question.shorter", days, Numbers.count(balls)));
    settled.setText(text("bet.open"));
    changed.run();
  }

  private void settle() {
    settled.setText(
        bet.isHigh()
            ? text("bet.settled.longer", Numbers.count(balls), Numbers.plain(bet.days()))
            : text("bet.settled.shorter", Numbers.count(balls), Numbers.plain(bet.days())));
  }
}
