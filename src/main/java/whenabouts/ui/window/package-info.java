/// The main window: header, panes, footer, and opening and saving.
@NullMarked
package whenabouts.ui.window;

import org.jspecify.annotations.NullMarked;
