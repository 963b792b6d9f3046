package whenabouts.ui.entry;

import static whenabouts.ui.kit.Texts.text;

/// Names and titles: anything but nothing.
public final class NameEntry {
  private NameEntry() {}

  public static Entry<String> parse(String typed) {
    return typed.isBlank() ? Entry.invalid(text("name.expected")) : Entry.valid(typed.strip());
  }
}
