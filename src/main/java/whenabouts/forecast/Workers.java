package whenabouts.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Shares numbered jobs among the calling thread and helpers.
final class Workers {
  private final ExecutorService helpers =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("whenabouts-trials-", 0).factory());

  /// Runs the jobs `0 .. jobs`, each once, in any order, and waits for all.
  ///
  /// @param worker makes what a thread does with a job number; each thread has its own
  /// @throws CancellationException if `cancelled` said so before the last job was taken
  void run(int threads, int jobs, BooleanSupplier cancelled, Supplier<IntConsumer> worker) {
    AtomicInteger next = new AtomicInteger();
    Runnable loop =
        () -> {
          IntConsumer job = worker.get();
          for (int i = next.getAndIncrement(); i < jobs; i = next.getAndIncrement()) {
            if (cancelled.getAsBoolean()) {
              throw new CancellationException();
            }
            job.accept(i);
          }
        };
    List<Future<?>> others = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, jobs); i++) {
      others.add(helpers.submit(loop));
    }
    RuntimeException failure = null;
    try {
      loop.run();
    } catch (RuntimeException e) {
      next.set(jobs);
      failure = e;
    }
    for (Future<?> other : others) {
      try {
        other.get();
      } catch (ExecutionException e) {
        failure = e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
      } catch (InterruptedException e) {
        next.set(jobs);
        Thread.currentThread().interrupt();
        failure = new CancellationException();
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
