package whenabouts.cli;

import java.io.IOException;

/// A file that cannot be written. The message is a sentence for the user.
final class UnwritableException extends IOException {
  private static final long serialVersionUID = 1;

  UnwritableException(IOException cause) {
    super(cause.getMessage(), cause);
  }
}
