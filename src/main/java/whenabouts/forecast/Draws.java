package whenabouts.forecast;

/// Random numbers that belong to what they decide: each is a pure function of (seed, id, purpose,
/// trial). Adding, removing or reordering a task changes no other task's draws, scenarios share
/// every draw they have in common, and any thread can draw any trial.
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

  /// The golden-ratio increment of SplitMix64 (Steele, Lea & Flood, Fast Splittable Pseudorandom
  /// Number Generators, OOPSLA 2014).
  private static final long GAMMA = 0x9e3779b97f4a7c15L;

  private static final double STEP = 0x1p-52;

  private Draws() {}

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
  static void uniforms(long seed, long key, int first, int count, double[] out) {
    long base = mix(seed * GAMMA + key) + first * GAMMA;
    for (int j = 0; j < count; j++) { // no state from one trial to the next: runs in vectors
      out[j] = ((mix(base + (j + 1) * GAMMA) >>> 12) + 0.5) * STEP;
    }
  }

  /// Stafford's variant 13 of the 64-bit finalizer, as in SplitMix64.
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
