package whenabouts.ui.window;

import static whenabouts.ui.kit.Texts.text;

import java.util.List;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.Links;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.chart.Linking;
import whenabouts.ui.kit.Sentences;

/// Links of the session's roadmap, made on the Horizon.
final class HorizonLinks {
  private final Session session;

  private HorizonLinks(Session session) {
    this.session = session;
  }

  static Linking of(Session session) {
    HorizonLinks links = new HorizonLinks(session);
    return new Linking(
        from -> text("link.hint", links.name(from)), links::refusal, links::offer, links::link);
  }

  private String name(String meaning) {
    Roadmap roadmap = session.roadmap();
    return switch (Selection.ofMeaning(meaning)) {
      case Selection.OfTask(String id) -> roadmap.task(id).map(t -> t.name()).orElse(id);
      case Selection.OfMilestone(String id) -> roadmap.milestone(id).map(m -> m.name()).orElse(id);
      default -> "";
    };
  }

  private static String task(String meaning) {
    return Selection.ofMeaning(meaning) instanceof Selection.OfTask(String id) ? id : "";
  }

  private Roadmap linked(Roadmap roadmap, String from, String to) {
    return Links.link(roadmap, task(from), Selection.ofMeaning(to));
  }

  private String refusal(String from, String to) {
    if (Links.isLinked(session.roadmap(), task(from), Selection.ofMeaning(to))) {
      return text("link.already", name(to), name(from));
    }
    String problem = Sentences.first(session.problems(before -> linked(before, from, to)));
    return problem == null ? "" : text("link.refused", name(to), name(from), problem);
  }

  private String offer(String from, String to) {
    return text("link.offer", name(to), name(from));
  }

  private void link(String from, String to) {
    session.endEdit();
    session.apply(text("edit.link"), before -> linked(before, from, to));
    session.select(List.of(Selection.ofMeaning(to)));
  }
}
