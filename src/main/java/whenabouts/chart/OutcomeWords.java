package whenabouts.chart;

import java.text.ListFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.chart.Flow.End;
import whenabouts.chart.Flow.Way;
import whenabouts.forecast.Wording;

/// How the ends of futures are put into words.
final class OutcomeWords {
  /// What misses less often is not worth a sentence.
  private static final double NOTABLE = 0.05;

  private final Wording wording;
  private final Texts texts;

  OutcomeWords(Wording wording, Texts texts) {
    this.wording = wording;
    this.texts = texts;
  }

  private String way(Way way) {
    return texts.text(
        switch (way) {
          case VALIDATED -> "outcomes.validated";
          case BASELINE -> "outcomes.baseline";
          case PIVOTED -> "outcomes.pivoted";
          case STOPPED -> "outcomes.stopped";
          case DROPPED -> "outcomes.dropped";
          case ON_TARGET -> "outcomes.target";
          case LATE -> "outcomes.late";
          case REACHED -> "outcomes.reached";
          case NEVER -> "outcomes.never";
        });
  }

  private String way(End end) {
    return end.to().isEmpty()
        ? way(end.way())
        : texts.text("outcomes.to", way(end.way()), end.to());
  }

  private String futures(Flow flow, End end) {
    return flow.fact() ? texts.text("outcomes.fact") : wording.futures(end.share());
  }

  private String percent(Flow flow, End end) {
    return flow.fact() ? texts.text("outcomes.fact") : wording.percent(end.share());
  }

  /// What stands at an end, the longest first.
  List<String> candidates(Flow flow, End end) {
    List<String> candidates = new ArrayList<>();
    candidates.add(texts.text("outcomes.end", way(end), futures(flow, end)));
    candidates.add(texts.text("outcomes.end", way(end), percent(flow, end)));
    candidates.add(texts.text("outcomes.end", way(end.way()), futures(flow, end)));
    candidates.add(texts.text("outcomes.end", way(end.way()), percent(flow, end)));
    return candidates;
  }

  Meaning meaning(Flow flow) {
    List<String> phrases = new ArrayList<>();
    if (!flow.note().isEmpty()) {
      phrases.add(flow.note());
    }
    for (End end : flow.ends()) {
      phrases.add(
          flow.fact()
              ? texts.text("outcomes.end", way(end), futures(flow, end))
              : texts.text(
                  "outcomes.tip", way(end), futures(flow, end), wording.percent(end.share())));
    }
    return new Meaning(
        flow.id(),
        flow.name() + "\n" + String.join("\n", phrases),
        flow.name() + ": " + String.join("; ", phrases));
  }

  /// Of a milestone where one is meant, else of the experiments.
  ///
  /// @param milestone null: all
  String finding(@Nullable Flow milestone, List<Flow> experiments) {
    if (milestone != null) {
      return texts.text("outcomes.finding.one", wording.name(milestone.name()), parts(milestone));
    }
    if (experiments.size() == 1) {
      Flow only = experiments.getFirst();
      return texts.text("outcomes.finding.one", wording.name(only.name()), parts(only));
    }
    if (experiments.isEmpty()) {
      return texts.text("outcomes.finding.none");
    }
    double validated = experiments.stream().mapToDouble(f -> share(f, Way.VALIDATED)).sum();
    String finding = texts.text("outcomes.finding.all", Math.round(validated), experiments.size());
    return experiments.stream()
        .filter(f -> !f.fact() && missed(f) >= NOTABLE)
        .max(Comparator.comparingDouble(OutcomeWords::missed))
        .map(
            f ->
                finding
                    + " "
                    + texts.text(
                        "outcomes.finding.misses",
                        wording.name(f.name()),
                        wording.futures(missed(f))))
        .orElse(finding);
  }

  private String parts(Flow flow) {
    List<String> parts =
        flow.ends().stream()
            .map(
                e ->
                    flow.fact()
                        ? way(e)
                        : texts.text("outcomes.part", way(e), wording.futures(e.share())))
            .toList();
    return ListFormat.getInstance(texts.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(parts.isEmpty() ? List.of(way(Way.NEVER)) : parts);
  }

  private static double share(Flow flow, Way way) {
    return flow.ends().stream().filter(e -> e.way() == way).mapToDouble(End::share).sum();
  }

  /// Share 0..1 of the futures in which it runs and is not validated.
  private static double missed(Flow flow) {
    return flow.ends().stream()
        .filter(e -> e.way() != Way.VALIDATED && e.way() != Way.DROPPED)
        .mapToDouble(End::share)
        .sum();
  }

  /// A row for every end, those of stand-by tasks too.
  DataTable table(String title, List<Flow> flows) {
    List<List<String>> rows = new ArrayList<>();
    flows.forEach(flow -> add(flow, rows));
    return new DataTable(
        title,
        List.of(
            texts.text("outcomes.column.what"),
            texts.text("outcomes.column.end"),
            texts.text("outcomes.column.share"),
            texts.text("outcomes.column.futures")),
        rows);
  }

  private void add(Flow flow, List<List<String>> rows) {
    for (End end : flow.ends()) {
      rows.add(List.of(flow.name(), way(end), percent(flow, end), futures(flow, end)));
    }
    for (End end : flow.ends()) {
      if (end.next() != null) {
        add(end.next(), rows);
      }
    }
  }
}
