package whenabouts.roadmap;

import java.util.List;

/// One field of a risk set to a value.
public sealed interface RiskEdit {
  /// The risk with this field changed.
  Risk apply(Risk risk);

  /// What sets every field of a risk to what this one has, in the order of its fields.
  static List<RiskEdit> of(Risk r) {
    return List.of(
        new Name(r.name()), new Chance(r.chance()), new Delay(r.delay()), new Tasks(r.tasks()));
  }

  record Name(String name) implements RiskEdit {
    @Override
    public Risk apply(Risk r) {
      return new Risk(r.id(), name, r.chance(), r.delay(), r.tasks());
    }
  }

  record Chance(double chance) implements RiskEdit {
    @Override
    public Risk apply(Risk r) {
      return new Risk(r.id(), r.name(), chance, r.delay(), r.tasks());
    }
  }

  record Delay(Estimate delay) implements RiskEdit {
    @Override
    public Risk apply(Risk r) {
      return new Risk(r.id(), r.name(), r.chance(), delay, r.tasks());
    }
  }

  record Tasks(List<String> tasks) implements RiskEdit {
    public Tasks {
      tasks = List.copyOf(tasks);
    }

    @Override
    public Risk apply(Risk r) {
      return new Risk(r.id(), r.name(), r.chance(), r.delay(), tasks);
    }
  }
}
