/// How much is done after so many weeks?
@NullMarked
package whenabouts.ui.burnup;

import org.jspecify.annotations.NullMarked;
