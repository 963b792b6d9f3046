package whenabouts.export.deck;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Headline;
import whenabouts.forecast.MilestoneForecast;

/// The answer in a sentence, with its numbers.
record HeadlineSlide(Story story) implements SlideKind {
  private static final double TEXT = 18;

  /// Chances to fail below this are not told in large letters.
  private static final double NOTABLE = 0.05;

  @Override
  public void add(DeckFile deck) throws IOException {
    List<String> sentences =
        Headline.sentences(story.forecast(), story.confidence(), story.texts().locale());
    SlideCanvas slide = deck.slide(deck.template().headline());
    slide.title(story.texts().text("headline.title", story.title(), sentences.getFirst()));
    List<Para> paras = new ArrayList<>(numbers());
    sentences.stream().skip(1).map(Para::of).forEach(paras::add);
    slide.text(paras, slide.content(), TEXT);
    slide.finish(
        story.notes(
            String.join(" ", sentences), story.texts().text("headline.notes", story.percent())));
  }

  private List<Para> numbers() {
    List<Para> numbers = new ArrayList<>();
    MilestoneForecast main = story.main();
    if (main == null || main.finish().quantile(1) <= 0) {
      return numbers;
    }
    DeckTexts texts = story.texts();
    Distribution finish = main.finish();
    String name = story.name(main.milestone().name());
    double p = story.confidence();
    if (Double.isFinite(finish.quantile(p))) {
      numbers.add(
          Para.number(
              story.wording().label(finish, p), texts.text("headline.by", story.percent(), name)));
    } else {
      numbers.add(
          Para.number(
              story.wording().percent(finish.reached()), texts.text("headline.reached", name)));
    }
    target(main, numbers);
    if (finish.never() >= NOTABLE && Double.isFinite(finish.quantile(p))) {
      numbers.add(
          Para.number(story.wording().percent(finish.never()), texts.text("headline.never", name)));
    }
    return numbers;
  }

  private void target(MilestoneForecast main, List<Para> numbers) {
    long targets =
        story.forecast().milestones().stream().filter(m -> m.onTarget().isPresent()).count();
    LocalDate target = main.milestone().target();
    if (targets > 1 && story.forecast().jointOnTarget().isPresent()) {
      double joint = story.forecast().jointOnTarget().getAsDouble();
      numbers.add(
          Para.number(
              story.wording().percent(joint), story.texts().text("headline.joint", targets)));
    } else if (target != null && main.onTarget().isPresent()) {
      numbers.add(
          Para.number(
              story.wording().percent(main.onTarget().getAsDouble()),
              story.texts().text("headline.target", story.wording().date(target))));
    }
  }
}
