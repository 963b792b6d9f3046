package whenabouts.session;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/// Tells the latest of several requests from those that it overtook, and drops what comes of those.
final class Latest {
  private final AtomicLong ticket = new AtomicLong();
  private final Executor ui;

  /// @param ui runs what touches the properties
  Latest(Executor ui) {
    this.ui = ui;
  }

  /// Begins a request, or only makes every earlier one stale.
  ///
  /// @return the ticket of the request
  long next() {
    return ticket.incrementAndGet();
  }

  /// Whether something overtook a request. From any thread.
  boolean isStale(long request) {
    return ticket.get() != request;
  }

  /// Makes a change that came of a request, unless it is stale by then.
  void deliver(long request, Runnable change) {
    ui.execute(
        () -> {
          if (!isStale(request)) {
            change.run();
          }
        });
  }
}
