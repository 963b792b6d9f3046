package whenabouts.cli;

/// How a command says its result.
enum Format {
  TEXT,
  JSON
}
