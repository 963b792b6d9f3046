/// The one registry of everything the user can do.
@NullMarked
package whenabouts.ui.command;

import org.jspecify.annotations.NullMarked;
