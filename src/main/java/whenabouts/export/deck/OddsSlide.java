package whenabouts.export.deck;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Subject;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.MilestoneForecast;

/// The odds of the last milestone: futures as dots, the curve of their chances, and a calendar.
///
/// @param other the next milestone, for the calendar; null: none
record OddsSlide(Story story, Subject subject, @Nullable Subject other) implements SlideKind {
  private static final double SHARE = 0.68;
  private static final double GAP = 28;
  private static final int ROWS = 13;

  /// Less has no room for a second milestone.
  private static final double TWO_COLUMNS = 215;

  static Optional<SlideKind> of(Story story) {
    MilestoneForecast main = story.main();
    Subject subject =
        main == null
            ? lastTask(story)
            : Subject.find(story.forecast(), "milestone:" + main.milestone().id()).orElse(null);
    if (subject == null || subject.finish().reached() == 0 || subject.finish().quantile(1) <= 0) {
      return Optional.empty();
    }
    return Optional.of(new OddsSlide(story, subject, other(story, subject)));
  }

  /// Where there is no milestone: the task that ends last.
  private static @Nullable Subject lastTask(Story story) {
    return story.forecast().tasks().stream()
        .filter(t -> !story.isDone(t.task()) && t.finish().reached() > 0)
        .max(Comparator.comparingDouble(t -> t.finish().ifReached().quantile(story.confidence())))
        .flatMap(t -> Subject.find(story.forecast(), "task:" + t.task().id()))
        .orElse(null);
  }

  private static @Nullable Subject other(Story story, Subject subject) {
    return story.forecast().milestones().stream()
        .filter(m -> !("milestone:" + m.milestone().id()).equals(subject.id()))
        .filter(m -> m.finish().reached() > 0 && m.finish().quantile(1) > 0)
        .max(Comparator.comparingDouble(m -> m.finish().ifReached().quantile(0.5)))
        .flatMap(m -> Subject.find(story.forecast(), "milestone:" + m.milestone().id()))
        .orElse(null);
  }

  @Override
  public void add(DeckFile deck) throws IOException {
    SlideCanvas slide = deck.slide(deck.template().pair());
    slide.title(finding());
    Rect content = slide.content();
    Rect left = content.left(SHARE, GAP);
    OddsFrame frame = OddsFrame.of(story, subject, deck.template(), left.width());
    double dots = Math.round(0.42 * left.height());
    Rect below = left.below(dots);
    DeckTexts texts = story.texts();
    slide.chart(
        new OddsCurve(frame).chart(below.height()),
        below,
        texts.text("odds.name"),
        finding() + " " + calendarText());
    slide.table(
        calendar(content.right(SHARE, GAP).width() / deck.template().wider()),
        content.right(SHARE, GAP),
        texts.text("odds.calendar"),
        texts.text("odds.calendar") + ": " + calendarText());
    slide.drawing(new OddsDots(frame).draw(dots), left.top(dots));
    slide.finish(
        story.notes(
            finding(), texts.text("odds.notes", OddsDots.DOTS), texts.text("odds.notes.calendar")));
  }

  private String finding() {
    DeckTexts texts = story.texts();
    Distribution finish = subject.finish();
    String name = story.name(subject.name());
    LocalDate target = subject.target();
    if (target != null) {
      double chance = finish.chanceBy(story.forecast().endOf(target));
      return texts.text(
          "odds.finding.target",
          name,
          story.wording().date(target),
          story.wording().futures(chance),
          story.wording().chance(chance));
    }
    return Double.isInfinite(finish.quantile(story.confidence()))
        ? texts.text("odds.finding.rarely", name, story.wording().futures(finish.reached()))
        : texts.text(
            "odds.finding",
            name,
            story.wording().when(finish, 0.5),
            story.percent(),
            story.wording().when(finish, story.confidence()));
  }

  /// The Mondays of the calendar, evenly spaced, from the first chance worth a number on.
  private List<LocalDate> weeks() {
    Distribution reached = subject.finish().ifReached();
    LocalDate first = monday(reached.quantile(0.03));
    LocalDate last = monday(reached.quantile(0.97));
    long weeks = (last.toEpochDay() - first.toEpochDay()) / 7 + 1;
    long step = Math.ceilDiv(weeks, (long) ROWS);
    List<LocalDate> mondays = new ArrayList<>();
    for (LocalDate week = first; mondays.size() < ROWS; week = week.plusWeeks(step)) {
      mondays.add(week);
      if (!week.isBefore(last)) {
        break;
      }
    }
    return mondays;
  }

  private LocalDate monday(double day) {
    LocalDate date = story.forecast().date(day);
    LocalDate known = date == null ? story.forecast().roadmap().asOf() : date;
    return known.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private double chance(Subject of, LocalDate week) {
    return of.finish().chanceBy(story.forecast().endOf(week.plusDays(6)));
  }

  /// @param width as if set in the font that is measured
  private Table calendar(double width) {
    DeckTexts texts = story.texts();
    boolean both =
        other != null
            && width >= TWO_COLUMNS
            && Stream.of(subject, other).allMatch(s -> hasRoom(s, 0.3 * width));
    List<Table.Column> columns = new ArrayList<>();
    double share = both ? 0.4 : 0.52;
    columns.add(new Table.Column(texts.text("odds.week"), share, "l"));
    double rest = (1 - share) / (both ? 2 : 1);
    columns.add(new Table.Column(story.label(subject.name()), rest, "r"));
    if (other != null && both) {
      columns.add(new Table.Column(story.label(other.name()), rest, "r"));
    }
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (LocalDate week : weeks()) {
      List<Table.Cell> row = new ArrayList<>();
      row.add(Table.Cell.of(story.wording().date(week)));
      row.add(cell(chance(subject, week)));
      if (other != null && both) {
        row.add(cell(chance(other, week)));
      }
      rows.add(row);
    }
    return new Table(columns, rows, 14, left -> texts.text("odds.calendar.more", left));
  }

  /// Whether a column can be headed by a name without a word of it being cut in two.
  private boolean hasRoom(Subject named, double width) {
    return Arrays.stream(story.label(named.name()).split("\\s"))
        .allMatch(word -> Table.hasRoom(word, width));
  }

  private Table.Cell cell(double chance) {
    return new Table.Cell(story.wording().percent(chance), false, false, 2, 0.06 + 0.7 * chance);
  }

  private String calendarText() {
    List<String> parts = new ArrayList<>();
    for (LocalDate week : weeks()) {
      parts.add(
          story
              .texts()
              .text(
                  "odds.by",
                  story.wording().date(week),
                  story.wording().percent(chance(subject, week))));
    }
    return String.join("; ", parts) + ".";
  }
}
