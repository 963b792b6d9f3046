package whenabouts.forecast;

/// Random numbers that belong to what they decide: each is a pure function of (seed, id, purpose,
/// trial). Adding, removing or reordering a task changes no other task's draws, scenarios share
/// every draw they have in common, and any thread can draw any trial.
///
/// Stratified draws are Latin hypercube samples, a chunk of trials each (McKay, Beckman & Conover,
/// Technometrics 21, 1979): a stream's chunk takes the strata in the order of a permutation that is
/// computed from its key as it goes, as in Kensler's Correlated Multi-Jittered Sampling (Pixar
/// technical memo 13-01, 2013). Quasi-random sequences reduce the variance further, but hand their
/// dimensions out in turn, so that one more task would change the draws of others. Streams with
/// keys of their own are independent, which leaves to chance what two of them do together.
final class Draws {
  /// What a draw decides. The words are hashed: renaming one changes every forecast.
  enum Purpose {
    DURATION,
    CHANCE,
    FACTOR,
    HAPPENS,
    DELAY,
    BIAS
  }

  /// Trials that are stratified together: few enough for a small rest (the trials of a last chunk
  /// that is not full), enough for the tails.
  static final int CHUNK = 512;

  private static final int BITS = 9; // 2^9 = CHUNK

  /// The bits of a stratum's number.
  private static final int STRATUM = CHUNK - 1;

  /// The golden-ratio increment of SplitMix64 (Steele, Lea & Flood, Fast Splittable Pseudorandom
  /// Number Generators, OOPSLA 2014).
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private static final double STEP = 0x1p-52;

  /// The trials of a chunk, and what they add to a plain stream's state. Read from arrays, because
  /// the compiler makes vectors of a loop over arrays, but not of one that computes with its index.
  private static final int[] TRIALS = new int[CHUNK];

  private static final long[] STATES = new long[CHUNK];

  static {
    for (int j = 0; j < CHUNK; j++) {
      TRIALS[j] = j;
      STATES[j] = (j + 1) * GAMMA;
    }
  }

  private final long seed;
  private final Sampling sampling;

  Draws(long seed, Sampling sampling) {
    this.seed = seed;
    this.sampling = sampling;
  }

  Sampling sampling() {
    return sampling;
  }

