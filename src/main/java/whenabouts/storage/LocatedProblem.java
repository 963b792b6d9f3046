package whenabouts.storage;

import whenabouts.roadmap.Problem;

/// A problem and where in the file it is.
///
/// @param line from 1; 0 where the whole file is meant
/// @param column from 1, in characters; 0 where the whole file is meant
public record LocatedProblem(Problem problem, int line, int column) {}
