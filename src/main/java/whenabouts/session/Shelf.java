package whenabouts.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import whenabouts.roadmap.Change;
import whenabouts.roadmap.Driver;
import whenabouts.roadmap.Risk;
import whenabouts.roadmap.Roadmap;
import whenabouts.roadmap.Scenario;
import whenabouts.roadmap.Squad;

/// A list of the roadmap whose things have ids, and the edits that all such lists have.
///
/// @param kind what one thing is called in ids: such as `squad`
/// @param list the things
/// @param with the roadmap with other things
/// @param named a thing with another id and name
/// @param forget takes every mention of an id out of the roadmap
/// @param <T> what is on it
public record Shelf<T>(
    String kind,
    Function<Roadmap, List<T>> list,
    BiFunction<Roadmap, List<T>, Roadmap> with,
    Function<T, String> id,
    Function<T, String> name,
    Named<T> named,
    BiFunction<Roadmap, String, Roadmap> forget) {

  /// Makes a thing of another id and name.
  @FunctionalInterface
  public interface Named<T> {
    T of(T thing, String id, String name);
  }

  public static final Shelf<Squad> SQUADS =
      new Shelf<>(
          "squad",
          Roadmap::squads,
          Roadmap::withSquads,
          Squad::id,
          Squad::name,
          (s, id, name) ->
              new Squad(
                  id, name, s.people(), s.workdays(), s.holidays(), s.sprint(), s.wip(), s.bias()),
          (roadmap, id) -> SquadUses.reassign(roadmap, id, null));

  public static final Shelf<Driver> DRIVERS =
      new Shelf<>(
          "driver",
          Roadmap::drivers,
          Roadmap::withDrivers,
          Driver::id,
          Driver::name,
          (d, id, name) -> new Driver(id, name, d.factor(), d.tasks()),
          (roadmap, id) -> roadmap);

  public static final Shelf<Risk> RISKS =
      new Shelf<>(
          "risk",
          Roadmap::risks,
          Roadmap::withRisks,
          Risk::id,
          Risk::name,
          (r, id, name) -> new Risk(id, name, r.chance(), r.delay(), r.tasks()),
          Shelf::withoutRisk);

  public Optional<T> find(Roadmap roadmap, String wanted) {
    return list.apply(roadmap).stream().filter(t -> id.apply(t).equals(wanted)).findFirst();
  }

  /// The roadmap with one thing replaced by what the edit makes of it.
  public Roadmap edit(Roadmap roadmap, String wanted, UnaryOperator<T> edit) {
    List<T> edited =
        list.apply(roadmap).stream()
            .map(t -> id.apply(t).equals(wanted) ? edit.apply(t) : t)
            .toList();
    return with.apply(roadmap, edited);
  }

  /// The roadmap with one more thing at the end.
  public Roadmap add(Roadmap roadmap, T thing) {
    List<T> longer = new ArrayList<>(list.apply(roadmap));
    longer.add(thing);
    return with.apply(roadmap, longer);
  }

  /// The roadmap with a copy of a thing behind it.
  ///
  /// @param copyId id of the copy
  public Roadmap duplicate(Roadmap roadmap, String wanted, String copyId, String copyName) {
    List<T> longer = new ArrayList<>();
    for (T thing : list.apply(roadmap)) {
      longer.add(thing);
      if (id.apply(thing).equals(wanted)) {
        longer.add(named.of(thing, copyId, copyName));
      }
    }
    return with.apply(roadmap, longer);
  }

  /// The roadmap without a thing and without any mention of it.
  public Roadmap delete(Roadmap roadmap, String wanted) {
    Roadmap forgotten = forget.apply(roadmap, wanted);
    return with.apply(
        forgotten,
        list.apply(forgotten).stream().filter(t -> !id.apply(t).equals(wanted)).toList());
  }

  /// An id that nothing on this shelf has yet.
  public String freeId(Roadmap roadmap, String like) {
    return Edits.freeId(like, kind, wanted -> find(roadmap, wanted).isPresent());
  }

  private static Roadmap withoutRisk(Roadmap roadmap, String id) {
    return roadmap.withScenarios(
        roadmap.scenarios().stream()
            .map(
                s ->
                    new Scenario(
                        s.id(),
                        s.name(),
                        s.changes().stream()
                            .filter(
                                c -> !(c instanceof Change.SetRisk set && set.risk().equals(id)))
                            .toList()))
            .toList());
  }
}
