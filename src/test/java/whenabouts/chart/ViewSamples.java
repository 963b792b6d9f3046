package whenabouts.chart;

import java.util.List;
import java.util.stream.Stream;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.Forecaster;
import whenabouts.roadmap.DemoDays;
import whenabouts.roadmap.Estimate;
import whenabouts.roadmap.Milestone;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.OnMiss;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Task;
import whenabouts.roadmap.TaskEdit;
import whenabouts.roadmap.Track;

/// Forecasts with drivers and demo days, for the tests of charts that tell of them.
final class ViewSamples {
  private ViewSamples() {}

  /// Made once. In a class of its own: threads of the forecast wait for this one to be made.
  private static final class Sizes {
    static final List<Forecast> ALL =
        Stream.of(ChartSamples.five(), ChartSamples.many(60), ChartSamples.many(300))
            .map(f -> forecast(f.roadmap().withDemoDays(new DemoDays(ChartSamples.AS_OF, 3))))
            .toList();
  }

  /// Of 5, 60 and 300 tasks.
  static List<Forecast> sizes() {
    return Sizes.ALL;
  }

  static Forecast forecast(Roadmap roadmap) {
    return new Forecaster()
        .forecast(roadmap, null, new Forecaster.Options(2000, 1, 2).withDrivers(), () -> false);
  }

  static Task discovery(String id, double days, double chance, TaskEdit... edits) {
    return Task.of(id, "Experiment " + id, Track.DISCOVERY, new Estimate.Uniform(days / 2, days))
        .with(new TaskEdit.Chance(chance))
        .with(edits);
  }

  static Task delivery(String id, double low, double high, String... needs) {
    List<Need> links = Stream.of(needs).<Need>map(Need.Link::to).toList();
    return Task.of(id, "Build " + id, Track.DELIVERY, new Estimate.Uniform(low, high))
        .with(new TaskEdit.Needs(new Need.AllOf(links)));
  }

  static TaskEdit pivot(String to) {
    return new TaskEdit.WhenMissed(new OnMiss.Pivot(to));
  }

  static Roadmap roadmap(List<Task> tasks, Milestone... milestones) {
    return Roadmap.of("Sketch", ChartSamples.AS_OF, List.of(), tasks, List.of(milestones));
  }
}
