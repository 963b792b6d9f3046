package whenabouts.forecast;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import whenabouts.forecast.Streams.Stream;

/// What stratified draws take off the variance of an estimated chance. With plain draws that is
/// p(1-p)/N; stratified ones leave out the main effects, the variance of what each draw explains by
/// itself (Stein, Large Sample Properties of Simulations Using Latin Hypercube Sampling,
/// Technometrics 29, 1987; Owen, A Central Limit Theorem for Latin Hypercube Sampling, J. R.
/// Statist. Soc. B 54, 1992). They are found by a one-way analysis of variance for each stream: its
/// uniforms, drawn again from its key, sort the trials into bins. A stream and its companion count
/// as one.
final class MainEffects {
  /// So many trials tell enough.
  static final int MOST_TRIALS = 8 * Draws.CHUNK;

  /// A bin's variance is known from no fewer.
  private static final int TRIALS_PER_BIN = 8;

  /// Streams go into so many bins at least.
  private static final int BINS = 16;

  /// With more streams their noise adds up to as much as there is to know, and the work to more
  /// than that of the trials.
  private static final int MOST_STREAMS = 2_000;

  /// How wide a bin is, at most, as a share of the way to the top: of a merge of thirty tasks P85
  /// lies where each of them has three strata left, and a bin that is as wide sees half of that.
  private static final int SHARE_OF_WAY = 8;

  /// Less than this share of a variance cannot be told from noise.
  private static final double LEAST = 1.0 / 128;

  /// Sums over a bin's trials are kept together, in the fields of a long: of five events, and above
  /// them the number of trials, at most 32 strata of eight chunks.
  private static final int AT_ONCE = 5;

  private static final int FIELD = 10;

  /// What happens in some trials, such as that a milestone is reached by some day.
  ///
  /// @param in whether it happens in a trial
  /// @param streams that it may depend on
  record Event(IntPredicate in, Set<Stream> streams) {}

  private final Draws draws;
  private final int trials;

  /// Trials looked at: whole chunks.
  private final int looked;

  /// The bin of each stratum, an even number: finer towards the top, because a merge of many tasks
  /// waits for the longest.
  private final int[] bins = new int[Draws.CHUNK];

  private final double[] uniforms;

  /// By trial, for the stream at hand.
  private final int[] binOf;

  /// @param trials how many trials the estimates rest on
  /// @param known of how many, the first, it is known what happens
  MainEffects(Draws draws, int trials, int known) {
    this.draws = draws;
    this.trials = trials;
    looked = Math.min(known, MOST_TRIALS) / Draws.CHUNK * Draws.CHUNK;
    uniforms = new double[looked];
    binOf = new int[looked];
    int widest = Draws.CHUNK / BINS;
    int least = TRIALS_PER_BIN * Draws.CHUNK / Math.max(looked, Draws.CHUNK);
    int next = widest;
    for (int stratum = 1; stratum < Draws.CHUNK; stratum++) {
      bins[stratum] = bins[stratum - 1];
      if (stratum == next) {
        bins[stratum] += 2;
        next += Math.clamp((Draws.CHUNK - next) / SHARE_OF_WAY, Math.max(1, least), widest);
      }
    }
  }

  /// The variance of each event's estimated chance as a share, in (0, 1], of what it is with plain
  /// draws. 1, an upper bound, where it cannot be told.
  double[] variances(List<Event> events) {
    double[] shares = new double[events.size()];
    Arrays.fill(shares, 1);
    Set<Stream> streams = new LinkedHashSet<>();
    events.forEach(event -> streams.addAll(event.streams()));
    if (draws.sampling() == Sampling.STRATIFIED && looked > 0 && streams.size() <= MOST_STREAMS) {
      double[] explained = explained(events, streams);
      for (int i = 0; i < shares.length; i++) {
        shares[i] = left(explained[i]);
      }
    }
    return shares;
  }

  /// The share left of a variance of which the main effects are this share. A last chunk that is
  /// not full is a simple random sample of its strata.
  private double left(double explained) {
    double main = Math.clamp(explained, 0, 1 - LEAST);
    int rest = trials % Draws.CHUNK;
    double unstratified = (double) rest / trials * (Draws.CHUNK - rest) / (Draws.CHUNK - 1);
    return 1 - main * (1 - unstratified);
  }

  /// The share of the main effects in the variance of each event.
  private double[] explained(List<Event> events, Set<Stream> streams) {
    double[] means = new double[events.size()];
    long[][] happens = happens(events, means);
    double[] explained = new double[means.length];
    for (Stream stream : streams) {
      sort(stream);
      for (int group = 0; group < happens.length; group++) {
        long[] counts = countByBin(happens[group]);
        int from = group * AT_ONCE;
        for (int i = from; i < Math.min(from + AT_ONCE, means.length); i++) {
          if (events.get(i).streams().contains(stream)) {
            explained[i] += mainEffect(counts, i - from, means[i]);
          }
        }
      }
    }
    return explained;
  }

  /// What each trial adds to the sums of its bin: rows by group of events, indexed by trial.
  ///
  /// @param means the events' shares of the trials are put here
  private long[][] happens(List<Event> events, double[] means) {
    long[][] happens = new long[(means.length + AT_ONCE - 1) / AT_ONCE][looked];
    for (long[] group : happens) {
      Arrays.fill(group, 1L << FIELD * AT_ONCE);
    }
    for (int i = 0; i < means.length; i++) {
      IntPredicate in = events.get(i).in();
      for (int j = 0; j < looked; j++) {
        if (in.test(j)) {
          happens[i / AT_ONCE][j] |= 1L << FIELD * (i % AT_ONCE);
          means[i] += 1.0 / looked;
        }
      }
    }
    return happens;
  }

  private static int field(long counts, int field) {
    return (int) (counts >>> FIELD * field) & ((1 << FIELD) - 1);
  }

  /// Sorts the trials into a stream's bins; with a companion by turns those in which it falls below
  /// its chance and the others.
  private void sort(Stream stream) {
    draws.uniforms(stream.key(), 0, looked, uniforms);
    for (int j = 0; j < looked; j++) {
      binOf[j] = bins[(int) (uniforms[j] * Draws.CHUNK)];
    }
    if (stream.companion() != null) {
      draws.companions(stream.key(), stream.companion(), 0, looked, uniforms);
      for (int j = 0; j < looked; j++) {
        binOf[j] += uniforms[j] < stream.chance() ? 0 : 1;
      }
    }
  }

  /// How often the events happen in each bin.
  private long[] countByBin(long[] happens) {
    long[] counts = new long[bins[Draws.CHUNK - 1] + 2];
    for (int j = 0; j < looked; j++) {
      counts[binOf[j]] += happens[j];
    }
    return counts;
  }

  /// The variance between bins of an event's mean, as a share of all its variance. What the
  /// variance within puts between them by chance is taken off, so that it may be below 0. That is
  /// done bin by bin, because it differs most where they are smallest.
  private double mainEffect(long[] counts, int event, double mean) {
    double between = 0;
    for (long bin : counts) {
      double size = field(bin, AT_ONCE);
      if (size >= 2) {
        double own = field(bin, event) / size;
        double within = own * (1 - own) / (size - 1);
        between += size * ((own - mean) * (own - mean) - within * (1 - size / looked));
      }
    }
    double all = looked * mean * (1 - mean);
    return all == 0 ? 0 : between / all;
  }
}
