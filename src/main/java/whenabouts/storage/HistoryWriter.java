package whenabouts.storage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Learning;
import whenabouts.roadmap.Review;
import whenabouts.roadmap.Snapshot;

/// Lays out what [HistoryReader] reads.
final class HistoryWriter {
  private HistoryWriter() {}

  static Layout actual(Actual a) {
    Layout.Builder object = new Layout.Builder().field("task", a.task());
    date(object, "started", a.started());
    date(object, "finished", a.finished());
    if (a.outcome() != null) {
      object.field("outcome", Words.of(a.outcome()));
    }
    if (a.measured() != null) {
      object.field("measured", Layout.number(a.measured()));
    }
    return object.build();
  }

  static Layout snapshot(Snapshot s) {
    Layout.Builder object =
        new Layout.Builder()
            .field("taken", Layout.date(s.taken()))
            .field("asOf", Layout.date(s.asOf()));
    if (s.scenario() != null) {
      object.field("scenario", s.scenario());
    }
    object.field("trials", Layout.number((long) s.trials())).field("seed", Layout.number(s.seed()));
    return object
        .line()
        .field(
            "promises",
            new Layout.Items(s.promises().stream().map(HistoryWriter::promise).toList(), true))
        .build();
  }

  private static Layout promise(Snapshot.Promise p) {
    Layout.Builder object = new Layout.Builder().field("id", p.id());
    date(object, "p10", p.p10());
    date(object, "p50", p.p50());
    date(object, "p85", p.p85());
    date(object, "p95", p.p95());
    if (p.never() != 0) {
      object.field("never", Layout.number(p.never()));
    }
    object.line();
    date(object, "target", p.target());
    if (p.onTarget() != null) {
      object.field("onTarget", Layout.number(p.onTarget()));
    }
    return object.build();
  }

  static Layout learning(Learning l) {
    return new Layout.Builder()
        .field("task", l.task())
        .field("on", Layout.date(l.on()))
        .line()
        .field("text", l.text())
        .build();
  }

  static Layout review(Review r) {
    return new Layout.Builder()
        .field("on", Layout.date(r.on()))
        .line()
        .field("text", r.text())
        .build();
  }

  private static void date(Layout.Builder object, String name, @Nullable LocalDate date) {
    if (date != null) {
      object.field(name, Layout.date(date));
    }
  }
}
