package whenabouts.export.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;

/// A layout of a template.
///
/// @param type such as `obj`, `twoObj` or `titleOnly`; may be empty
/// @param places its placeholders
record Layout(PackagePart part, String name, String type, List<Place> places) {
  private static final double SHARE = 0.66;
  private static final double GAP = 28;

  Layout {
    places = List.copyOf(places);
  }

  /// A placeholder.
  ///
  /// @param type as it is written; empty for one that takes any content
  /// @param index as it is written; empty where it is not
  /// @param size of its text in points; 0 where the template does not say
  /// @param moved whether slides have it elsewhere than the layout
  record Place(String type, String index, String name, Rect bounds, double size, boolean moved) {
    private Place at(Rect other) {
      return new Place(type, index, name, other, size, true);
    }

    boolean isTitle() {
      return type.equals("title") || type.equals("ctrTitle");
    }

    boolean isContent() {
      return type.isEmpty() || type.equals("obj") || type.equals("body");
    }
  }

  /// With title and content elsewhere; of two contents the first has most of the room.
  Layout arranged(Rect title, Rect body) {
    List<Place> contents = contents();
    List<Place> arranged = new ArrayList<>();
    for (Place place : places) {
      int content = contents.indexOf(place);
      if (place.isTitle()) {
        arranged.add(place.at(title));
      } else if (content < 0) {
        arranged.add(place);
      } else if (contents.size() == 1) {
        arranged.add(place.at(body));
      } else if (content < 2) {
        arranged.add(place.at(content == 0 ? body.left(SHARE, GAP) : body.right(SHARE, GAP)));
      }
    }
    return new Layout(part, name, type, arranged);
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
