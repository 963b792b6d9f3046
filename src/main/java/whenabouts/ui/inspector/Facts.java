package whenabouts.ui.inspector;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.MilestoneForecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.forecast.Wording;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Outcome;
import whenabouts.session.Selection;

/// What a forecast says of one thing, in words.
final class Facts {
  private final Forecast forecast;
  private final double confidence;
  private final Wording words;
  private final List<String> sentences = new ArrayList<>();

  private Facts(Forecast forecast, double confidence, Locale locale) {
    this.forecast = forecast;
    this.confidence = confidence;
    this.words = Wording.of(forecast, locale);
  }

  /// Sentences about what is selected; empty where the forecast does not know it.
  static List<String> of(Forecast forecast, Selection selection, double confidence, Locale locale) {
    Facts facts = new Facts(forecast, confidence, locale);
    switch (selection) {
      case Selection.OfTask(String id) -> forecast.task(id).ifPresent(facts::addTask);
      case Selection.OfMilestone(String id) ->
          forecast.milestone(id).ifPresent(facts::addMilestone);
      case Selection.Nothing() -> {}
    }
    return facts.sentences;
  }

  private void addTask(TaskForecast task) {
    Actual actual = forecast.roadmap().actual(task.task().id()).orElse(null);
    if (actual != null && actual.outcome() != null) {
      sentences.add(text("facts.resolved", words.outcome(actual.outcome())));
      return;
    }
    Distribution finish = task.finish();
    if (finish.reached() == 0) {
      sentences.add(text("facts.neverRuns"));
      return;
    }
    if (task.task().standby()) {
      sentences.add(text("facts.standby", words.percent(finish.reached())));
      finish = finish.ifReached();
    }
    addBy(
        finish,
        task.task().isDiscovery() ? text("facts.knowBy") : text("facts.doneBy"),
        task.task().isDiscovery() ? text("facts.know") : text("facts.done"));
    TaskForecast.ShipBy ship = task.shipBy();
    if (ship != null) {
      addShip(ship);
    }
    if (task.task().isDiscovery()) {
      sentences.add(text("facts.outcomes", outcomes(task)));
    }
    if (task.criticality() >= 0.05) {
      sentences.add(text("facts.critical", words.futures(task.criticality())));
    }
  }

  private void addShip(TaskForecast.ShipBy ship) {
    String name = Wording.plain(ship.milestone().name());
    String all = words.when(ship.all(), confidence);
    String ifValidated = words.when(ship.ifValidated(), confidence);
    boolean reached = Double.isFinite(ship.all().quantile(confidence));
    boolean reachedIfValidated = Double.isFinite(ship.ifValidated().quantile(confidence));
    if (reached && reachedIfValidated && !all.equals(ifValidated)) {
      sentences.add(text("facts.ship.both", name, all, ifValidated));
    } else if (reached) {
      sentences.add(text("facts.ship", name, all));
    } else if (reachedIfValidated) {
      sentences.add(text("facts.ship.ifValidated", name, ifValidated, percent(confidence)));
    } else {
      sentences.add(
          text("facts.ship.never", name, percent(confidence), words.percent(ship.all().never())));
    }
  }

  private String outcomes(TaskForecast task) {
    return task.outcomes().entrySet().stream()
        .filter(share -> share.getValue() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.<Double>reverseOrder()))
        .map(share -> outcome(share.getKey(), share.getValue()))
        .collect(Collectors.joining(", "));
  }

  private String outcome(Outcome outcome, double share) {
    return words.outcome(outcome) + " " + words.percent(share);
  }

  private void addMilestone(MilestoneForecast milestone) {
    addBy(milestone.finish(), text("facts.reachBy"), text("facts.reach"));
    milestone
        .onTarget()
        .ifPresent(
            chance ->
                sentences.add(text("facts.target", words.futures(chance), words.chance(chance))));
    List<String> drivers =
        milestone.drivers().stream()
            .limit(3)
            .filter(driver -> Math.round(driver.ifSlow().days()) >= 1)
            .map(
                driver ->
                    text(
                        "facts.driver",
                        forecast
                            .task(driver.task())
                            .map(t -> Wording.plain(t.task().name()))
                            .orElse(driver.task()),
                        Long.toString(Math.round(driver.ifSlow().days()))))
            .toList();
    if (!drivers.isEmpty()) {
      sentences.add(text("facts.drivers", String.join(", ", drivers)));
    }
  }

  private void addBy(Distribution finish, String byText, String verb) {
    String half = words.when(finish, 0.5);
    if (Double.isInfinite(finish.quantile(confidence))) {
      sentences.add(text("facts.notReached", verb, percent(confidence)));
    } else if (confidence == 0.5) {
      sentences.add(text("facts.even", byText, half));
    } else if (half.equals(words.when(finish, confidence))) {
      sentences.add(text("facts.surely", byText, half, percent(confidence)));
    } else {
      sentences.add(
          text("facts.by", byText, words.when(finish, confidence), percent(confidence), half));
    }
    if (finish.never() > 0) {
      sentences.add(text("facts.never", words.percent(finish.never())));
    }
  }

  private static String percent(double p) {
    return Math.round(p * 100) + " %";
  }
}
