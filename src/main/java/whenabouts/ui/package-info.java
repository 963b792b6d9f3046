/// The window. Each view has a package of its own; this one only starts the program.
@NullMarked
package whenabouts.ui;

import org.jspecify.annotations.NullMarked;
