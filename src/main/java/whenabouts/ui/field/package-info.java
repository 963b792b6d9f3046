/// Labelled input fields that mark what is wrong where it is.
@NullMarked
package whenabouts.ui.field;

import org.jspecify.annotations.NullMarked;
