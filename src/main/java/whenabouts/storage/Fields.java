package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.JsonPath;
import whenabouts.roadmap.ProblemWords;

/// The fields of one object while it is bound: what is asked for is known, the rest is reported.
final class Fields {
  private final At at;
  private final Map<String, Node.Member> members;
  private final Report report;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(At at, Node.Obj object, Report report) {
    this.at = at;
    this.members = object.members();
    this.report = report;
  }

  /// A value and its path.
  record At(Node node, String path) {}

  /// Makes a value of a node; null where it cannot, after reporting why.
  interface Reader<T> {
    @Nullable T read(At at);
  }

  boolean has(String name) {
    return members.containsKey(name);
  }

  /// The field's node; null where it is missing.
  @Nullable Node peek(String name) {
    Node.Member member = members.get(name);
    return member == null ? null : member.value();
  }

  /// The field's value; the placeholder where it is missing or wrong, after reporting that.
  <T> T required(String name, Reader<T> reader, T placeholder) {
    T value = optional(name, reader);
    if (!has(name)) {
      report.add(
          JsonPath.field(at.path(), name),
          at.node().at(),
          ProblemWords.expectedOne(say("field", ProblemWords.quoted(name))));
    }
    return value == null ? placeholder : value;
  }

  /// The field's value; the fallback where it is missing or, after reporting that, wrong.
  <T> T optional(String name, Reader<T> reader, T fallback) {
    T value = optional(name, reader);
    return value == null ? fallback : value;
  }

  /// The field's value; null where it is missing or, after reporting that, wrong.
  <T> @Nullable T optional(String name, Reader<T> reader) {
    known.add(name);
    Node.Member member = members.get(name);
    return member == null
        ? null
        : reader.read(new At(member.value(), JsonPath.field(at.path(), name)));
  }

  /// Reports the fields that nobody asked for.
  void end() {
    end(known);
  }

  /// Reports the fields that are not among the known ones.
  void end(Set<String> known) {
    members.forEach(
        (name, member) -> {
          if (!known.contains(name)) {
            String hint = ProblemWords.didYouMean(name, known);
            String expected =
                hint.isEmpty()
                    ? say("field.oneOf", ProblemWords.choice(known))
                    : say("field.known");
            report.add(
                JsonPath.field(at.path(), name),
                member.nameAt(),
                ProblemWords.expected(expected, ProblemWords.quoted(name)) + hint);
          }
        });
  }
}
