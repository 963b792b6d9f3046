package whenabouts.ui;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A robot that types without a pause: TestFX waits a twentieth of a second after each key.
final class SwiftRobot extends FxRobot {
  /// How often what the keys set off may in turn set off something.
  static final int ROUNDS = 2;

  @Override
  public FxRobot write(String text) {
    BaseRobot keys = robotContext().getBaseRobot();
    // What came before may still be moving the keyboard to where the text goes.
    WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    Scene scene = window(window -> window.isFocused() && window.isShowing()).getScene();
    text.chars().forEach(c -> keys.typeKeyboard(scene, codeOf(c), Character.toString(c)));
    WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    return this;
  }

  private static KeyCode codeOf(int character) {
    return switch (character) {
      case '\n' -> KeyCode.ENTER;
      case '\t' -> KeyCode.TAB;
      default -> KeyCode.UNDEFINED;
    };
  }

  @Override
  public FxRobot push(KeyCode... codes) {
    BaseRobot keys = robotContext().getBaseRobot();
    List.of(codes).forEach(keys::pressKeyboard);
    List.of(codes).reversed().forEach(keys::releaseKeyboard);
    WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    return this;
  }
}
