package whenabouts.export.numbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import whenabouts.forecast.Distribution;
import whenabouts.forecast.Forecast;
import whenabouts.forecast.TaskForecast;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.Need;
import whenabouts.roadmap.Need.Link;

/// The links of a need that a plan can hold which knows "all of these" alone: of alternatives those
/// that are met first in most futures.
///
/// @param links chosen ones
/// @param alternatives whether others were left out
/// @param conditional whether a link asks for an outcome, which such a plan cannot
record PlanLinks(List<Link> links, boolean alternatives, boolean conditional) {
  PlanLinks {
    links = List.copyOf(links);
  }

  static PlanLinks of(Need need, Forecast forecast) {
    List<Link> links = new ArrayList<>();
    boolean all = choose(need, forecast, links);
    boolean conditional =
        links.stream()
            .anyMatch(l -> l.when() == Condition.VALIDATED || l.when() == Condition.MISSED);
    return new PlanLinks(links, !all, conditional);
  }

  /// @return whether nothing was left out
  private static boolean choose(Need need, Forecast forecast, List<Link> links) {
    return switch (need) {
      case Link link -> links.add(link);
      case Need.AllOf(List<Need> of) -> chooseAll(of, forecast, links);
      case Need.AnyOf(List<Need> of) -> chooseSome(1, of, forecast, links);
      case Need.AtLeast(int count, List<Need> of) -> chooseSome(count, of, forecast, links);
    };
  }

  private static boolean chooseAll(List<Need> of, Forecast forecast, List<Link> links) {
    boolean all = true;
    for (Need part : of) {
      all &= choose(part, forecast, links);
    }
    return all;
  }

  private static boolean chooseSome(int count, List<Need> of, Forecast forecast, List<Link> links) {
    List<Need> first =
        of.stream()
            .sorted(Comparator.comparingDouble(part -> met(part, forecast)))
            .limit(count)
            .toList();
    return chooseAll(first, forecast, links) && first.size() == of.size();
  }

  /// When a need is met in half of all futures, roughly: of a whole, when its last part is.
  private static double met(Need need, Forecast forecast) {
    List<Link> links = new ArrayList<>();
    choose(need, forecast, links);
    return links.stream().mapToDouble(link -> met(link, forecast)).max().orElse(0);
  }

  private static double met(Link link, Forecast forecast) {
    TaskForecast task = forecast.task(link.task()).orElse(null);
    if (task == null) {
      return 0;
    }
    Distribution end = link.type().fromFinish() ? task.finish() : task.start();
    return end.quantile(0.5) + link.lag();
  }
}
