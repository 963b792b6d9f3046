package whenabouts.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;

/// The forecast in a few words that can be pasted into a message: when the last milestone is
/// reached, how good the targets' chances are together, what is never reached, and when the
/// experiments will have told us whether they are feasible.
public final class Headline {
  /// More names than this are counted, not listed.
  private static final int LISTED = 3;

  /// A difference of chances worth a word, 0..1.
  private static final double NOTABLE = 0.05;

  private final Forecast forecast;
  private final double confidence;
  private final Wording words;

  private Headline(Forecast forecast, double confidence, Locale locale) {
    this.forecast = forecast;
    this.confidence = confidence;
    this.words = Wording.of(forecast, locale);
  }

  /// The headline.
  ///
  /// @param confidence the share of futures, in (0, 1), in which the dates given shall hold
  public static String of(Forecast forecast, double confidence, Locale locale) {
    return new Headline(forecast, confidence, locale).text();
  }

  /// The sentences of the headline, the most important first.
  ///
  /// @param confidence as for [#of]
  public static List<String> sentences(Forecast forecast, double confidence, Locale locale) {
    Headline headline = new Headline(forecast, confidence, locale);
    List<String> sentences = new ArrayList<>(headline.sentences());
    sentences.set(0, headline.conditional(sentences.getFirst()));
    return sentences;
  }

  private String text() {
    return conditional(String.join(" ", sentences()));
  }

  /// Pasted alone, a what-if must not pass for the plan.
  private String conditional(String text) {
    String id = forecast.scenario();
    return id == null
        ? text
        : words.text(
            "headline.scenario",
            words.name(forecast.roadmap().scenario(id).map(Scenario::name).orElse(id)),
            text);
  }

  private List<String> sentences() {
    String title = words.name(forecast.roadmap().title());
    if (forecast.tasks().isEmpty()) {
      return List.of(words.sentence("headline.empty", title));
    }
    // A milestone that needs nothing says nothing yet.
    List<MilestoneForecast> milestones =
        forecast.milestones().stream()
            .filter(m -> !m.milestone().needs().links().isEmpty())
            .toList();
    List<TaskForecast> open = forecast.tasks().stream().filter(t -> !isDone(t.task())).toList();
    List<String> sentences = new ArrayList<>();
    if (!milestones.isEmpty()) {
      addMilestones(milestones, sentences);
      addKnowBy(open, sentences);
    } else if (open.isEmpty()) {
      sentences.add(words.sentence("headline.done", title));
    } else if (open.stream().allMatch(t -> t.finish().reached() == 0)) {
      sentences.add(words.sentence("headline.dropped", title));
    } else {
      addKnowBy(open, sentences);
      List<TaskForecast> deliveries = open.stream().filter(t -> !t.task().isDiscovery()).toList();
      if (!deliveries.isEmpty()) {
        addFinished(open, sentences);
      }
      addNever(
          "never.tasks",
          deliveries.stream()
              .filter(t -> !t.task().standby())
              .map(t -> new Named(t.task().name(), t.finish()))
              .toList(),
          sentences);
    }
    return sentences;
  }

  private boolean isDone(Task task) {
    return forecast.roadmap().actual(task.id()).filter(a -> a.outcome() != null).isPresent();
  }

  /// Whether a milestone is behind us: in every trial, on or before `asOf`, and by what has
  /// happened rather than by what is expected of today.
  private boolean isReached(MilestoneForecast m) {
    double latest = m.finish().quantile(1);
    return latest <= 0
        || latest <= 1
            && m.milestone().needs().links().stream()
                .map(Need.Link::task)
                .allMatch(id -> forecast.roadmap().task(id).filter(this::isDone).isPresent());
  }

  private void addMilestones(List<MilestoneForecast> milestones, List<String> sentences) {
    MilestoneForecast last =
        milestones.stream()
            .max(
                Comparator.<MilestoneForecast>comparingDouble(m -> m.finish().quantile(confidence))
                    .thenComparingDouble(m -> m.finish().never())
                    .thenComparingDouble(m -> m.finish().quantile(0.5)))
            .orElseThrow();
    sentences.add(when(last, milestones.size()));
    String targets = targets(milestones, last);
    if (targets != null) {
      sentences.add(targets);
    }
    // Of a last one that is not reached at this confidence it has been said already; another one
    // that fails as often most likely fails with it.
    boolean said = Double.isInfinite(last.finish().quantile(confidence));
    addNever(
        "never.milestones",
        milestones.stream()
            .filter(m -> !said || Math.abs(m.finish().never() - last.finish().never()) >= NOTABLE)
            .map(m -> new Named(m.milestone().name(), m.finish()))
            .toList(),
        sentences);
  }

  private String when(MilestoneForecast m, int count) {
    Distribution finish = m.finish();
    String plainName = words.name(m.milestone().name());
    if (isReached(m)) {
      return reached(m, plainName);
    }
    boolean exists = Double.isFinite(finish.quantile(confidence));
    String name = count > 1 && exists ? words.text("milestone.last", plainName, count) : plainName;
    String half = words.when(finish, 0.5);
    boolean halfExists = Double.isFinite(finish.quantile(0.5));
    if (finish.reached() == 0) {
      return words.sentence("milestone.never", name);
    }
    if (!exists) {
      return words.sentence(
          halfExists ? "milestone.rarelyButHalf" : "milestone.rarely",
          name,
          words.futures(finish.reached()),
          words.percent(finish.never()),
          half);
    }
    String date = words.when(finish, confidence);
    if (confidence == 0.5) {
      return words.sentence("milestone.half", name, date);
    }
    return confidence > 0.5 && !half.equals(date)
        ? words.sentence("milestone.halfAndMore", name, half, words.share(confidence), date)
        : words.sentence("milestone.by", name, words.share(confidence), date);
  }

