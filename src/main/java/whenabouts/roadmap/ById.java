package whenabouts.roadmap;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An immutable list whose elements are found by their id without a search: everything about a
/// roadmap looks its tasks up, and of these there can be thousands.
final class ById<T> extends AbstractList<T> implements RandomAccess {
  private final List<T> items;
  private final Function<T, String> id;
  private volatile @Nullable Map<String, T> index;

  private ById(List<T> items, Function<T, String> id) {
    this.items = items;
    this.id = id;
  }

  /// @param id the same for every list of that type
  static <T> ById<T> copyOf(List<T> items, Function<T, String> id) {
    return items instanceof ById<T> same ? same : new ById<>(List.copyOf(items), id);
  }

  /// The first with that id.
  Optional<T> find(String wanted) {
    Map<String, T> known = index;
    if (known == null) {
      known = HashMap.newHashMap(items.size());
      for (T item : items) {
        known.putIfAbsent(id.apply(item), item);
      }
      index = known;
    }
    return Optional.ofNullable(known.get(wanted));
  }

  @Override
  public T get(int place) {
    return items.get(place);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public Iterator<T> iterator() {
    return items.iterator();
  }
}
