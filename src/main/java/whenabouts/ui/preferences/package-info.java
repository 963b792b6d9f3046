/// What the user wishes of the program, in a dialog.
@NullMarked
package whenabouts.ui.preferences;

import org.jspecify.annotations.NullMarked;
