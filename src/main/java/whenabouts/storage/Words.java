package whenabouts.storage;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import whenabouts.roadmap.Condition;
import whenabouts.roadmap.LinkType;
import whenabouts.roadmap.Outcome;
import whenabouts.roadmap.Shape;
import whenabouts.roadmap.Track;

/// The words that stand for constants in a file.
final class Words {
  static final Map<String, Track> TRACKS = lowerCase(Track.values());
  static final Map<String, Shape> SHAPES = lowerCase(Shape.values());
  static final Map<String, Condition> CONDITIONS = lowerCase(Condition.values());
  static final Map<String, Outcome> OUTCOMES = lowerCase(Outcome.values());
  static final Map<String, LinkType> LINK_TYPES = words(LinkType.values(), LinkType::name);
  static final Map<String, DayOfWeek> WORKDAYS = words(DayOfWeek.values(), Words::of);

  static final String STOP = "stop";
  static final String SHIP_BASELINE = "ship-baseline";
  static final String EXPONENTIAL = "exponential";

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String of(DayOfWeek day) {
    return day.name().substring(0, 3);
  }

  private static <E extends Enum<E>> Map<String, E> lowerCase(E[] constants) {
    return words(constants, Words::of);
  }

  private static <E extends Enum<E>> Map<String, E> words(E[] constants, Function<E, String> word) {
    return Arrays.stream(constants)
        .collect(Collectors.toMap(word, c -> c, (a, b) -> a, LinkedHashMap::new));
  }
}
