package whenabouts.roadmap;

import org.jspecify.annotations.Nullable;

/// What an experiment is measured by.
///
/// @param baseline what is reached today
/// @param threshold what counts as validated
public record Metric(String name, @Nullable Double baseline, @Nullable Double threshold) {}
