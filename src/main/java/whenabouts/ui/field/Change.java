package whenabouts.ui.field;

import java.util.List;
import whenabouts.roadmap.Problem;

/// What a field does with a new value: it edits the document, or says what would be wrong with it.
@FunctionalInterface
public interface Change<T> {
  /// @return empty where the value was taken
  List<Problem> apply(T value);
}
