package whenabouts.session;

import java.io.IOException;
import java.nio.file.Path;

/// A file that was not written, because somebody else has changed it meanwhile.
public final class FileChangedException extends IOException {
  private static final long serialVersionUID = 1;

  /// The message names the file; the window says the rest.
  FileChangedException(Path file) {
    super(file.toString());
  }
}
