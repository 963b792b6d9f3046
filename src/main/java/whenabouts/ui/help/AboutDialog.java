package whenabouts.ui.help;

import static whenabouts.ui.kit.Texts.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// What the program is, and whose work it is built on.
public final class AboutDialog extends HelpDialog {
  /// @param licence as its holders call it
  private record Part(String name, String licence) {}

  private static final String APACHE = "Apache License 2.0";

  /// What the program is delivered with.
  private static final List<Part> PARTS =
      List.of(
          new Part("OpenJFX", "GPL 2 + Classpath Exception"),
          new Part("ControlsFX", "BSD 3-Clause"),
          new Part("AtlantaFX", "MIT"),
          new Part("Ikonli, Feather Icons", APACHE + ", MIT"),
          new Part("Jackson", APACHE),
          new Part("Apache Commons Math", APACHE),
          new Part("picocli", APACHE),
          new Part("JSpecify", APACHE),
          new Part("IBM Plex Sans", "SIL Open Font License 1.1"));

  public AboutDialog(Window owner) {
    super(owner, "about", text("command.about"), content());
  }

  private static VBox content() {
    Label name = new Label(text("app.name"));
    name.getStyleClass().add(Styles.TITLE_2);
    Label version = new Label(version());
    version.setId("about-version");
    Label licence = new Label(text("about.licence"));
    licence.setId("about-licence");
    licence.setWrapText(true);
    Label heading = new Label(text("about.parts"));
    heading.getStyleClass().add("pane-title");
    GridPane parts = new GridPane(24, 3);
    parts.setId("about-parts");
    for (Part part : PARTS) {
      Label whose = new Label(part.licence());
      whose.getStyleClass().add("quiet");
      parts.addRow(parts.getRowCount(), new Label(part.name()), whose);
    }
    VBox content = new VBox(10, name, version, licence, heading, parts);
    content.setPrefWidth(440);
    return content;
  }

  /// That of the jar's manifest; there is none while the program runs from its classes.
  private static String version() {
    String version = AboutDialog.class.getPackage().getImplementationVersion();
    return version == null ? text("about.development") : text("about.version", version);
  }
}
