/// Anything the user can do or go to, found by typing.
@NullMarked
package whenabouts.ui.palette;

import org.jspecify.annotations.NullMarked;
