package whenabouts.roadmap;

/// Which ends of predecessor and successor a link ties: finish-to-start, start-to-start,
/// finish-to-finish, start-to-finish.
public enum LinkType {
  FS,
  SS,
  FF,
  SF;

  /// Whether the link waits for the predecessor's finish (FS, FF) rather than for its start.
  public boolean fromFinish() {
    return this == FS || this == FF;
  }

  /// Whether the link bounds the successor's finish (FF, SF) rather than its start.
  public boolean toFinish() {
    return this == FF || this == SF;
  }
}
