package whenabouts.ui.entry;

import java.util.function.Function;

/// What became of something typed: a value, or one sentence that says what is wrong.
public sealed interface Entry<T> {
  record Valid<T>(T value) implements Entry<T> {}

  /// @param message one sentence for the person who typed
  record Invalid<T>(String message) implements Entry<T> {}

  static <T> Entry<T> valid(T value) {
    return new Valid<>(value);
  }

  static <T> Entry<T> invalid(String message) {
    return new Invalid<>(message);
  }

  default <R> Entry<R> map(Function<T, R> change) {
    return switch (this) {
      case Valid<T>(T value) -> valid(change.apply(value));
      case Invalid<T>(String message) -> invalid(message);
    };
  }
}
