package whenabouts.ui.palette;

/// Something that can be chosen in the palette.
///
/// @param kind what sort of thing it is, in a word
/// @param name what is searched
/// @param keys its shortcut as people read it; empty where it has none
/// @param choose does it, goes there or opens it
public record PaletteEntry(String kind, String name, String keys, Runnable choose) {
  /// For people who cannot see the row.
  String spoken() {
    return keys.isEmpty() ? name + ", " + kind : name + ", " + kind + ", " + keys;
  }
}
