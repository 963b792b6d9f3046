/// What do the scenarios change?
@NullMarked
package whenabouts.ui.compare;

import org.jspecify.annotations.NullMarked;
