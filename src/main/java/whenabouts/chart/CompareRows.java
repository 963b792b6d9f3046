package whenabouts.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import whenabouts.forecast.Comparison;
import whenabouts.forecast.MilestoneForecast;

/// The rows of a comparison, by milestone.
///
/// @param milestones how many milestones are left out
/// @param scenarios how many scenarios are left out
record CompareRows(List<Group> groups, int milestones, int scenarios) {
  /// From one line of text to the next.
  static final double LINE = 16;

  /// Height of the name of a milestone.
  static final double HEADING = 30;

  private static final double PADDING = 9;

  /// Where there is little room.
  private static final double LITTLE = 4;

  /// A milestone.
  ///
  /// @param index of it in the comparison
  /// @param rows the roadmap as it is, then its scenarios
  record Group(int index, List<Row> rows) {
    /// Without the gap below.
    double height() {
      return HEADING + rows.stream().mapToDouble(Row::height).sum();
    }

    double gap() {
      return rows.getFirst().padding();
    }
  }

  /// The roadmap as it is, or one of its scenarios.
  ///
  /// @param phrases what is said of it, in lines that fit
  record Row(
      String name, MilestoneForecast forecast, List<String> phrases, boolean base, double padding) {
    double height() {
      return 2 * padding + (1 + phrases.size()) * LINE;
    }
  }

  double height() {
    return groups.stream().mapToDouble(g -> g.height() + g.gap()).sum();
  }

  /// Makes rows of a comparison.
  ///
  /// @param room for a phrase
  record Maker(Comparison comparison, CompareWords words, Texts texts, double room) {
    private static final int UNLIMITED = 99;

    /// Everything.
    CompareRows all() {
      return rows(indices(), comparison.scenarios().size(), UNLIMITED);
    }

    /// As much as fits: the milestone in focus, others in their order, and the more of what is to
    /// be said, the fewer there are.
    CompareRows within(double height, int focus) {
      CompareRows all = all();
      if (all.height() <= height) {
        return all;
      }
      for (int most = indices().size(); most >= 1; most--) {
        for (int lines = 3; lines >= 2; lines--) {
          CompareRows some = rows(around(focus, most), comparison.scenarios().size(), lines);
          if (some.height() <= height) {
            return some;
          }
        }
      }
      CompareRows some = all;
      for (int most = comparison.scenarios().size(); most >= 1; most--) {
        some = rows(List.of(focus), most, 2);
        if (some.height() <= height) {
          break;
        }
      }
      return some;
    }

    private List<Integer> indices() {
      return IntStream.range(0, comparison.base().milestones().size()).boxed().toList();
    }

    /// That many milestones, one of them the one in focus.
    private List<Integer> around(int focus, int most) {
      List<Integer> others = new ArrayList<>(indices());
      others.remove(Integer.valueOf(focus));
      return indices().stream().filter(m -> m == focus || others.indexOf(m) < most - 1).toList();
    }

    private CompareRows rows(List<Integer> milestones, int scenarios, int lines) {
      return new CompareRows(
          milestones.stream().map(m -> new Group(m, rows(m, scenarios, lines))).toList(),
          indices().size() - milestones.size(),
          comparison.scenarios().size() - scenarios);
    }

    private List<Row> rows(int m, int scenarios, int lines) {
      double padding = lines == UNLIMITED ? PADDING : LITTLE;
      MilestoneForecast milestone = comparison.base().milestones().get(m);
      List<Row> rows = new ArrayList<>();
      String base = texts.text("compare.base");
      rows.add(new Row(base, milestone, wrap(words.base(milestone), lines), true, padding));
      for (int s = 0; s < scenarios; s++) {
        rows.add(
            new Row(
                CompareWords.name(comparison.scenarios().get(s)),
                comparison.scenarios().get(s).milestones().get(m),
                wrap(words.differences(m, s), lines),
                false,
                padding));
      }
      return rows;
    }

    /// A line or more for each phrase; where there is little room, one after the other, as far as
    /// they go.
    private List<String> wrap(List<String> phrases, int lines) {
      if (lines == UNLIMITED) {
        return phrases.stream().flatMap(p -> wrapped(p, 3).stream()).toList();
      }
      for (int told = phrases.size(); told > 1; told--) {
        List<String> wrapped = wrapped(String.join("; ", phrases.subList(0, told)), UNLIMITED);
        if (wrapped.size() <= lines) {
          return wrapped;
        }
      }
      return wrapped(phrases.getFirst(), lines);
    }

    private List<String> wrapped(String text, int lines) {
      return TextMetrics.wrap(text, room, lines, 12, false);
    }
  }
}
