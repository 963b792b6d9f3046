package whenabouts.roadmap;

import java.util.ArrayList;
import java.util.List;

/// What must have happened before a task can start or a milestone counts as reached: a link to one
/// task, or a join of needs, nested as wished.
public sealed interface Need {
  /// Nothing is needed.
  Need NONE = new AllOf(List.of());

  /// A link to a predecessor.
  ///
  /// @param task id of the predecessor
  /// @param lag working days on the successor's squad calendar; negative is a lead
  /// @param when what must have become of the predecessor; a link from its start (SS, SF) is met as
  ///     soon as it starts and cannot wait for an outcome
  record Link(String task, LinkType type, double lag, Condition when) implements Need {
    /// A finish-to-start link without lag on a usable result.
    public static Link to(String task) {
      return new Link(task, LinkType.FS, 0, Condition.USABLE);
    }

    /// Whether the link says no more than the predecessor's id.
    public boolean isPlain() {
      return type == LinkType.FS && Double.compare(lag, 0) == 0 && when == Condition.USABLE;
    }
  }

  /// Met when all parts are; at once when there are none.
  record AllOf(List<Need> of) implements Need {
    public AllOf {
      of = List.copyOf(of);
    }
  }

  /// Met with the first part.
  record AnyOf(List<Need> of) implements Need {
    public AnyOf {
      of = List.copyOf(of);
    }
  }

  /// Met with the `count`-th part.
  record AtLeast(int count, List<Need> of) implements Need {
    public AtLeast {
      of = List.copyOf(of);
    }
  }

  /// All links below this need, in the order of the document.
  default List<Link> links() {
    List<Link> found = new ArrayList<>();
    addLinks(this, found);
    return found;
  }

  private static void addLinks(Need need, List<Link> found) {
    List<Need> parts =
        switch (need) {
          case Link link -> {
            found.add(link);
            yield List.of();
          }
          case AllOf all -> all.of();
          case AnyOf any -> any.of();
          case AtLeast some -> some.of();
        };
    for (Need part : parts) {
      addLinks(part, found);
    }
  }
}
