package whenabouts.export.deck;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;

/// A layout of a template.
///
/// @param type such as `obj`, `twoObj` or `titleOnly`; may be empty
/// @param places its placeholders
record Layout(PackagePart part, String name, String type, List<Place> places) {
  Layout {
    places = List.copyOf(places);
  }

  /// A placeholder.
  ///
  /// @param type as it is written; empty for one that takes any content
  /// @param index as it is written; empty where it is not
  /// @param size of its text in points
  record Place(String type, String index, String name, Rect bounds, double size) {
    boolean isTitle() {
      return type.equals("title") || type.equals("ctrTitle");
    }

    boolean isContent() {
      return type.isEmpty() || type.equals("obj") || type.equals("body");
    }
  }

  Optional<Place> title() {
    return places.stream().filter(Place::isTitle).findFirst();
  }

  Optional<Place> place(String placeType) {
    return places.stream().filter(p -> p.type().equals(placeType)).findFirst();
  }

  /// Those that take any content first, then the largest.
  List<Place> contents() {
    return places.stream()
        .filter(Place::isContent)
        .sorted(
            Comparator.comparing((Place p) -> p.type().equals("body"))
                .thenComparing(p -> -p.bounds().area()))
        .toList();
  }
}