  private String reached(MilestoneForecast m, String name) {
    LocalDate day = forecast.date(m.finish().quantile(1));
    LocalDate target = m.milestone().target();
    String on = day == null ? "" : words.date(day);
    if (day == null || target == null) {
      return words.sentence("milestone.reached", name, on);
    }
    return words.sentence(
        day.isAfter(target) ? "milestone.reached.late" : "milestone.reached.met",
        name,
        on,
        words.date(target));
  }

  /// Null where no target lies ahead. With several it is their joint chance that counts: that of
  /// the worst alone is too good.
  private @Nullable String targets(List<MilestoneForecast> milestones, MilestoneForecast last) {
    List<MilestoneForecast> ahead =
        milestones.stream().filter(m -> m.onTarget().isPresent() && !isReached(m)).toList();
    if (ahead.isEmpty()) {
      return null;
    }
    MilestoneForecast tightest =
        ahead.stream()
            .min(Comparator.comparingDouble(m -> m.onTarget().orElseThrow()))
            .orElseThrow();
    double alone = tightest.onTarget().orElseThrow();
    LocalDate target = tightest.milestone().target();
    long targets = milestones.stream().filter(m -> m.onTarget().isPresent()).count();
    String name = words.name(tightest.milestone().name());
    if (targets > 1 && forecast.jointOnTarget().isPresent()) {
      double joint = forecast.jointOnTarget().getAsDouble();
      return words.sentence(
          alone - joint < NOTABLE ? "target.all" : "target.all.tightest",
          words.futures(joint),
          targets,
          words.chance(joint),
          name,
          words.percent(alone));
    }
    return words.sentence(
        tightest == last ? "target.its" : "target.named",
        words.futures(alone),
        target == null ? "" : words.date(target),
        words.chance(alone),
        name);
  }

  private record Named(String name, Distribution finish) {}

  private void addNever(String key, List<Named> things, List<String> sentences) {
    List<Named> doubtful =
        things.stream()
            .filter(t -> t.finish().never() >= NOTABLE)
            .sorted(Comparator.comparingDouble(t -> -t.finish().never()))
            .toList();
    if (doubtful.isEmpty()) {
      return;
    }
    List<String> items = new ArrayList<>();
    for (Named t : doubtful.subList(0, Math.min(LISTED, doubtful.size()))) {
      items.add(words.text("never.item", words.name(t.name()), words.percent(t.finish().never())));
    }
    if (doubtful.size() > LISTED) {
      items.add(words.text("more", doubtful.size() - LISTED));
    }
    sentences.add(words.sentence(key, words.list(items)));
  }

  private void addKnowBy(List<TaskForecast> open, List<String> sentences) {
    List<TaskForecast> experiments =
        open.stream()
            .filter(t -> t.task().isDiscovery() && !t.task().standby())
            .filter(t -> t.finish().reached() > 0)
            .toList();
    if (experiments.size() == 1) {
      sentences.add(knowBy(experiments.getFirst()));
    } else if (!experiments.isEmpty()) {
      boolean certain = experiments.stream().allMatch(t -> t.finish().never() < NOTABLE);
      sentences.add(
          words.sentence(
              certain ? "know.all" : "know.running",
              experiments.size(),
              allBy(experiments),
              words.text("futures.bound", words.share(confidence))));
    }
  }

  private String knowBy(TaskForecast experiment) {
    Distribution knowBy = experiment.finish();
    String name = words.name(experiment.task().name());
    if (Double.isInfinite(knowBy.quantile(confidence))) {
      return words.sentence(
          "know.one.never", name, words.percent(confidence), words.percent(knowBy.never()));
    }
    double yes = experiment.chanceOf(Outcome.VALIDATED);
    return words.sentence(
        "know.one",
        name,
        words.when(knowBy, confidence),
        words.text("futures", words.share(confidence)),
        words.futures(yes),
        words.chance(yes));
  }

  private void addFinished(List<TaskForecast> open, List<String> sentences) {
    boolean certain =
        open.stream().allMatch(t -> t.task().standby() || t.finish().never() < NOTABLE);
    String share = words.text("futures", words.share(confidence));
    sentences.add(
        words.sentence(
            certain ? "finished.all" : "finished.running",
            allBy(open),
            open.size() == 1 ? share : words.text("futures.bound", words.share(confidence))));
  }

  private String allBy(List<TaskForecast> tasks) {
    List<Distribution> finishes = tasks.stream().map(TaskForecast::finish).toList();
    double day = allBy(finishes, confidence);
    double error = 0;
    for (Distribution finish : finishes) {
      Distribution runs = finish.ifReached();
      if (runs.trials() > 0) {
        error = Math.max(error, runs.standardErrorOfQuantile(runs.chanceBy(day)));
      }
    }
    return words.when(day, error);
  }

  /// The first whole day by which at least that share of trials has seen the end of all of these,
  /// as far as they happen. Each is known by itself alone, so what is still open is added up (the
  /// union bound): the latest of them alone would be too early.
  static double allBy(List<Distribution> finishes, double confidence) {
    double latest = 0;
    for (Distribution finish : finishes) {
      latest = Math.max(latest, finish.ifReached().quantile(1));
    }
    long low = 0;
    long high = (long) Math.ceil(latest);
    while (low < high) {
      long middle = (low + high) >>> 1;
      double open = 0;
      for (Distribution finish : finishes) {
        open += finish.reached() - finish.chanceBy(middle);
      }
      if (open <= 1 - confidence + 1e-9) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