  /// The key of a stream, the same in every run; `id` may be composed of several ids.
  static long key(Purpose purpose, String id) {
    String name = purpose.name() + '\n' + id;
    long hash = 0xcbf29ce484222325L; // FNV-1a
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /// Fills `out[0 .. count)` with uniforms in the open interval (0, 1) for the trials
  /// `first .. first + count`.
  void uniforms(long key, int first, int count, double[] out) {
    if (isOneChunk(first, count)) {
      uniformsOfChunk(key, first, count, out, 0);
      return;
    }
    for (int done = 0; done < count; done += toEndOfChunk(first + done)) {
      int some = Math.min(toEndOfChunk(first + done), count - done);
      uniformsOfChunk(key, first + done, some, out, done);
    }
  }

  /// Fills `out[0 .. count)` like [#uniforms] with the draws of another stream, `own`, of the same
  /// task. Stratified, the two are so in pairs as well: every 32nd of the first meets every 16th of
  /// the other once in a chunk, so that what the two do together averages out, too.
  void companions(long key, long own, int first, int count, double[] out) {
    if (sampling == Sampling.PLAIN) {
      uniforms(own, first, count, out);
      return;
    }
    if (isOneChunk(first, count)) {
      pair(chunk(key, first), chunk(own, first), first % CHUNK, count, out, 0);
      return;
    }
    for (int done = 0; done < count; done += toEndOfChunk(first + done)) {
      int at = first + done;
      int some = Math.min(toEndOfChunk(at), count - done);
      pair(chunk(key, at), chunk(own, at), at % CHUNK, some, out, done);
    }
  }

  /// Whether trials lie in one chunk, as those of a block do: apart from the loop over chunks, the
  /// compiler makes vectors of the loop over trials; nested in it, it does not.
  private static boolean isOneChunk(int first, int count) {
    return count <= toEndOfChunk(first);
  }

  private static int toEndOfChunk(int trial) {
    return CHUNK - trial % CHUNK;
  }

  private void uniformsOfChunk(long key, int first, int count, double[] out, int at) {
    int from = first % CHUNK;
    switch (sampling) {
      case PLAIN -> plain(stream(key) + (first - from) * GAMMA, from, count, out, at);
      case STRATIFIED -> stratified(chunk(key, first), from, count, out, at);
    }
  }

  private long stream(long key) {
    return mix(seed * GAMMA + key);
  }

  /// The state of the stream of a key in the chunk of a trial.
  private long chunk(long key, int trial) {
    return stream(key) + trial / CHUNK * GAMMA;
  }

  private static void plain(long chunk, int from, int count, double[] out, int at) {
    for (int j = 0; j < count; j++) {
      out[at + j] = ((mix(chunk + STATES[from + j]) >>> 12) + 0.5) * STEP;
    }
  }

  /// The hash becomes a number: its low bits the stratum, the others the place within it.
  private static void stratified(long chunk, int from, int count, double[] out, int at) {
    long key1 = mix(chunk + GAMMA);
    long key2 = mix(key1 + GAMMA);
    long key3 = mix(key2 + GAMMA);
    for (int j = 0; j < count; j++) {
      int x = permuted(TRIALS[from + j], key1, key2, key3);
      int u = x << (32 - BITS) | (x ^ x >>> 12) >>> BITS;
      out[at + j] = fraction(u);
    }
  }

  /// A hash of 32 bits whose low bits are a permutation of the trials in the chunk, three rounds
  /// with the chunk's keys: what goes on in them depends on no higher bit, and each step can be
  /// undone.
  private static int permuted(int trial, long key1, long key2, long key3) {
    int x = (trial ^ (int) key1 & STRATUM) * ((int) (key1 >>> 32) | 1);
    x ^= (x & STRATUM) >>> 5;
    x = (x + (int) key2) * ((int) (key2 >>> 32) | 1);
    x ^= (x & STRATUM) >>> 4;
    x = (x + (int) key3) * ((int) (key3 >>> 32) | 1);
    x ^= (x & STRATUM) >>> 5;
    return x * 0x2c1b3c6d + (int) key1;
  }

  /// Turns the strata of a stream into those of its companion, `own`: the fine half becomes the
  /// coarse one and the other way round, each flipped as the other and the keys say.
  private static void pair(long chunk, long own, int from, int count, double[] out, int at) {
    long key1 = mix(chunk + GAMMA);
    long key2 = mix(key1 + GAMMA);
    long key3 = mix(key2 + GAMMA);
    long own1 = mix(own + GAMMA);
    long own2 = mix(own1 + GAMMA);
    int add1 = (int) own1;
    int add2 = (int) own2;
    int times1 = (int) (own1 >>> 32) | 1;
    int times2 = (int) (own2 >>> 32) | 1;
    for (int j = 0; j < count; j++) {
      int trial = TRIALS[from + j];
      int stratum = permuted(trial, key1, key2, key3) & STRATUM;
      int coarse = stratum >>> 4;
      int fine = (stratum & 15) ^ (coarse * times1 + add1) >>> 28;
      coarse ^= (fine * times2 + add2) >>> 27;
      int within = (trial + add1) * 0x2c1b3c6d;
      within = (within ^ within >>> 15) * 0x21f0aaad;
      out[at + j] = fraction((fine << 5 | coarse) << (32 - BITS) | within >>> BITS);
    }
  }

  /// The middle of one of 2^32 equal parts of (0, 1), `u` being its number without a sign.
  private static double fraction(int u) {
    return ((u ^ 0x80000000) + (0x1p31 + 0.5)) * 0x1p-32;
  }

  /// Stafford's variant 13 of the 64-bit finalizer, as in SplitMix64.
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
