package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Squad;
import whenabouts.roadmap.Track;

/// How the outline puts tasks into groups.
public enum Grouping {
  /// All of them in the order of the roadmap, which is their priority.
  ORDER,
  TRACK,
  SQUAD;

  /// By which it is remembered.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String title() {
    return switch (this) {
      case ORDER -> text("group.order");
      case TRACK -> text("group.track");
      case SQUAD -> text("group.squad");
    };
  }

  /// The lanes of tasks, in their order.
  List<Lane> lanes(Roadmap roadmap) {
    return switch (this) {
      case ORDER -> List.of(new Lane.Everything());
      case TRACK -> List.of(new Lane.OnTrack(Track.DISCOVERY), new Lane.OnTrack(Track.DELIVERY));
      case SQUAD -> {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(new Lane.InSquad(null));
        roadmap.squads().forEach(squad -> lanes.add(new Lane.InSquad(squad.id())));
        yield lanes;
      }
    };
  }

  /// The heading of a lane.
  static String title(Lane lane, Roadmap roadmap) {
    return switch (lane) {
      case Lane.Everything() -> text("lane.tasks");
      case Lane.OnTrack(Track track) ->
          track == Track.DISCOVERY ? text("lane.discovery") : text("lane.delivery");
      case Lane.InSquad(var id) ->
          id == null ? text("lane.noSquad") : roadmap.squad(id).map(Squad::name).orElse(id);
      case Lane.Milestones() -> text("lane.milestones");
    };
  }
}
