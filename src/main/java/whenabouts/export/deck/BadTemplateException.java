package whenabouts.export.deck;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A template that slides cannot be made of. The message is a sentence for the user.
public final class BadTemplateException extends IOException {
  private static final long serialVersionUID = 1;

  BadTemplateException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
