package whenabouts.ui.palette;

import static whenabouts.ui.kit.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Roadmap;
import whenabouts.session.Selection;
import whenabouts.session.Session;
import whenabouts.ui.command.Command;
import whenabouts.ui.command.Commands;

/// What the palette offers: what can be done now, and what there is to go to.
public final class PaletteEntries {
  private PaletteEntries() {}

  /// Everything, commands first.
  ///
  /// @param recent files used last
  /// @param open opens one of them
  public static List<PaletteEntry> of(
      Commands commands, Session session, List<Path> recent, Consumer<Path> open) {
    List<PaletteEntry> entries = new ArrayList<>();
    commands.all().stream()
        .filter(command -> command.enabled().getValue() && !command.id().equals("palette"))
        .map(PaletteEntries::entry)
        .forEach(entries::add);
    if (session.openProperty().get()) {
      addDocument(entries, session);
    }
    for (Path file : recent) {
      entries.add(
          new PaletteEntry(text("palette.file"), file.toString(), "", () -> open.accept(file)));
    }
    return entries;
  }

  /// Those that fit what was typed, the best first; all of them where nothing was typed.
  static List<PaletteEntry> fitting(List<PaletteEntry> entries, String typed) {
    record Ranked(PaletteEntry entry, int rank, int place) {}
    return IntStream.range(0, entries.size())
        .mapToObj(i -> new Ranked(entries.get(i), rank(entries.get(i), typed), i))
        .filter(ranked -> ranked.rank() != WordMatch.NONE)
        .sorted(Comparator.comparingInt(Ranked::rank).thenComparingInt(Ranked::place))
        .map(Ranked::entry)
        .toList();
  }

  /// The kind may be typed as well, but the name counts more.
  private static int rank(PaletteEntry entry, String typed) {
    int byName = WordMatch.rank(typed, entry.name());
    if (byName != WordMatch.NONE) {
      return byName;
    }
    int withKind = WordMatch.rank(typed, entry.kind() + " " + entry.name());
    return withKind == WordMatch.NONE ? WordMatch.NONE : withKind + 5;
  }

  private static PaletteEntry entry(Command command) {
    String keys = command.shortcut().getDisplayText();
    return new PaletteEntry(kind(command.id()), command.says().getValue(), keys, command::run);
  }

  private static String kind(String id) {
    if (id.startsWith("view-")) {
      return text("menu.view");
    }
    return id.startsWith("theme-") ? text("menu.theme") : text("palette.command");
  }

  private static void addDocument(List<PaletteEntry> entries, Session session) {
    Roadmap roadmap = session.roadmap();
    Stream.concat(
            roadmap.tasks().stream()
                .map(
                    task ->
                        thing(
                            session,
                            task.isDiscovery() ? text("kind.discovery") : text("kind.delivery"),
                            task.name(),
                            Selection.task(task.id()))),
            roadmap.milestones().stream()
                .map(
                    milestone ->
                        thing(
                            session,
                            text("kind.milestone"),
                            milestone.name(),
                            Selection.milestone(milestone.id()))))
        .forEach(entries::add);
    if (session.scenarioProperty().get() != null) {
      entries.add(scenario(session, text("header.asPlanned"), null));
    }
    session.document().scenarios().stream()
        .filter(scenario -> !scenario.id().equals(session.scenarioProperty().get()))
        .map(scenario -> scenario(session, scenario.name(), scenario.id()))
        .forEach(entries::add);
  }

  private static PaletteEntry thing(
      Session session, String kind, String name, Selection selection) {
    return new PaletteEntry(kind, name, "", () -> session.selectionProperty().set(selection));
  }

  private static PaletteEntry scenario(Session session, String name, @Nullable String id) {
    return new PaletteEntry(
        text("header.scenario"), name, "", () -> session.scenarioProperty().set(id));
  }
}
