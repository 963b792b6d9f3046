package whenabouts.export.deck;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Drawing;
import whenabouts.chart.Horizon;
import whenabouts.chart.HorizonOptions;
import whenabouts.forecast.TaskForecast;

/// The range of every task and milestone, as native shapes.
///
/// @param most slides that it may take
/// @param tasks ids of those that it shows, beside all milestones; null: all
record HorizonSlides(Story story, int most, @Nullable Set<String> tasks) implements SlideKind {
  /// What is on the critical path less often sets no pace.
  private static final double PACE = 0.33;

  @Override
  public void add(DeckFile deck) throws IOException {
    Rect place = deck.template().content();
    HorizonOptions options =
        // Where the font is wider, there is less room for as many letters.
        HorizonOptions.bare(place.width() / deck.template().stretch())
            .withHeight(place.height())
            .withStyle(deck.template().colors().chartStyle())
            .withConfidence(story.confidence())
            .withLocale(story.texts().locale())
            .withTasks(tasks);
    List<Drawing> pages = Horizon.pages(story.forecast(), options, most);
    for (int i = 0; i < pages.size(); i++) {
      SlideCanvas slide = deck.slide(deck.template().free());
      String finding = finding();
      slide.title(
          pages.size() == 1
              ? finding
              : story.texts().text("horizon.page", finding, i + 1, pages.size()));
      slide.drawing(pages.get(i), place);
      slide.finish(
          story.notes(
              finding,
              story.texts().text("horizon.notes", story.percent()),
              story.texts().text("horizon.done", story.forecast().tasks().size())));
    }
  }

  private String finding() {
    TaskForecast pace =
        story.forecast().tasks().stream()
            .filter(t -> !story.isDone(t.task()))
            .max(Comparator.comparingDouble(TaskForecast::criticality))
            .orElse(null);
    if (pace == null) {
      return story.texts().text("horizon.finding.done");
    }
    return story
        .texts()
        .text(
            pace.criticality() < PACE ? "horizon.finding.none" : "horizon.finding",
            story.name(pace.task().name()),
            story.wording().futures(pace.criticality()));
  }
}
