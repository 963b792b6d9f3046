package whenabouts.ui.field;

import javafx.scene.control.CheckBox;
import whenabouts.ui.entry.Entry;

/// Yes or no.
public final class Tick extends Field<Boolean> {
  private final CheckBox input;

  public Tick(String id, String name, String says, Change<Boolean> change, Runnable done) {
    super(id, change, done);
    input = new CheckBox(says);
    input.setWrapText(true);
    input.selectedProperty().subscribe((was, is) -> submit(Entry.valid(is)));
    assemble(name, input, input);
  }

  @Override
  protected void render(Boolean value) {
    input.setSelected(value);
  }
}
