package whenabouts.storage;

import static whenabouts.storage.Sentences.say;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Actual;
import whenabouts.roadmap.Learning;
import whenabouts.roadmap.Review;
import whenabouts.roadmap.Snapshot;
import whenabouts.storage.Fields.At;

/// Binds what has happened and what was said of it:
///
/// - actuals: `task`, and where known `started`, `finished`, `outcome`, `measured`;
/// - snapshots: `taken`, `asOf`, `trials`, `seed`, `promises`, and `scenario` where one was meant;
///   a promise: `id`, the dates `p10`, `p50`, `p85`, `p95` as far as they were reached, `never`
///   (default 0), and with a target `target` and `onTarget`;
/// - learnings: `task`, `on`, `text`; reviews: `on`, `text`.
final class HistoryReader {
  static final Actual UNREADABLE_ACTUAL = new Actual("", null, null, null, null);
  static final Snapshot UNREADABLE_SNAPSHOT =
      new Snapshot(LocalDate.EPOCH, LocalDate.EPOCH, null, 1, 1, List.of());
  static final Learning UNREADABLE_LEARNING = new Learning("", LocalDate.EPOCH, "");
  static final Review UNREADABLE_REVIEW = new Review(LocalDate.EPOCH, "");

  private static final Snapshot.Promise UNREADABLE_PROMISE =
      new Snapshot.Promise("", null, null, null, null, 0, null, null);

  private final Values values;

  HistoryReader(Values values) {
    this.values = values;
  }

  @Nullable Actual actual(At at) {
    Fields fields =
        values.fields(
            at, () -> say("actual.like", "{ \"task\": \"a\", \"started\": \"2027-01-04\" }"));
    if (fields == null) {
      return null;
    }
    Actual actual =
        new Actual(
            fields.required("task", values::text, ""),
            fields.optional("started", values::date),
            fields.optional("finished", values::date),
            fields.optional("outcome", values.word(Words.OUTCOMES)),
            fields.optional("measured", values::number));
    fields.end();
    return actual;
  }

  @Nullable Snapshot snapshot(At at) {
    Fields fields = values.fields(at, () -> say("snapshot"));
    if (fields == null) {
      return null;
    }
    Snapshot snapshot =
        new Snapshot(
            fields.required("taken", values::date, LocalDate.EPOCH),
            fields.required("asOf", values::date, LocalDate.EPOCH),
            fields.optional("scenario", values::text),
            fields.required("trials", values::whole, 1),
            fields.required("seed", values::wholeLong, 1L),
            fields.required("promises", values.list(this::promise, UNREADABLE_PROMISE), List.of()));
    fields.end();
    return snapshot;
  }

  private Snapshot.@Nullable Promise promise(At at) {
    Fields fields =
        values.fields(at, () -> say("promise.like", "{ \"id\": \"a\", \"p50\": \"2027-03-01\" }"));
    if (fields == null) {
      return null;
    }
    Snapshot.Promise promise =
        new Snapshot.Promise(
            fields.required("id", values::text, ""),
            fields.optional("p10", values::date),
            fields.optional("p50", values::date),
            fields.optional("p85", values::date),
            fields.optional("p95", values::date),
            fields.optional("never", values::number, 0.0),
            fields.optional("target", values::date),
            fields.optional("onTarget", values::number));
    fields.end();
    return promise;
  }

  @Nullable Learning learning(At at) {
    Fields fields =
        values.fields(at, () -> say("learning.like", "{ \"task\": \"a\", \"text\": \"…\" }"));
    if (fields == null) {
      return null;
    }
    Learning learning =
        new Learning(
            fields.required("task", values::text, ""),
            fields.required("on", values::date, LocalDate.EPOCH),
            fields.required("text", values::text, ""));
    fields.end();
    return learning;
  }

  @Nullable Review review(At at) {
    Fields fields =
        values.fields(at, () -> say("review.like", "{ \"on\": \"2027-03-01\", \"text\": \"…\" }"));
    if (fields == null) {
      return null;
    }
    Review review =
        new Review(
            fields.required("on", values::date, LocalDate.EPOCH),
            fields.required("text", values::text, ""));
    fields.end();
    return review;
  }
}
