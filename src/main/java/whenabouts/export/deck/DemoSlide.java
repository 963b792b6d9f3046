package whenabouts.export.deck;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import whenabouts.chart.DemoPlan;
import whenabouts.chart.DemoPlan.Day;
import whenabouts.chart.DemoPlan.Item;

/// What could be shown on the coming demo days.
///
/// @param days the coming ones
record DemoSlide(Story story, List<Day> days) implements SlideKind {
  /// The most things named for one day in one column, and in the title.
  private static final int NAMED = 4;

  private static final int TITLED = 2;

  static Optional<SlideKind> of(Story story) {
    List<Day> days = DemoPlan.of(story.forecast()).days();
    return days.isEmpty() ? Optional.empty() : Optional.of(new DemoSlide(story, days));
  }

  @Override
  public void add(DeckFile deck) throws IOException {
    DeckTexts texts = story.texts();
    SlideCanvas slide = deck.slide(deck.template().single());
    slide.title(finding());
    List<Table.Column> columns =
        List.of(
            new Table.Column(texts.text("demo.day"), 0.2, "l"),
            new Table.Column(texts.text("demo.new"), 0.43, "l"),
            new Table.Column(texts.text("demo.open"), 0.37, "l"));
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Day day : days) {
      long weeks =
          Math.round(ChronoUnit.DAYS.between(story.forecast().roadmap().asOf(), day.date()) / 7.0);
      List<Item> open = day.open().stream().filter(i -> !i.likely()).toList();
      rows.add(
          List.of(
              Table.Cell.bold(texts.text("demo.date", story.wording().date(day.date()), weeks)),
              Table.Cell.of(named(day.fresh())),
              Table.Cell.muted(named(open))));
    }
    slide.table(
        new Table(columns, rows, 15, left -> texts.text("demo.more", left)),
        slide.content(),
        texts.text("demo.name"),
        about(rows));
    slide.finish(story.notes(finding(), texts.text("demo.notes")));
  }

  private String named(List<Item> items) {
    List<String> names =
        items.stream()
            .limit(NAMED)
            .map(
                i ->
                    story
                        .texts()
                        .text(
                            "demo.item",
                            story.label(i.subject().name()),
                            story.wording().percent(i.chance())))
            .collect(Collectors.toCollection(ArrayList::new));
    if (items.size() > NAMED) {
      names.add(story.texts().text("more", items.size() - NAMED));
    }
    return names.isEmpty() ? story.texts().text("none") : String.join(", ", names);
  }

  private static String about(List<List<Table.Cell>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Table.Cell::text).collect(Collectors.joining(": ")))
        .collect(Collectors.joining("; ", "", "."));
  }

  /// What the next demo day has that is likely, or the first that has something.
  private String finding() {
    Day next = days.getFirst();
    for (Day day : days) {
      List<Item> fresh = day.fresh();
      if (!fresh.isEmpty()) {
        List<String> names =
            fresh.stream()
                .limit(TITLED)
                .map(i -> story.name(i.subject().name()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (fresh.size() > TITLED) {
          names.add(story.texts().text("more", fresh.size() - TITLED));
        }
        String list = story.texts().list(names);
        return day == next
            ? story.texts().text("demo.finding", story.wording().date(day.date()), list)
            : story
                .texts()
                .text(
                    "demo.finding.later",
                    story.wording().date(next.date()),
                    story.wording().date(day.date()),
                    list);
      }
    }
    return story.texts().text("demo.finding.none");
  }
}
