/// What numbers and keys mean, and about the program.
@NullMarked
package whenabouts.ui.help;

import org.jspecify.annotations.NullMarked;
