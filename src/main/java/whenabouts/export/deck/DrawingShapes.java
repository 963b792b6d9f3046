package whenabouts.export.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Drawing;
import whenabouts.chart.Mark;
import whenabouts.chart.Meaning;

/// A drawing as native shapes: a group for the drawing, and in it a group for each run of marks
/// that mean the same thing, named after it and described by what it says.
final class DrawingShapes {
  private final MarkShapes shapes;
  private final Ids ids;

  /// @param at where the drawing goes; dots and text keep their proportions
  DrawingShapes(Drawing drawing, Rect at, ThemeColors colors, Ids ids, String language) {
    this.ids = ids;
    shapes = new MarkShapes(drawing, at, colors, ids, language);
  }

  /// The group, as an element.
  String group(Drawing drawing) {
    List<Shape> groups = new ArrayList<>();
    List<Shape> members = new ArrayList<>();
    Mark first = null;
    String outer = ids.next();
    for (Mark mark : drawing.marks()) {
      if (first != null && !Objects.equals(first.meaning().id(), mark.meaning().id())) {
        close(first, members, groups);
        first = null;
      }
      List<Shape> made = shapes.shapes(mark);
      members.addAll(made);
      first = first == null && !made.isEmpty() ? mark : first;
    }
    if (first != null) {
      close(first, members, groups);
    }
    String about = drawing.description().isEmpty() ? drawing.title() : drawing.description();
    return wrap(outer, drawing.title(), about, groups).xml();
  }

  private void close(Mark first, List<Shape> members, List<Shape> groups) {
    if (!members.isEmpty()) {
      Meaning meaning = first.meaning();
      String name = meaning.id() == null ? "Axis and lines" : meaning.id();
      String about = Objects.requireNonNullElse(spoken(meaning), "");
      groups.add(wrap(ids.next(), name, about, members));
      members.clear();
    }
  }

  private static @Nullable String spoken(Meaning meaning) {
    return meaning.spoken() == null ? meaning.tooltip() : meaning.spoken();
  }

  private static Shape wrap(String id, String name, String about, List<Shape> members) {
    Rect bounds = members.getFirst().bounds();
    for (Shape member : members) {
      bounds = bounds.with(member.bounds());
    }
    Xml xml = new Xml().open("p:grpSp").open("p:nvGrpSpPr");
    if (about.isEmpty()) {
      // Ornament: readers of the screen pass over it.
      xml.open("p:cNvPr", "id", id, "name", name)
          .open("a:extLst")
          .open("a:ext", "uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
          .empty(
              "adec:decorative",
              "xmlns:adec",
              "http://schemas.microsoft.com/office/drawing/2017/decorative",
              "val",
              1)
          .end(3);
    } else {
      xml.empty("p:cNvPr", "id", id, "name", name, "descr", about);
    }
    xml.empty("p:cNvGrpSpPr").empty("p:nvPr").end().open("p:grpSpPr").open("a:xfrm");
    bounds.corner(xml, "a:off");
    bounds.size(xml, "a:ext");
    bounds.corner(xml, "a:chOff");
    bounds.size(xml, "a:chExt");
    xml.end(2);
    members.forEach(member -> xml.raw(member.xml()));
    return new Shape(xml.end().toString(), bounds);
  }
}
