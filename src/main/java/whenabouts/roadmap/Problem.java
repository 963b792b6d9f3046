package whenabouts.roadmap;

/// Something wrong with a roadmap.
///
/// @param path JSON path of the place, such as `$.tasks[2].estimate.low`
/// @param message one sentence: what was expected, and what was found
public record Problem(String path, String message) {}
