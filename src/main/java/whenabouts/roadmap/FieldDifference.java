package whenabouts.roadmap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One field of a kind of thing: how to get at it, and how its value is said.
///
/// @param key of its name in the texts, behind `field.`
/// @param <T> the thing
/// @param <V> the value
record FieldDifference<T, V>(
    String key, Function<T, @Nullable V> value, BiFunction<ValueWords, V, String> words) {

  static final List<FieldDifference<Roadmap, ?>> ROADMAP =
      List.of(
          new FieldDifference<>("title", Roadmap::title, ValueWords::quote),
          new FieldDifference<>("asOf", Roadmap::asOf, ValueWords::date),
          new FieldDifference<>("done", Roadmap::done, ValueWords::quote),
          new FieldDifference<>("demoDays", Roadmap::demoDays, ValueWords::demoDays));

  static final List<FieldDifference<Task, ?>> TASK =
      List.of(
          new FieldDifference<>("name", Task::name, ValueWords::quote),
          new FieldDifference<>("track", Task::track, ValueWords::track),
          new FieldDifference<>("squad", Task::squad, ValueWords::squad),
          new FieldDifference<>("crew", Task::crew, ValueWords::crew),
          new FieldDifference<>("needs", Task::needs, ValueWords::needs),
          new FieldDifference<>("estimate", Task::estimate, ValueWords::estimate),
          new FieldDifference<>("chance", Task::chance, ValueWords::percent),
          new FieldDifference<>("timeBox", Task::timeBox, ValueWords::days),
          new FieldDifference<>("onMiss", Task::onMiss, ValueWords::onMiss),
          new FieldDifference<>("standby", Task::standby, ValueWords::yesNo),
          new FieldDifference<>("metric", ofMetric(Metric::name), ValueWords::quote),
          new FieldDifference<>("baseline", ofMetric(Metric::baseline), ValueWords::number),
          new FieldDifference<>("threshold", ofMetric(Metric::threshold), ValueWords::number),
          new FieldDifference<>("production", Task::production, ValueWords::quote),
          new FieldDifference<>("notBefore", Task::notBefore, ValueWords::date));

  static final List<FieldDifference<Milestone, ?>> MILESTONE =
      List.of(
          new FieldDifference<>("name", Milestone::name, ValueWords::quote),
          new FieldDifference<>("needs", Milestone::needs, ValueWords::needs),
          new FieldDifference<>("target", Milestone::target, ValueWords::date));

  static final List<FieldDifference<Squad, ?>> SQUAD =
      List.of(
          new FieldDifference<>("name", Squad::name, ValueWords::quote),
          new FieldDifference<>("people", Squad::people, ValueWords::people),
          new FieldDifference<>("workdays", Squad::workdays, ValueWords::workdays),
          new FieldDifference<>("holidays", Squad::holidays, ValueWords::holidays),
          new FieldDifference<>("sprint", Squad::sprint, ValueWords::sprint),
          new FieldDifference<>("wip", Squad::wip, ValueWords::whole),
          new FieldDifference<>("bias", Squad::bias, ValueWords::number));

  static final List<FieldDifference<Driver, ?>> DRIVER =
      List.of(
          new FieldDifference<>("name", Driver::name, ValueWords::quote),
          new FieldDifference<>("factor", Driver::factor, ValueWords::factor),
          new FieldDifference<>("tasks", Driver::tasks, ValueWords::tasks));

  static final List<FieldDifference<Risk, ?>> RISK =
      List.of(
          new FieldDifference<>("name", Risk::name, ValueWords::quote),
          new FieldDifference<>("chance", Risk::chance, ValueWords::percent),
          new FieldDifference<>("delay", Risk::delay, ValueWords::estimate),
          new FieldDifference<>("tasks", Risk::tasks, ValueWords::tasks));

  static final List<FieldDifference<Scenario, ?>> SCENARIO =
      List.of(new FieldDifference<>("name", Scenario::name, ValueWords::quote));

  static final List<FieldDifference<Actual, ?>> ACTUAL =
      List.of(
          new FieldDifference<>("started", Actual::started, ValueWords::date),
          new FieldDifference<>("finished", Actual::finished, ValueWords::date),
          new FieldDifference<>("outcome", Actual::outcome, ValueWords::outcome),
          new FieldDifference<>("measured", Actual::measured, ValueWords::number));

  private static <V> Function<Task, @Nullable V> ofMetric(Function<Metric, @Nullable V> value) {
    return task -> task.metric() == null ? null : value.apply(task.metric());
  }

  /// The values of two things in words, where they differ: before and after.
  Optional<List<String>> between(T was, ValueWords before, T is, ValueWords after) {
    return Objects.equals(value.apply(was), value.apply(is))
        ? Optional.empty()
        : Optional.of(List.of(say(was, before), say(is, after)));
  }

  /// The field's value in words.
  String say(T thing, ValueWords in) {
    V found = value.apply(thing);
    return found == null ? in.none() : words.apply(in, found);
  }
}
