package whenabouts.ui.outline;

import static whenabouts.ui.kit.Texts.text;

import org.jspecify.annotations.Nullable;
import whenabouts.roadmap.Actual;

/// How far a task has come, for filters.
enum Progress {
  NOT_BEGUN,
  AT_WORK,
  /// Validated, or delivered.
  ACHIEVED,
  /// Missed, whatever followed, or dropped.
  MISSED;

  String title() {
    return switch (this) {
      case NOT_BEGUN -> text("progress.notBegun");
      case AT_WORK -> text("progress.atWork");
      case ACHIEVED -> text("progress.achieved");
      case MISSED -> text("progress.missed");
    };
  }

  /// @param actual what has happened to the task; null: nothing
  static Progress of(@Nullable Actual actual) {
    if (actual == null || actual.outcome() == null) {
      return actual != null && actual.started() != null ? AT_WORK : NOT_BEGUN;
    }
    return switch (actual.outcome()) {
      case VALIDATED, DELIVERED -> ACHIEVED;
      case BASELINE, PIVOTED, STOPPED, DROPPED -> MISSED;
    };
  }
}
