package whenabouts.cli;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Basis;
import whenabouts.chart.BurnUpChart;
import whenabouts.chart.CalendarChart;
import whenabouts.chart.Chart;
import whenabouts.chart.ChartOptions;
import whenabouts.chart.CompareChart;
import whenabouts.chart.DemoDaysChart;
import whenabouts.chart.DriversChart;
import whenabouts.chart.OddsChart;
import whenabouts.chart.OutcomesChart;
import whenabouts.chart.Subject;
import whenabouts.chart.TimeBoxChart;
import whenabouts.forecast.BurnUp;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.forecast.TimeBoxTradeOff;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Task;

/// Draws the chart that was asked for, as the window's view of that name does before anybody has
/// chosen anything in it.
///
/// @param of id of the milestone or task that it shall be about; null: what a view begins with
record ChartDrawer(
    Forecast forecast,
    Roadmap document,
    Forecaster.Options simulated,
    @Nullable String of,
    ChartOptions options) {

  /// A sentence on what is wrong with what was asked for.
  static final class NoSuchThing extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoSuchThing(String sentence) {
      super(sentence);
    }
  }

  /// A chart to be drawn.
  ///
  /// @param painter draws it in any options
  /// @param basis what it rests on
  record Drawn(Function<ChartOptions, Chart> painter, Basis basis) {}

  /// @throws NoSuchThing if there is nothing to draw it of
  /// @param chart any but the Horizon
  Drawn draw(ChartName chart) {
    return switch (chart) {
      case HORIZON -> throw new IllegalArgumentException("is no chart of one thing");
      case ODDS -> odds(subject(chart, "wrong.subject.any", _ -> true));
      case CALENDAR -> {
        Subject subject = subject(chart, "wrong.subject.any", _ -> true);
        yield picture(chart, o -> CalendarChart.draw(forecast, subject, o));
      }
      case DRIVERS -> {
        String milestone = milestone(chart);
        yield picture(chart, o -> DriversChart.draw(forecast, milestone, null, o));
      }
      case OUTCOMES -> {
        String milestone = of == null ? null : milestone(chart);
        yield picture(chart, o -> OutcomesChart.draw(forecast, milestone, null, o));
      }
      case TIMEBOX -> timeBox(subject(chart, "wrong.subject.experiment", s -> open(s, true)));
      case BURNUP -> burnUp(subject(chart, "wrong.subject.throughput", s -> open(s, false)));
      case COMPARE -> compare();
      case DEMO -> {
        refuseOf(chart);
        yield picture(chart, o -> DemoDaysChart.draw(forecast, null, o));
      }
    };
  }

  /// @throws NoSuchThing if somebody said what this chart, which is of everything, shall be about
  void refuseOf(ChartName chart) {
    if (of != null) {
      throw new NoSuchThing(Usage.say("wrong.of", chart.word()));
    }
  }

  private boolean open(Subject subject, boolean experiment) {
    Roadmap roadmap = forecast.roadmap();
    return experiment ? subject.isOpenExperiment(roadmap) : subject.isOpenBacklog(roadmap);
  }

  private Drawn odds(Subject subject) {
    var deadline =
        subject.target() != null
            ? subject.target()
            : forecast.date(subject.finish().quantile(options.confidence()));
    return picture(ChartName.ODDS, o -> OddsChart.draw(forecast, subject, deadline, o));
  }

  private Drawn timeBox(Subject subject) {
    Task task = Objects.requireNonNull(subject.task()).task();
    String scenario = forecast.scenario();
    TimeBoxTradeOff tradeOff =
        TimeBoxTradeOff.of(
            new Forecaster(),
            document,
            scenario,
            task.id(),
            TimeBoxTradeOff.lengths(document, scenario, task.id()),
            simulated,
            () -> false);
    return picture(
        ChartName.TIMEBOX, o -> TimeBoxChart.draw(tradeOff, forecast, task.timeBox(), o));
  }

  private Drawn burnUp(Subject subject) {
    var task = Objects.requireNonNull(subject.task());
    BurnUp burnUp = BurnUp.of((Estimate.Throughput) task.task().estimate());
    return picture(ChartName.BURNUP, o -> BurnUpChart.draw(burnUp, task, forecast, o));
  }

  private Drawn compare() {
    String selected = of == null ? null : "milestone:" + milestone(ChartName.COMPARE);
    List<String> scenarios =
        forecast.scenario() != null
            ? List.of(forecast.scenario())
            : document.scenarios().stream().map(Scenario::id).toList();
    if (scenarios.isEmpty() || document.milestones().isEmpty()) {
      throw new NoSuchThing(
          scenarios.isEmpty()
              ? Usage.say("wrong.compare.scenarios")
              : Usage.say("wrong.compare.milestones"));
    }
    Comparison comparison =
        Comparison.of(new Forecaster(), document, scenarios, simulated, () -> false);
    return new Drawn(o -> CompareChart.draw(comparison, selected, o), Basis.of(comparison));
  }

  private Drawn picture(ChartName name, Function<ChartOptions, Chart> painter) {
    Chart chart = painter.apply(options);
    if (chart.isNote()) {
      throw new NoSuchThing(Usage.say("wrong.draw", name.word(), chart.drawing().title()));
    }
    return new Drawn(painter, Basis.of(forecast));
  }

  private String milestone(ChartName chart) {
    return subject(chart, "wrong.subject.milestone", s -> s.task() == null)
        .id()
        .substring("milestone:".length());
  }

  /// What was named, else what the view begins with.
  ///
  /// @param what key of what the chart can be about
  private Subject subject(ChartName chart, String what, Predicate<Subject> fits) {
    List<Subject> fitting = Subject.all(forecast).stream().filter(fits).toList();
    String has =
        fitting.isEmpty()
            ? Usage.say("wrong.none")
            : fitting.stream().map(ChartDrawer::plainId).collect(Collectors.joining(", "));
    if (of == null) {
      return Subject.suggested(fitting)
          .orElseThrow(
              () ->
                  new NoSuchThing(
                      Usage.say(
                          "wrong.draw",
                          chart.word(),
                          Usage.say("wrong.draw.has", Usage.say(what)))));
    }
    return fitting.stream()
        .filter(s -> plainId(s).equals(of) || s.id().equals(of))
        .findFirst()
        .orElseThrow(() -> new NoSuchThing(Usage.say("wrong.subject", of, Usage.say(what), has)));
  }

  private static String plainId(Subject subject) {
    return subject.id().substring(subject.id().indexOf(':') + 1);
  }
}
